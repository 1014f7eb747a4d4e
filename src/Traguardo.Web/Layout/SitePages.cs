// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Web.Access;

namespace Traguardo.Web.Layout;

/// <summary>The two pages that every page links to at its foot. They need neither a database nor an account.</summary>
internal static class SitePages
{
    /// <summary>Where the source of the version that is served can be had: the licence asks for it of whoever serves a changed version.</summary>
    public const string Source = "TRAGUARDO_SORGENTE";

    /// <summary>The declaration of accessibility that the body has made with AgID's form.</summary>
    public const string Declaration = "TRAGUARDO_DICHIARAZIONE";

    public static void MapSitePages(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                SiteAddresses.Licence,
                (IConfiguration settings) => new RazorComponentResult<LicencePage>(new { Source = AddressIn(settings, Source) })
            )
            .IsPublic();
        routes
            .MapGet(
                SiteAddresses.Accessibility,
                (IConfiguration settings) =>
                    new RazorComponentResult<AccessibilityPage>(new { Declaration = AddressIn(settings, Declaration) })
            )
            .IsPublic();
    }

    /// <summary>An address of the web, or null: nothing else may become a link.</summary>
    private static string? AddressIn(IConfiguration settings, string name) =>
        Uri.TryCreate(settings[name], UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address.ToString() : null;
}
