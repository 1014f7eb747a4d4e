// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Storage.Plans.Editing;

/// <summary>The places of rows.</summary>
internal static class RowOrder
{
    /// <summary>Moves a row one place among its siblings.</summary>
    /// <param name="rows">All rows of its table, in order.</param>
    /// <returns>The rows that get another place; none when it is already at that end, or not there.</returns>
    public static IReadOnlyList<DraftRow> Move(IReadOnlyList<DraftRow> rows, long id, bool up)
    {
        var index = -1;
        for (var at = 0; at < rows.Count; at++)
        {
            index = rows[at].Id == id ? at : index;
        }

        if (index < 0)
        {
            return [];
        }

        var siblings = PlanCodes.SiblingsOf(rows[index].Record);
        var other = index;
        do
        {
            other += up ? -1 : 1;
        } while (other >= 0 && other < rows.Count && !Equals(PlanCodes.SiblingsOf(rows[other].Record), siblings));

        if (other < 0 || other >= rows.Count)
        {
            return [];
        }

        var (one, two) = (rows[index], rows[other]);
        if (rows.DistinctBy(row => row.Ordinal).Count() == rows.Count)
        {
            return [one with { Ordinal = two.Ordinal }, two with { Ordinal = one.Ordinal }];
        }

        // Rows that were added at the same time share a place: every row gets its own
        var ordered = rows.ToList();
        (ordered[index], ordered[other]) = (two, one);
        return [.. ordered.Select((row, place) => row with { Ordinal = place })];
    }
}
