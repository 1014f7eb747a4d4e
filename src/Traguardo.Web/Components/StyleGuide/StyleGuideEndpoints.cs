// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
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
        var guide = routes.MapGroup(SiteAddresses.StyleGuide).AllowAnonymous();
        guide.MapGet("", () => new RazorComponentResult<StyleGuidePage>());
        guide.MapGet("/moduli", () => new RazorComponentResult<StyleGuideFormsPage>());
    }
}
