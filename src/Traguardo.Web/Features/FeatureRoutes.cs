// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Features.Administration;
using Traguardo.Web.Features.Exchange;
using Traguardo.Web.Features.Home;
using Traguardo.Web.Features.Jobs;
using Traguardo.Web.Features.Methodologies.Storing;
using Traguardo.Web.Features.People;
using Traguardo.Web.Features.Register;

namespace Traguardo.Web.Features;

/// <summary>The routes of all features. A feature is a folder: endpoints, what they do, pages.</summary>
internal static class FeatureRoutes
{
    public static void MapFeatures(this IEndpointRouteBuilder routes)
    {
        routes.MapHome();
        routes.MapExchange();
        routes.MapJobs();
        routes.MapPeople();
        routes.MapAdministration();
        routes.MapRegister();
        routes.MapMethodologyStoring();
    }
}
