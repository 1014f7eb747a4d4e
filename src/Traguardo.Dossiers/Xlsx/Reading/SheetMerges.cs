// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Dossiers.Reading;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>Refuses merged cells inside a table: only the first of them has a content, and it is not known for which rows it was meant.</summary>
internal static class SheetMerges
{
    /// <param name="rows">A sheet whose rows are all read.</param>
    /// <param name="headingRow">Row of the headings.</param>
    /// <param name="columns">Columns of the table.</param>
    public static void Check(SheetRows rows, int headingRow, int columns, SourceLocation sheet, ErrorList errors)
    {
        foreach (
            var merge in rows.ReadMerges()
                .Where(merge => merge.FirstColumn < columns && merge.LastRow >= headingRow && merge.FirstRow <= rows.LastFilled)
        )
        {
            errors.Add(
                sheet with
                {
                    Row = merge.FirstRow,
                    Letters = Headings.Letters(merge.FirstColumn),
                },
                "nella tabella ci sono celle unite: dividerle e ripetere il valore in ogni riga",
                merge.Reference
            );
        }
    }
}
