// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Directives.Tables;

/// <summary>How many objectives of each level, or of each part of the tree, are in which class.</summary>
internal static class CountTable
{
    public static TableDefinition Definition { get; } =
        new FixedTable("conteggi", "quanti obiettivi di ogni livello hanno quale giudizio, con i totali", Make);

    private static Table? Make(Call call)
    {
        var classes = ClassCounts.ClassesOf(call.Index);
        var groups = ClassCounts.ByLevel(call.Index);
        if (classes.Count == 0 || groups.Count == 0)
        {
            return null;
        }

        return new Table
        {
            Caption = call.Text("titolo"),
            Columns =
            [
                new TableColumn(34),
                .. classes.Select(_ => new TableColumn(13, CellAlignment.End)),
                new TableColumn(13, CellAlignment.End),
            ],
            Header =
            [
                new TableRow([
                    new TableCell("Livello") { IsHeader = true },
                    .. classes.Select(one => new TableCell(one.Name) { IsHeader = true }),
                    new TableCell("Totale") { IsHeader = true },
                ]),
            ],
            Rows = groups
                .Select(group => new TableRow([
                    new TableCell(group.Label) { IsHeader = true },
                    .. group.Counts.Select(Cells.Count),
                    Cells.Count(group.Counts.Sum()),
                ]))
                .ToValueList(),
        };
    }
}
