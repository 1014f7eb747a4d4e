// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Web.Access;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Components.StyleGuide;

/// <summary>The style guide: every component with invented data. For who builds pages, and for the tests that look at them.</summary>
internal static class StyleGuideEndpoints
{
    /// <summary>Shows the guide outside development when set to 1.</summary>
    public const string Switch = "TRAGUARDO_STILE";

    public static bool IsShown(IHostEnvironment environment, IConfiguration configuration) =>
        environment.IsDevelopment() || configuration[Switch] == "1";

    public static void MapStyleGuide(this IEndpointRouteBuilder routes)
    {
        var guide = routes.MapGroup(SiteAddresses.StyleGuide).IsPublic();
        guide.MapGet("", () => new RazorComponentResult<StyleGuidePage>());
        guide.MapGet("/grafici", () => new RazorComponentResult<StyleGuideChartsPage>());
        guide.MapGet("/moduli", () => new RazorComponentResult<StyleGuideFormsPage>());
        guide.MapPost("/moduli", () => new RazorComponentResult<StyleGuideFormsPage>()).DisableAntiforgery();
        guide.MapGet("/conflitto", () => new RazorComponentResult<StyleGuideConflictPage>());
        guide.MapGet("/errore/{status:int:range(400, 599)}", (int status) => Results.StatusCode(status));
        guide.MapGet("/errore/guasto", string () => throw new InvalidOperationException("Guasto di prova della guida di stile"));
        guide.MapGet("/lavoro", (int? fatti) => new RazorComponentResult<StyleGuideJob>(new { Done = Math.Clamp(fatti ?? 0, 0, 4) }));
    }
}
