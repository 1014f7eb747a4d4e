// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Office;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Features;
using Traguardo.Web.Features.Accounts;
using Traguardo.Web.Features.Accounts.KeptForms;
using Traguardo.Web.Features.Accounts.SingleSignOn;
using Traguardo.Web.Features.Administration;
using Traguardo.Web.Features.Comments;
using Traguardo.Web.Features.Documents;
using Traguardo.Web.Features.Evidence;
using Traguardo.Web.Features.Exchange;
using Traguardo.Web.Features.Jobs;
using Traguardo.Web.Features.Measures.Grid;
using Traguardo.Web.Features.People;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Figures;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Hosting;

/// <summary>The web application on a database: services, the way of a request, routes. The program and the tests start the same.</summary>
public static class Site
{
    public static WebApplication Build(string[] args, SiteOptions options, Database database)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Address.ToString());
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // The pages of failures say it themselves, once
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        AddServices(builder.Services, options, database, SingleSignOnOptions.Read(builder.Configuration));

        var app = builder.Build();
        app.UseWebShell();
        app.UseFailurePages();
        app.UseRouting();
        app.UseTraguardoAccounts();
        app.UseMiddleware<AccessMiddleware>();
        app.UseReadableForms();
        app.UseFormTokens();
        app.MapWebShell();
        app.MapFeatures();
        return app;
    }

    private static void AddServices(IServiceCollection services, SiteOptions options, Database database, SingleSignOnOptions? provider)
    {
        services.AddSingleton(options);
        services.AddSingleton(database);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<FigureCache>();
        services.AddSingleton<FlashCookie>();
        services.AddSingleton<Frames>();
        services.AddSingleton<ReadingPages>();
        services.AddSingleton<KeptMarkup>();
        services.AddSingleton<CommentForm>();
        services.AddSingleton<GridPages>();
        services.AddEvidence();
        services.AddWebShell();
        services.AddTraguardoAccounts(new AccountOptions { Demonstration = options.Demonstration, SingleSignOn = provider });
        services.AddJobs();
        services.AddExchange();
        services.AddDocuments();
        services.AddAdministration();
        services.AddSingleton<PeopleReader>();
    }
}

/// <summary>How the site is served.</summary>
public sealed record SiteOptions
{
    /// <summary>Where it listens; port 0 takes a free one.</summary>
    public Uri Address { get; init; } = new("http://127.0.0.1:5080");

    /// <summary>True on an installation to try the program with, where sample accounts are entered without a password.</summary>
    public bool Demonstration { get; init; }

    /// <summary>The folder that holds examples and methodologies; null when there is none.</summary>
    public string? Home { get; init; }

    /// <summary>How LibreOffice is used, which makes PDF and ODT of documents.</summary>
    public OfficeOptions Office { get; init; } = new();
}
