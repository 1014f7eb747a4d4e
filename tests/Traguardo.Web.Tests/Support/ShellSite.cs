// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Traguardo.Web.Components.StyleGuide;
using Traguardo.Web.Hosting;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Tests.Support;

/// <summary>The shell of the site with its style guide on a loopback port: no database, no accounts.</summary>
public sealed class ShellSite : IAsyncLifetime
{
    private WebApplication app = null!;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    public Uri At(string path) => new(Address, path);

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration[StyleGuideEndpoints.Switch] = "1";
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddWebShell();
        app = builder.Build();
        app.UseWebShell();
        app.UseFailurePages();
        app.MapWebShell();
        await app.StartAsync();
        Address = new Uri(app.Urls.Single());
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
