// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Scoring.Matching;

/// <summary>Brings a target and a measure to common terms, or says why that cannot be done. It never guesses: what does not fit has no score.</summary>
internal static class Matcher
{
    /// <param name="target">The target, its bare figures already given a meaning.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="indicatorUnit">The indicator's unit, for figures printed without one.</param>
    public static Match Of(Target target, ReadMeasure measure, UnitOfMeasure indicatorUnit)
    {
        if (measure.Problem is { } problem)
        {
            return Match.InState(MeasureState.Unreadable, problem);
        }

        if (measure.Entry.Grade is { } grade)
        {
            return Match.Graded(grade);
        }

        if (measure.Value is NotDoneValue)
        {
            return Match.InState(MeasureState.NotDone, "non realizzato");
        }

        return target switch
        {
            ThresholdTarget threshold => FigureMatcher.Threshold(threshold, measure, indicatorUnit),
            RangeTarget range => FigureMatcher.Range(range, measure, indicatorUnit),
            FrequencyTarget frequency => FrequencyMatcher.Of(frequency, measure, indicatorUnit),
            DeadlineTarget deadline => DeadlineMatcher.Of(deadline, measure, indicatorUnit),
            StagedTarget staged => StagesMatcher.Of(staged, measure, indicatorUnit),
            CoverageTarget coverage => ShareMatcher.Coverage(coverage, measure),
            PhasesTarget phases => ShareMatcher.Phases(phases, measure),
            YesNoTarget yesNo => AnswerMatcher.YesNo(yesNo, measure),
            MilestoneTarget => AnswerMatcher.Milestone(measure),
            CompoundTarget compound => Compound(compound, measure, indicatorUnit),
            DeferredTarget deferred => Match.InState(
                MeasureState.Deferred,
                $"il target stesso dice che l'attività è rinviata: «{deferred.Text}»"
            ),
            NoTarget => Match.InState(MeasureState.NoTarget, "il documento non fissa un target"),
            UnreadableTarget unreadable => Match.InState(
                MeasureState.Unreadable,
                $"target non leggibile: «{unreadable.Text}». {unreadable.Reason}"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(target), target, "unknown kind of target"),
        };
    }

    private static Match Compound(CompoundTarget target, ReadMeasure measure, UnitOfMeasure indicatorUnit)
    {
        if (measure.Value is YesNoValue or ProgressValue or NotAvailableValue or null)
        {
            return AnswerMatcher.Milestone(measure);
        }

        var several = CompoundParts.Of(target, measure.Value);
        if (several.Problem is { } problem)
        {
            return Match.InState(MeasureState.Unreadable, problem);
        }

        if (several.Values is not { } values)
        {
            return Match.InState(MeasureState.Unreadable, $"il target ha {target.Parts.Count} parti e il risultato una sola");
        }

        var parts = new Match.Part[target.Parts.Count];
        var met = true;
        for (var i = 0; i < parts.Length; i++)
        {
            var part = Of(target.Parts[i], measure with { Value = values[i], Exact = null, Unit = UnitOf(values[i]) }, indicatorUnit);
            if (part.Kind == MatchKind.State)
            {
                return part;
            }

            met &= part.Met;
            parts[i] = new(target.Parts[i], part);
        }

        return Match.Several(parts.ToValueList(), met);
    }

    /// <summary>The unit printed with a value, or none.</summary>
    internal static UnitOfMeasure UnitOf(MeasureValue? value) => value is NumberValue number ? number.Quantity.Unit : UnitOfMeasure.None;

    /// <summary>What a value that is no figure means where a figure was asked.</summary>
    internal static Match NotAFigure(MeasureValue? value) =>
        value switch
        {
            ProgressValue { Progress: WorkProgress.Done } => Match.InState(
                MeasureState.Unreadable,
                "il risultato dice che è fatto e il target chiede quanto"
            ),
            ProgressValue progress => AnswerMatcher.StateOf(progress),
            NotAvailableValue none => Match.InState(MeasureState.Missing, $"il documento non dà il risultato («{none.Text}»)"),
            UnreadableValue unreadable => Match.InState(
                MeasureState.Unreadable,
                $"risultato non leggibile: «{unreadable.Text}». {unreadable.Reason}"
            ),
            null => Match.InState(MeasureState.Missing, "manca il risultato"),
            _ => Match.InState(MeasureState.Unreadable, "il risultato non è del genere chiesto dal target"),
        };
}
