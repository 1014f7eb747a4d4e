// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Scoring.Model;

namespace Traguardo.Domain.Scoring.Matching;

/// <summary>Brings target and result of an assignment to common terms.</summary>
internal static class RowMatcher
{
    /// <summary>The match of a row with a target, whatever the row's state in the plan; of kind <see cref="MatchKind.Taken"/> while the result is another figure.</summary>
    public static Match Of(RowNode row, ReadMeasure? measure) =>
        measure is null ? Match.InState(MeasureState.Missing, "manca il risultato")
        : measure.Taken is not null ? Match.Taken
        : measure.Entry.State is { } said and not (MeasureState.Measured or MeasureState.Provisional)
            ? Match.InState(said, measure.Entry.Note ?? "stato indicato da chi ha registrato il risultato")
        : Compared(row, measure);

    /// <summary>The match of a row whose result is another figure, now known.</summary>
    public static Match OfTaken(RowNode row, ReadMeasure measure, decimal figure) =>
        Compared(row, measure with { Exact = figure, Value = null });

    private static Match Compared(RowNode row, ReadMeasure measure)
    {
        try
        {
            return Matcher.Of(row.Target!, measure, row.Indicator.Unit);
        }
        catch (OverflowException)
        {
            return Match.InState(MeasureState.Unreadable, Exact.BeyondDecimals);
        }
    }
}
