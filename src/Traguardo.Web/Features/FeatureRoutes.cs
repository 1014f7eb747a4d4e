// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Features.Accounts;
using Traguardo.Web.Features.Administration;
using Traguardo.Web.Features.Dashboard;
using Traguardo.Web.Features.Deadlines;
using Traguardo.Web.Features.Documents;
using Traguardo.Web.Features.Evidence;
using Traguardo.Web.Features.Exchange;
using Traguardo.Web.Features.Explanations;
using Traguardo.Web.Features.Home;
using Traguardo.Web.Features.Indicators;
using Traguardo.Web.Features.Jobs;
using Traguardo.Web.Features.Measures;
using Traguardo.Web.Features.Methodologies;
using Traguardo.Web.Features.Methodologies.Storing;
using Traguardo.Web.Features.NewCycle;
using Traguardo.Web.Features.Objectives;
using Traguardo.Web.Features.People;
using Traguardo.Web.Features.PerformanceTree;
using Traguardo.Web.Features.Plans;
using Traguardo.Web.Features.Register;
using Traguardo.Web.Features.Sheets;
using Traguardo.Web.Features.Units;

namespace Traguardo.Web.Features;

/// <summary>The routes of all features. A feature is a folder: endpoints, what they do, pages.</summary>
internal static class FeatureRoutes
{
    public static void MapFeatures(this IEndpointRouteBuilder routes)
    {
        routes.MapHome();
        routes.MapPlans();
        routes.MapNewCycle();
        routes.MapTraguardoAccounts();
        routes.MapDashboard();
        routes.MapPerformanceTree();
        routes.MapObjectives();
        routes.MapIndicators();
        routes.MapUnits();
        routes.MapSheets();
        routes.MapExplanations();
        routes.MapMethodologies();
        routes.MapMeasures();
        routes.MapDocuments();
        routes.MapDeadlines();
        routes.MapEvidence();
        routes.MapExchange();
        routes.MapJobs();
        routes.MapPeople();
        routes.MapAdministration();
        routes.MapRegister();
        routes.MapMethodologyStoring();
    }
}
