// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Scoring.Matching;

/// <summary>Yes or no, done or not done.</summary>
internal static class AnswerMatcher
{
    public static Match YesNo(YesNoTarget target, ReadMeasure measure) =>
        measure.Value switch
        {
            YesNoValue answer => Match.Answer(answer.Value == target.Expected),
            DateValue => Match.Answer(target.Expected),
            _ => Milestone(measure),
        };

    public static Match Milestone(ReadMeasure measure) =>
        measure.Value switch
        {
            YesNoValue answer => Match.Answer(answer.Value),
            ProgressValue progress => StateOf(progress),
            TextValue => Match.InState(MeasureState.Missing, "il risultato è in parole: manca il giudizio di chi valuta"),
            DateValue => Match.Answer(met: true),
            NumberValue or FractionValue or DurationValue => Match.InState(
                MeasureState.Unreadable,
                "il target chiede un fatto e il risultato è una quantità"
            ),
            _ => Matcher.NotAFigure(measure.Value),
        };

    /// <summary>What a state of the work means for an indicator.</summary>
    public static Match StateOf(ProgressValue progress) =>
        progress.Progress switch
        {
            WorkProgress.Done => Match.Answer(met: true),
            WorkProgress.Suspended => Match.InState(MeasureState.Suspended, $"attività sospesa («{progress.Text}»)"),
            WorkProgress.Deferred => Match.InState(MeasureState.Deferred, $"attività rinviata («{progress.Text}»)"),
            _ => Match.InState(MeasureState.InProgress, $"attività in corso («{progress.Text}»)"),
        };
}
