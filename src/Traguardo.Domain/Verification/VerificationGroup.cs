// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Verification;

/// <summary>How the published figures of one sort came out: the scores of the objectives of a level, the variances of indicators.</summary>
/// <param name="Kind">What they are figures of; null for calculations over printed numbers, and for figures that the plan does not have.</param>
/// <param name="Level">For objectives their level; null otherwise.</param>
/// <param name="Aspect">Which figures; null with the kind.</param>
public sealed record VerificationGroup(FigureKind? Kind, string? Level, FigureAspect? Aspect)
{
    public required int Total { get; init; }

    /// <summary>Reproduced by the rules alone.</summary>
    public required int ByRule { get; init; }

    /// <summary>Reproduced with the scores and judgements that persons set.</summary>
    public required int WithPersons { get; init; }

    /// <summary>Reproduced once printed figures below are taken as they were printed.</summary>
    public required int FromPrinted { get; init; }

    /// <summary>Different, with the reason in the errata.</summary>
    public required int Explained { get; init; }

    /// <summary>Different, and nothing says why.</summary>
    public required int Unexplained { get; init; }

    /// <summary>Groups of a report: the body, objectives from the top level down, then indicators, units, views, sheets and blocks; calculations last.</summary>
    public static IReadOnlyList<VerificationGroup> Of(VerificationReport report)
    {
        var levels = report.Scorecard.Plan.Levels.Select(level => level.Name).ToList();
        return
        [
            .. report
                .Comparisons.GroupBy(comparison => KeyOf(comparison, report.Scorecard))
                .Select(group => Count(group.Key, group))
                .OrderBy(group => PlaceOf(group.Kind))
                .ThenBy(group => group.Level is { } level ? levels.IndexOf(level) : -1)
                .ThenBy(group => group.Aspect),
        ];
    }

    private static (FigureKind? Kind, string? Level, FigureAspect? Aspect) KeyOf(FigureComparison comparison, Scorecard card) =>
        comparison.Published.Figure is { } reference && card.Find(reference) is { } figure
            ? (reference.Kind, reference.Kind == FigureKind.Objective ? figure.Level : null, reference.Aspect)
            : (null, null, null);

    private static VerificationGroup Count(
        (FigureKind? Kind, string? Level, FigureAspect? Aspect) key,
        IEnumerable<FigureComparison> comparisons
    )
    {
        var all = comparisons.ToList();
        return new(key.Kind, key.Level, key.Aspect)
        {
            Total = all.Count,
            ByRule = all.Count(c => c is { Outcome: ComparisonOutcome.Reproduced, ByRuleAlone: true }),
            WithPersons = all.Count(c => c is { Outcome: ComparisonOutcome.Reproduced, ByRuleAlone: false }),
            FromPrinted = all.Count(c => c.Outcome == ComparisonOutcome.ReproducedFromPrinted),
            Explained = all.Count(c => c.Outcome == ComparisonOutcome.Explained),
            Unexplained = all.Count(c => c.Outcome == ComparisonOutcome.Unexplained),
        };
    }

    private static int PlaceOf(FigureKind? kind) =>
        kind switch
        {
            FigureKind.Body => 0,
            FigureKind.Objective => 1,
            FigureKind.Indicator => 2,
            { } other => 3 + (int)other,
            null => int.MaxValue,
        };
}
