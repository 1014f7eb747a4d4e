// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Formulas;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Targets;
using Traguardo.Storage.Measures;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Measures.Entry;

/// <summary>Gathers what is known of the indicators of a cycle, in the plan's order.</summary>
internal sealed class MeasuredIndicators
{
    private readonly CycleFigures figures;
    private readonly Plan plan;
    private readonly ILookup<string, Assignment> assignments;
    private readonly ILookup<string, TargetEntry> targets;
    private readonly ILookup<string, StoredMeasure> measures;
    private readonly Dictionary<string, Objective> objectives;

    public MeasuredIndicators(CycleFigures figures, IReadOnlyList<StoredMeasure> measures)
    {
        this.figures = figures;
        plan = figures.Dossier.Plan;
        assignments = plan.Assignments.ToLookup(row => row.Indicator, StringComparer.Ordinal);
        targets = plan.Targets.Where(row => row.Variant is null).ToLookup(row => row.Indicator, StringComparer.Ordinal);
        this.measures = measures.ToLookup(measure => measure.Entry.Indicator, StringComparer.Ordinal);
        objectives = plan.Objectives.ToDictionary(objective => objective.Code, StringComparer.Ordinal);
    }

    /// <summary>The indicators that a permission extends to.</summary>
    /// <param name="scope">Their codes; null for all.</param>
    public IEnumerable<MeasuredIndicator> Within(IReadOnlySet<string>? scope) =>
        plan.Indicators.Where(indicator => scope is null || scope.Contains(indicator.Code)).Select(Of);

    /// <summary>An indicator; null when the plan in force does not have it.</summary>
    public MeasuredIndicator? Find(string code) =>
        plan.Indicators.FirstOrDefault(indicator => indicator.Code == code) is { } indicator ? Of(indicator) : null;

    private MeasuredIndicator Of(Indicator indicator)
    {
        var rows = assignments[indicator.Code].ToList();
        var known = measures[indicator.Code].ToList();
        var facts = rows.Select(row => figures.Card?.FactsOf(new FigureRef(FigureKind.Indicator, row.Indicator, row.Owner)))
            .OfType<RowFacts>()
            .ToList();
        var expression = indicator.Expression is { } text ? Formula.Parse(text).Formula : null;
        return new MeasuredIndicator
        {
            Indicator = indicator,
            Owners = [.. rows.Select(row => PrintedOwner(row.Owner)).Distinct(StringComparer.Ordinal)],
            Facts = facts,
            Targets =
            [
                .. (facts.Count > 0 ? facts.SelectMany(AskedIn) : targets[indicator.Code].Select(Asked)).DistinctBy(asked => asked.Text),
            ],
            Measures = known,
            Last = LastOf(known),
            IsExpected = rows.Exists(IsExpected),
            NotExpectedReason = rows.Exists(IsExpected) ? null : rows.Select(WhyNotExpected).FirstOrDefault(reason => reason is not null),
            Quantities = expression?.Names ?? [],
            HasRatio = expression is null && IsRatio(indicator, known),
            Grades = GradesOf(facts),
        };
    }

    private string PrintedOwner(string owner) => objectives.TryGetValue(owner, out var objective) ? objective.PrintedCode ?? owner : owner;

    private bool IsExpected(Assignment row) => WhyNotExpected(row) is null;

    private string? WhyNotExpected(Assignment row)
    {
        var (state, reason) =
            row.State != ElementState.Active ? (row.State, row.StateReason)
            : row.Objective is { } code && objectives.TryGetValue(code, out var objective) ? (objective.State, objective.StateReason)
            : (ElementState.Active, null);
        return state is ElementState.Active or ElementState.Additional ? null
            : reason is null ? PlanningTokens.ElementStates.Name(state)
            : $"{PlanningTokens.ElementStates.Name(state)}: {reason}";
    }

    private static IEnumerable<AskedTarget> AskedIn(RowFacts facts)
    {
        if (facts is { TargetEntry: { } entry, TargetReading: { } reading, Target: { } target })
        {
            yield return new AskedTarget(entry.Text, ReadAs(entry, reading.Target, target), entry.Period, target);
        }
    }

    private AskedTarget Asked(TargetEntry entry)
    {
        var unit = plan.Indicators.First(indicator => indicator.Code == entry.Indicator).Unit;
        var target = TargetNotation.Read(entry.Effective, new NotationContext(plan.Cycle.Year, unit)).Target;
        return new AskedTarget(entry.Text, ReadAs(entry, target, target), entry.Period, target);
    }

    /// <summary>What was understood, where it is not what is written to the letter.</summary>
    private static string? ReadAs(TargetEntry entry, Target read, Target meant) =>
        read is UnreadableTarget unreadable ? "non si legge con certezza: " + unreadable.Reason
        : read is MilestoneTarget or NoTarget or DeferredTarget ? null
        : TargetNotation.Print(meant) is var printed && Bare(printed) == Bare(entry.Text) ? null
        : printed;

    /// <summary>The text without what makes no difference to a reader: spaces, case, the sign of an operator.</summary>
    private static string Bare(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)))
            .Replace("≥", ">=", StringComparison.Ordinal)
            .Replace("≤", "<=", StringComparison.Ordinal)
            .ToUpperInvariant();

    private StoredMeasure? LastOf(List<StoredMeasure> known)
    {
        var cycle = plan.Cycle;
        var standing = known.Where(measure => !measure.IsWithdrawn).ToList();
        var results = standing.Where(measure => !MeasureContent.IsBeside(measure.Entry)).ToList();

        // MaxBy takes the first among equals, and the last written counts
        results.Reverse();
        standing.Reverse();
        return results.MaxBy(measure => MeasureContent.DateOf(measure.Entry, cycle))
            ?? standing.MaxBy(measure => MeasureContent.DateOf(measure.Entry, cycle));
    }

    private static bool IsRatio(Indicator indicator, List<StoredMeasure> known) =>
        indicator.Unit == UnitOfMeasure.Percent
        || known.Exists(measure => measure.Entry.Denominator is not null)
        || (
            indicator.Formula is { } words
            && Formula.Parse(words).Formula?.Root is ProductNode { Factors: var factors }
            && factors.Any(factor => factor.Inverse)
        );

    private GradeScale? GradesOf(IEnumerable<RowFacts> facts) =>
        facts
            .Select(row => row.Rule?.Scoring)
            .OfType<Graded>()
            .Select(graded => figures.Methodology?.Grades.FirstOrDefault(scale => scale.Info.Id == graded.Scale))
            .FirstOrDefault(scale => scale is not null);
}
