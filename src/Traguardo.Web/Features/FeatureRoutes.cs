// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Features.Accounts;
using Traguardo.Web.Features.Home;

namespace Traguardo.Web.Features;

/// <summary>The routes of all features. A feature is a folder: endpoints, what they do, pages.</summary>
internal static class FeatureRoutes
{
    public static void MapFeatures(this IEndpointRouteBuilder routes)
    {
        routes.MapHome();
        routes.MapTraguardoAccounts();
    }
}
