// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Traguardo.Documents.Office;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Sessions;
using Traguardo.Storage.Tests.Support;
using Traguardo.Web.Features.Accounts.Sessions;
using Traguardo.Web.Hosting;

namespace Traguardo.Web.Tests.Support;

/// <summary>The real site on a loopback port, on a database of its own with the example bodies and the sample accounts.</summary>
public sealed class TestSite(TestCluster cluster) : IAsyncLifetime
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    private readonly TestDatabase test = new(cluster);
    private Database? shared;
    private OfficeOptions office = new();
    private WebApplication app = null!;

    public Database Database => shared ?? test.Database;

    /// <summary>Connects as the owner of the tables.</summary>
    public string Owner => test.Owner;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => app.Services;

    /// <summary>Name of the cookie of a session.</summary>
    public string CookieName => SessionCookie.Cookie.Name!;

    private CookieAuthenticationOptions SessionCookie =>
        app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Scheme);

    public async ValueTask InitializeAsync()
    {
        await test.InitializeAsync();
        await StartAsync();
    }

    /// <summary>Another node: a site of its own, with connections of its own, on the same database.</summary>
    /// <param name="owner">Another way to the database; null for the direct one.</param>
    /// <param name="office">How it uses LibreOffice; null for the usual way.</param>
    public async Task<TestSite> TwinAsync(string? owner = null, OfficeOptions? office = null)
    {
        var twin = new TestSite(cluster) { shared = await Database.OpenAsync(owner ?? test.Owner), office = office ?? new OfficeOptions() };
        await twin.StartAsync();
        return twin;
    }

    private async Task StartAsync()
    {
        app = Site.Build(
            [],
            new SiteOptions
            {
                Address = new Uri("http://127.0.0.1:0"),
                Demonstration = true,
                Home = Examples.Root,
                Office = office,
            },
            Database
        );
        await app.StartAsync();
        Address = new Uri(app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await (shared?.DisposeAsync() ?? test.DisposeAsync());
    }

    /// <summary>A browser without script, signed in as a sample account ("controller.cciaa-mantova"); signed out for null.</summary>
    public async Task<TestClient> ClientAsync(string? userName)
    {
        var cookies = new CookieContainer();
        if (userName is not null)
        {
            cookies.Add(Address, new Cookie(CookieName, await TicketAsync(userName)));
        }

        return new TestClient(Address, cookies);
    }

    /// <summary>The value of the cookie of a session.</summary>
    public async Task<string> TicketAsync(string userName)
    {
        await using var session = await Database.BeginOutsideAsync(accountId: null);
        var account = await AccountRows.FindByNameAsync(session, userName.ToUpperInvariant());
        Assert.True(account is not null, $"There is no account {userName}");
        var properties = CurrentAccount.PropertiesOf(SignInMeans.Sample, DateTimeOffset.UtcNow);
        return SessionCookie.TicketDataFormat.Protect(new AuthenticationTicket(SessionPrincipal.Of(account), properties, Scheme));
    }
}

/// <summary>A browser without script: pages, forms, cookies.</summary>
public sealed class TestClient(Uri address, CookieContainer cookies) : IDisposable
{
    private readonly HttpClient http = new(
        new SocketsHttpHandler
        {
            CookieContainer = cookies,
            AllowAutoRedirect = false,
            UseCookies = true,
        }
    )
    {
        BaseAddress = address,
    };

    public HttpClient Http => http;

    /// <summary>A page that must be there.</summary>
    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {(int)answer.StatusCode} {answer.Headers.Location}");
        return await new HtmlParser().ParseDocumentAsync(text);
    }

    /// <summary>The status of a page, redirects not followed.</summary>
    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    /// <summary>Sends a form of a page as the page has it, with some fields filled in.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(IHtmlFormElement form, params (string Name, string Value)[] fields)
    {
        var values = form
            .Elements.OfType<IHtmlInputElement>()
            .Where(input =>
                input.Name is { Length: > 0 } && (input.Type is not ("checkbox" or "radio" or "submit" or "file") || input.IsChecked)
            )
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Concat(form.Elements.OfType<IHtmlTextAreaElement>().Select(area => KeyValuePair.Create(area.Name!, area.Value)))
            .Concat(form.Elements.OfType<IHtmlSelectElement>().Select(select => KeyValuePair.Create(select.Name!, select.Value ?? "")))
            .Where(pair => !fields.Any(field => field.Name == pair.Key))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))
            .ToList();
        using var content = new FormUrlEncodedContent(values);
        return await http.PostAsync(new Uri(form.GetAttribute("action") ?? "", UriKind.RelativeOrAbsolute), content);
    }

    public void Dispose() => http.Dispose();
}
