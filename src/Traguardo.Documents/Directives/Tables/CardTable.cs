// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;

namespace Traguardo.Documents.Directives.Tables;

/// <summary>The card of an objective: a field in each row, its name at the left.</summary>
internal static class CardTable
{
    private const string UsualFields =
        "peso, descrizione, programma, risorse, periodo, unita, target, punteggio, raggiungimento, giudizio, stato";

    public static TableDefinition Definition { get; } =
        new FixedTable(
            "scheda-obiettivo",
            "la scheda dell'obiettivo del ciclo in cui ci si trova: un campo per riga; i campi vuoti non si stampano",
            Make
        )
        {
            Parameters =
            [
                new(
                    "campi",
                    ParameterKind.Text,
                    "i campi, con gli stessi nomi delle colonne della tabella «obiettivi», anche con un titolo proprio («risorse: Risorse 2024»); se non si dice altro: "
                        + UsualFields
                ),
            ],
        };

    private static Table? Make(Call call)
    {
        if (call.Scope.Objective is not { } item)
        {
            return null;
        }

        var rows = new List<TableRow>();
        foreach (var choice in ColumnChoice.Of(call.Text("campi") ?? UsualFields))
        {
            var column = ObjectiveColumns.All.FirstOrDefault(one => one.Name == choice.Name);
            if (column?.Cell(item, call) is { Content.Count: > 0 } cell)
            {
                rows.Add(
                    new TableRow([
                        new TableCell(choice.Title ?? column.Title(call)) { IsHeader = true },
                        cell with
                        {
                            Alignment = CellAlignment.Start,
                        },
                    ])
                );
            }
        }

        return rows.Count == 0
            ? null
            : new Table
            {
                Caption = call.Text("titolo"),
                Columns = [new TableColumn(22), new TableColumn(78)],
                Rows = [.. rows],
            };
    }
}
