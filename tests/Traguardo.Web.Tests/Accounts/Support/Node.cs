// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Accounts;
using Traguardo.Web.Features.Accounts.KeptForms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Tests.Accounts.Support;

/// <summary>A web node with the pages of accounts, wired as the site is, and a form of its own to send.</summary>
internal sealed class Node : IAsyncDisposable
{
    /// <summary>A page with a form, for who has signed in.</summary>
    public const string FormPage = "/prova/modulo";

    private readonly WebApplication app;

    private Node(WebApplication app, MovableClock clock)
    {
        this.app = app;
        Clock = clock;
    }

    public Uri Address { get; private set; } = null!;

    public MovableClock Clock { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>Forms that were taken, as texts of <c>name=value</c> in their order.</summary>
    public ConcurrentQueue<IReadOnlyList<string>> Taken { get; } = [];

    public static async Task<Node> StartAsync(Database database, AccountOptions options, Action<IWebHostBuilder>? host = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore();
        if (host is null)
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        }

        host?.Invoke(builder.WebHost);
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole());
        var clock = new MovableClock();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(database);
        builder.Services.AddWebShell();
        builder.Services.AddTraguardoAccounts(options);

        var node = new Node(builder.Build(), clock);
        node.app.UseWebShell();
        node.app.UseRouting();
        node.app.UseTraguardoAccounts();
        node.app.UseMiddleware<AccessMiddleware>();
        node.app.UseFormTokens();
        node.app.MapWebShell();
        node.app.MapTraguardoAccounts();
        node.MapForms();
        await node.app.StartAsync();
        node.Address = new Uri(node.app.Urls.Single());
        return node;
    }

    /// <summary>Adds an account with a password that its owner chose.</summary>
    public async Task<Account> AddAccountAsync(
        string? password = null,
        bool isInstaller = false,
        bool isSample = false,
        string? email = null,
        bool mustChangePassword = false
    )
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var name = "u" + Guid.NewGuid().ToString("N")[..12];
        var account = new Account
        {
            UserName = name,
            DisplayName = "Persona " + name,
            IsInstaller = isInstaller,
            IsSample = isSample,
            Email = email,
            NormalizedEmail = email is null ? null : users.NormalizeEmail(email),
            MustChangePassword = mustChangePassword,
        };
        var result = password is null ? await users.CreateAsync(account) : await users.CreateAsync(account, password);
        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.Description)));
        return account;
    }

    /// <summary>What happened to an account, the latest first.</summary>
    public async Task<IReadOnlyList<StoredAccountEvent>> EventsAsync(Account account)
    {
        await using var session = await Services.GetRequiredService<Database>().BeginOutsideAsync(accountId: null);
        return await AccountEvents.ListAsync(session, account.Id, 100);
    }

    /// <summary>The account as it is now.</summary>
    public async Task<Account> ReadAsync(Account account)
    {
        await using var session = await Services.GetRequiredService<Database>().BeginOutsideAsync(accountId: null);
        return (await AccountRows.FindAsync(session, account.Id))!;
    }

    /// <summary>A browser without script, with nothing in it.</summary>
    public Browser NewBrowser(string? host = null) => new(host is null ? Address : new UriBuilder(Address) { Host = host }.Uri);

    /// <summary>A browser in which an account has signed in with its password.</summary>
    public async Task<Browser> SignedInAsync(Account account, string password)
    {
        var browser = NewBrowser();
        var page = await browser.SignInAsync(account.UserName, password);
        Assert.True(page.Address.AbsolutePath == "/", page.Text);
        return browser;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private void MapForms()
    {
        app.MapGet("/", () => Results.Content("<title>Inizio</title>", "text/html")).IsPublic();
        app.MapGet(FormPage, ShowForm).NeedsAccount();
        app.MapPost(FormPage, (Delegate)TakeAsync).NeedsAccount();
        app.MapGet("/prova/fatto", () => Results.Content("<title>Fatto</title>", "text/html")).NeedsAccount();
        app.MapPost("/prova/segreto", (Delegate)TakeAsync).NeedsAccount().NeverKept();
        app.MapPost("/prova/pubblico", (Delegate)TakeAsync).IsPublic();
    }

    private static IResult ShowForm(HttpContext context, IAntiforgery antiforgery)
    {
        var token = antiforgery.GetAndStoreTokens(context);
        return Results.Content(
            $"""
            <title>Modulo</title>
            <form action="{FormPage}" method="post">
              <input type="hidden" name="{token.FormFieldName}" value="{token.RequestToken}">
              <textarea name="testo"></textarea>
            </form>
            """,
            "text/html"
        );
    }

    private async Task<IResult> TakeAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        if (form["rifiuta"].Count > 0)
        {
            return Results.Content("<title>Da correggere</title>", "text/html", statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        Taken.Enqueue([
            .. form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal))
                .SelectMany(field => field.Value.Select(value => $"{field.Key}={value}")),
            .. form.Files.Select(file => $"{file.Name}:{file.FileName}"),
        ]);
        return Results.Redirect("/prova/fatto");
    }
}
