// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Writing.Html;
using Traguardo.Web.Assets;
using Traguardo.Web.Components.StyleGuide;
using Traguardo.Web.Features.Documents;

namespace Traguardo.Web.Layout;

/// <summary>Wires what every page needs: rendering, files of browsers, security headers.</summary>
internal static class WebShell
{
    public static IServiceCollection AddWebShell(this IServiceCollection services)
    {
        services.AddSingleton(ReadAssets());
        services.AddRazorComponents();
        return services;
    }

    /// <summary>The files of browsers: those beside the program, and the style sheet that goes with documents shown in a page.</summary>
    public static AssetFiles ReadAssets() =>
        AssetFiles.Read(Path.Combine(AppContext.BaseDirectory, "assets"), (DocumentPress.StyleSheet, HtmlWriter.StyleSheet));

    /// <summary>To be the first of the pipeline, before routing and authentication.</summary>
    public static void UseWebShell(this WebApplication app)
    {
        app.UseSecurityHeaders();
    }

    public static void MapWebShell(this WebApplication app)
    {
        app.MapAssets();
        app.MapSitePages();
        if (StyleGuideEndpoints.IsShown(app.Environment, app.Configuration))
        {
            app.MapStyleGuide();
        }
    }
}
