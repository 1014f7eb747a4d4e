// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Features.Home;
using Traguardo.Web.Features.NewCycle;
using Traguardo.Web.Features.Plans;

namespace Traguardo.Web.Features;

/// <summary>The routes of all features. A feature is a folder: endpoints, what they do, pages.</summary>
internal static class FeatureRoutes
{
    public static void MapFeatures(this IEndpointRouteBuilder routes)
    {
        routes.MapHome();
        routes.MapPlans();
        routes.MapNewCycle();
    }
}
