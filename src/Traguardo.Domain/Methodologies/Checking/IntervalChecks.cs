// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;

namespace Traguardo.Domain.Methodologies.Checking;

/// <summary>Whether the intervals of a table follow each other from the lowest to the highest and leave no value without one, or with two.</summary>
/// <param name="noun">"fascia" or "classe": both are feminine, the messages rely on it.</param>
/// <param name="plural">Its plural.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class IntervalChecks(string noun, string plural, Problems problems)
{
    /// <summary>Checks a table of at least one interval.</summary>
    /// <param name="intervals">In the order written.</param>
    /// <param name="leavesValuesOut">True when values below the first and above the last are meant to have none.</param>
    public void Run(IReadOnlyList<Interval> intervals, bool leavesValuesOut)
    {
        foreach (var interval in intervals.Where(interval => interval.From >= interval.To))
        {
            problems.Add(
                interval.Place,
                $"La {noun} non contiene nessun valore: il limite inferiore non è minore di quello superiore.",
                Text(interval)
            );
        }

        if (!leavesValuesOut)
        {
            CheckEnds(intervals[0], intervals[^1]);
        }

        for (var index = 1; index < intervals.Count; index++)
        {
            if (!CheckNeighbours(intervals[index - 1], intervals[index]))
            {
                return;
            }
        }
    }

    private void CheckEnds(Interval first, Interval last)
    {
        if (first.From is { } lowest)
        {
            problems.Add(
                first.Place,
                $"I valori sotto {ItalianNumber.Print(lowest)} non hanno {noun}.",
                Text(first),
                $"la prima {noun} senza limite inferiore, oppure la scelta esplicita di lasciarli fuori"
            );
        }

        if (last.To is { } highest)
        {
            problems.Add(
                last.Place,
                $"I valori da {ItalianNumber.Print(highest)} in su non hanno {noun}: il limite superiore è escluso.",
                Text(last),
                $"l'ultima {noun} senza limite superiore, oppure la scelta esplicita di lasciarli fuori"
            );
        }
    }

    /// <summary>False when the order is wrong, so that what follows cannot be compared.</summary>
    private bool CheckNeighbours(Interval lower, Interval upper)
    {
        if (lower.To is not { } end)
        {
            problems.Add(lower.Place, $"Solo l'ultima {noun} può non avere il limite superiore.", Text(lower));
            return false;
        }

        if (upper.From is not { } start)
        {
            problems.Add(upper.Place, $"Solo la prima {noun} può non avere il limite inferiore.", Text(upper));
            return false;
        }

        if (start < lower.From)
        {
            problems.Add(
                upper.Place,
                $"La {noun} sta sotto quella che la precede.",
                Text(upper),
                $"le {plural} dalla più bassa alla più alta"
            );
            return false;
        }

        var expected = $"una {noun} che cominci da {ItalianNumber.Print(end)}";
        if (end < start)
        {
            problems.Add(upper.Place, $"I valori da {Span(end, start)} non hanno {noun}.", Text(upper), expected);
        }
        else if (end > start)
        {
            problems.Add(upper.Place, $"I valori da {Span(start, Lower(end, upper.To))} stanno in due {plural}.", Text(upper), expected);
        }

        return true;
    }

    private static decimal Lower(decimal end, decimal? other) => other < end ? other.Value : end;

    private static string Span(decimal from, decimal to) => $"{ItalianNumber.Print(from)} (compreso) a {ItalianNumber.Print(to)} (escluso)";

    private static string Text(Interval interval) =>
        (interval.From is { } from ? "da " + ItalianNumber.Print(from) : "senza limite inferiore")
        + (interval.To is { } to ? " a " + ItalianNumber.Print(to) : ", senza limite superiore");
}
