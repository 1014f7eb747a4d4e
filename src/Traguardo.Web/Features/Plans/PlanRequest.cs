// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Plans;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Figures;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Plans;

/// <summary>What every endpoint of the plan works with.</summary>
internal sealed record PlanRequest(HttpContext Context, Visit Visit, Frames Frames, FigureCache Figures, FlashCookie Flashes)
{
    public PlanPaths Paths { get; } = new(Visit);

    public CancellationToken Aborted => Context.RequestAborted;

    public CycleRow Cycle => Visit.Cycle;

    public PageFrame Frame() => Frames.Of(Context, Visit, CycleSection.Plan);

    /// <summary>The path to a page of the plan.</summary>
    public IReadOnlyList<Crumb> Trail(params IReadOnlyList<Crumb> steps) =>
        [new(Cycle.Title, Visit.CyclePath("cruscotto")), new("Piano", Paths.Home), .. steps];

    /// <summary>The methodology of the cycle as the session sees it; null while it has none.</summary>
    public async Task<Methodology?> MethodologyAsync(BodySession session) =>
        (await Figures.OfAsync(session, Cycle, cancellation: Aborted)).Methodology;

    /// <summary>The draft of the cycle; null when there is none.</summary>
    public async Task<DraftContent?> DraftAsync(BodySession session) =>
        await DraftStore.FindAsync(session, Cycle.Id, Aborted) is { } draft
            ? await DraftStore.ReadAsync(session, Cycle, draft.Id, Aborted)
            : null;

    /// <summary>Goes to a page with a message on it.</summary>
    public IResult Go(string address, AlertKind kind, string message)
    {
        Flashes.Add(Context, kind, message);
        return TypedResults.LocalRedirect(address);
    }

    /// <summary>Where there is no draft: back to the versions.</summary>
    public IResult NoDraft() =>
        Go(Paths.Home, AlertKind.Info, "Questo ciclo non ha una bozza di piano: per modificarlo se ne inizia una da qui.");
}
