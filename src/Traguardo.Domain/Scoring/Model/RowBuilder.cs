// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring.Functions;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Scoring.Model;

/// <summary>Makes a row ready: finds and reads its target, gives bare figures a meaning, settles clashes, chooses the rule.</summary>
internal sealed class RowBuilder(Plan plan, Methodology methodology, DateOnly day)
{
    private readonly ILookup<string, TargetEntry> targets = plan
        .Targets.Where(t => t.Variant is null)
        .ToLookup(t => t.Indicator, StringComparer.Ordinal);

    public RowNode Build(Assignment assignment, Indicator indicator, int indicatorIndex, Objective? objective)
    {
        var entry = TargetInForce.Of(targets[indicator.Code], assignment, plan.Cycle, day);
        var reading = entry is null ? null : TargetNotation.Read(entry.Effective, new NotationContext(plan.Cycle.Year, indicator.Unit));
        var target = reading is null ? null : WithMeaning(reading.Target, indicator.Direction);
        var (state, reason) = StateOf(assignment, objective, entry);
        if (state is null && target is not null && DirectionChecks.OperatorClash(target, indicator.Direction) is { } clash)
        {
            (target, state, reason) = Settle(target, indicator.Direction, clash);
        }

        var rule = target is null
            ? null
            : RuleChooser.Choose(methodology, target, reading!.Target.Kind, assignment, indicator, objective?.Level);
        return new RowNode
        {
            Assignment = assignment,
            Indicator = indicator,
            IndicatorIndex = indicatorIndex,
            Level = objective?.Level,
            Entry = entry,
            Reading = reading,
            Target = target,
            Rule = rule,
            CountRule = target is DeadlineTarget { Deliverable: { } asked }
                ? ChooseFor(new ThresholdTarget(Comparison.AtLeast, asked), assignment, indicator, objective)
                : null,
            Terms = new RowTerms(DirectionOf(indicator.Direction, target), assignment.Threshold, assignment.Maximum, BaselineOf(indicator)),
            FixedState = state,
            FixedReason = reason,
        };
    }

    private IndicatorRule? ChooseFor(Target target, Assignment assignment, Indicator indicator, Objective? objective) =>
        RuleChooser.Choose(methodology, target, target.Kind, assignment, indicator, objective?.Level);

    /// <summary>A figure without operator gets the one that the methodology says; parts of a compound target likewise.</summary>
    internal Target WithMeaning(Target target, Direction direction) =>
        target switch
        {
            ThresholdTarget { Comparison: Comparison.Bare } bare => bare with { Comparison = BareMeans(direction) },
            CompoundTarget compound => new CompoundTarget([.. compound.Parts.Select(part => WithMeaning(part, direction))]),
            _ => target,
        };

    private Comparison BareMeans(Direction direction) =>
        (methodology.BareNumber, direction) switch
        {
            (BareNumberMeaning.AtLeast, _) => Comparison.AtLeast,
            (BareNumberMeaning.AtMost, _) => Comparison.AtMost,
            (BareNumberMeaning.Exactly, _) => Comparison.Exactly,
            (_, Direction.LowerIsBetter) => Comparison.AtMost,
            (_, Direction.OnTarget) => Comparison.Exactly,
            _ => Comparison.AtLeast,
        };

    private (Target Target, MeasureState? State, string? Reason) Settle(Target target, Direction direction, string clash) =>
        (methodology.Clash, target) switch
        {
            (ClashPolicy.OperatorWins, _) => (target, null, null),
            (ClashPolicy.DirectionWins, ThresholdTarget threshold) => (
                threshold with
                {
                    Comparison = direction == Direction.LowerIsBetter ? Comparison.AtMost : Comparison.AtLeast,
                },
                null,
                null
            ),
            _ => (target, MeasureState.Unreadable, clash),
        };

    private static (MeasureState? State, string? Reason) StateOf(Assignment assignment, Objective? objective, TargetEntry? entry) =>
        ElementStates.Of(assignment.State) is { } own ? (own, assignment.StateReason ?? ElementStates.Words(assignment.State))
        : objective is not null && ElementStates.Of(objective.State) is { } inherited
            ? (inherited, objective.StateReason ?? ElementStates.Words(objective.State))
        : entry is null ? (MeasureState.NoTarget, "manca il target per il periodo")
        : (null, null);

    private static Direction DirectionOf(Direction direction, Target? target) =>
        direction != Direction.Unspecified ? direction
        : target is ThresholdTarget { Comparison: Comparison.AtMost or Comparison.LessThan } ? Direction.LowerIsBetter
        : Direction.HigherIsBetter;

    private decimal? BaselineOf(Indicator indicator) =>
        indicator.Baseline is { } text
        && MeasureNotation.Read(text, new NotationContext(plan.Cycle.Year, indicator.Unit)).Value is NumberValue number
            ? number.Quantity.Value
            : null;
}
