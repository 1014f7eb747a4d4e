// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;

namespace Traguardo.Domain.Checks;

/// <summary>Goes through the rows of a table with their places.</summary>
internal static class RowChecks
{
    public static void Each<T>(this ValueList<T> rows, DossierTable table, Action<T, Place> check)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            check(rows[row], new(table, row));
        }
    }

    /// <summary>A cell of the row.</summary>
    public static Place At(this Place row, string field) => row with { Field = field };
}
