// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;

namespace Traguardo.Storage.Exchange;

/// <summary>Which row of a table becomes which, when the table goes from one list of rows to another.</summary>
/// <param name="Before">For each row after, the index of the row before that it was; null when it is new.</param>
/// <param name="Removed">Indices of the rows before that are no more.</param>
internal sealed record RowMatch(IReadOnlyList<int?> Before, IReadOnlyList<int> Removed)
{
    /// <summary>True when rows that stay stand in another order.</summary>
    public bool Reorders
    {
        get
        {
            var stay = Before.OfType<int>().ToList();
            return stay.Zip(stay.Skip(1)).Any(pair => pair.Second < pair.First);
        }
    }

    /// <summary>Matches the rows as <see cref="DossierDiff"/> does.</summary>
    /// <param name="before">Rows of one table.</param>
    /// <param name="after">Rows of the same table.</param>
    /// <param name="changes">The differences of this table.</param>
    public static RowMatch Of<TRow>(IReadOnlyList<TRow> before, IReadOnlyList<TRow> after, IEnumerable<DossierChange> changes)
        where TRow : class
    {
        var matched = new int?[after.Count];
        var gone = new HashSet<int>();
        var known = new HashSet<int>();
        var taken = new HashSet<int>();
        foreach (var change in changes)
        {
            if (change.RowAfter is { } row)
            {
                known.Add(row);
                matched[row] = change.RowBefore;
            }

            if (change.RowBefore is { } was)
            {
                taken.Add(was);
                if (change.RowAfter is null)
                {
                    gone.Add(was);
                }
            }
        }

        // What no change speaks of is there before and after, equal
        var equal = Enumerable
            .Range(0, before.Count)
            .Where(index => !taken.Contains(index))
            .GroupBy(index => before[index])
            .ToDictionary(group => group.Key, group => new Queue<int>(group));
        for (var index = 0; index < after.Count; index++)
        {
            if (!known.Contains(index))
            {
                matched[index] = equal[after[index]].Dequeue();
            }
        }

        return new RowMatch(matched, [.. gone.Order()]);
    }
}
