// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Storage.Measures;
using Traguardo.Storage.Moments;
using Traguardo.Web.Access;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Measures.Entry;

/// <summary>The measures of a cycle in one moment, as one reader may work on them.</summary>
internal sealed class Measuring
{
    private readonly MeasuredIndicators indicators;

    private Measuring(Visit visit, Permission permission, CycleFigures figures, IReadOnlyList<StoredMeasure> measures, DateOnly today)
    {
        Figures = figures;
        Measures = measures;
        Today = today;
        Scope = visit.IndicatorsFor(permission, figures.Dossier.Plan);
        indicators = new MeasuredIndicators(figures, measures);
    }

    public CycleFigures Figures { get; }

    /// <summary>All measures of the cycle, in the order in which they were recorded, those withdrawn too.</summary>
    public IReadOnlyList<StoredMeasure> Measures { get; }

    public Plan Plan => Figures.Dossier.Plan;

    /// <summary>Codes of the indicators that the reader may work on; null for all.</summary>
    public IReadOnlySet<string>? Scope { get; }

    public DateOnly Today { get; }

    /// <summary>The day that a result most likely refers to: today while the cycle runs, else the day at which it is looked at.</summary>
    public DateOnly SuggestedDate => Today >= Plan.Cycle.Start && Today <= Plan.Cycle.End ? Today : Plan.Cycle.UsualDay;

    public MeasureTrials Trials => new(Figures, Today);

    /// <summary>The indicators that the reader may work on, in the plan's order.</summary>
    public IEnumerable<MeasuredIndicator> Mine => indicators.Within(Scope);

    /// <param name="permission">What the reader wants to do.</param>
    public static async Task<Measuring> OpenAsync(
        Visit visit,
        FigureCache cache,
        TimeProvider clock,
        CancellationToken cancellation,
        Permission permission = Permission.RecordMeasures
    )
    {
        await using var session = await visit.BeginReadingAsync(cancellation);
        var figures = await cache.OfAsync(session, visit.Cycle, cancellation: cancellation);
        var measures = await MeasureStore.ListAsync(session, visit.Cycle.Id, cancellation: cancellation);
        return new Measuring(visit, permission, figures, measures, ItalianTime.Today(clock));
    }

    /// <summary>An indicator of the plan in force; null when it has none such.</summary>
    public MeasuredIndicator? Find(string code) => indicators.Find(code);

    /// <summary>True when the reader may not do this for the indicator: a form of ours would not have asked.</summary>
    public bool IsForbidden(string code) => Scope is { } scope && !scope.Contains(code);
}
