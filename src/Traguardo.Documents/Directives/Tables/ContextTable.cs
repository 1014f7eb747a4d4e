// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Completeness;
using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Directives.Tables;

/// <summary>A table of context data (staff, budget, economy), as the dossier carries it cell by cell, with sources and days below.</summary>
internal static class ContextTable
{
    public static TableDefinition Definition { get; } =
        new FixedTable("contesto", "una tabella di contesto del ciclo (personale, bilancio, economia), con le sue fonti", Make)
        {
            Words = 1,
            WordsMeaning = "il nome della tabella, tra virgolette se ha spazi",
            Parameters = [new("obbligatoria", ParameterKind.YesNo, "«si» se il documento non è completo senza")],
        };

    private static Table? Make(Call call)
    {
        var name = call.Word(1) ?? "";
        var cells = call.Index.Dossier.ContextTables.Where(cell => TextFold.AreSame(cell.Table, name)).ToList();
        if (cells.Count == 0)
        {
            call.Builder.Lacking(
                new Lack(
                    LackKind.Data,
                    $"Manca la tabella di contesto «{name}» (foglio Tabelle del dossier).",
                    call.IsSet("obbligatoria"),
                    Code: name
                )
            );
            return null;
        }

        var columns = cells.Select(cell => cell.Column).Distinct(StringComparer.Ordinal).ToList();
        var byPlace = cells.ToLookup(cell => (cell.Row, cell.Column));
        return new Table
        {
            Caption = call.Text("titolo") ?? cells[0].Table,
            Columns = [new TableColumn(30), .. columns.Select(_ => new TableColumn(70m / columns.Count, CellAlignment.End))],
            Header =
            [
                new TableRow([
                    new TableCell("Voce") { IsHeader = true },
                    .. columns.Select(column => new TableCell(column) { IsHeader = true }),
                ]),
            ],
            Rows =
            [
                .. cells
                    .Select(cell => cell.Row)
                    .Distinct(StringComparer.Ordinal)
                    .Select(row => new TableRow([
                        new TableCell(row) { IsHeader = true },
                        .. columns.Select(column => byPlace[(row, column)].FirstOrDefault() is { } cell ? CellOf(cell) : Cells.Empty),
                    ])),
            ],
        };
    }

    /// <summary>A figure as typed, with its source and day in a footnote.</summary>
    private static TableCell CellOf(Domain.Cycles.ContextCell cell)
    {
        var source = string.Join(", ", new[] { cell.Source, cell.Date is { } day ? "dato al " + Print.Day(day) : null }.OfType<string>());
        var number = Domain.Notation.ItalianNumber.TryRead(cell.Text, out var value)
            ? new CellNumber(value, value.Scale)
            : (CellNumber?)null;
        return new TableCell([
            cell.Text,
            .. source.Length == 0 ? Array.Empty<Inline>() : [new Footnote([Language.Italian.Capital(source)])],
        ])
        {
            Number = number,
        };
    }
}
