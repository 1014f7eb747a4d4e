// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Domain.Scoring;

namespace Traguardo.Documents.Directives.Tables;

/// <summary>
/// The row below a table that prints the figure that its rows make: the objective's, the unit's, the body's. Where the figure is the sum, the mean or the weighted sum
/// of the printed scores above it, it carries that operation, so that a workbook calculates it again; the operation is tried, never supposed.
/// </summary>
internal static class FigureTotals
{
    public static Parameter Parameter { get; } =
        new(
            "totale",
            ParameterKind.Text,
            "l'ultima riga, con la cifra che le righe fanno: «obiettivo», «unita» o «scheda» del ciclo in cui ci si trova, «ente», oppure il codice di una vista"
        );

    public static IEnumerable<TableRow> Of<TRow>(TableDraft<TRow> draft)
    {
        var call = draft.Call;
        if (call.Text("totale") is not { } asked || FigureOf(call, asked) is not { Value.IsScored: true } figure)
        {
            yield break;
        }

        var column = draft.IndexOf("punteggio");
        if (column <= 0)
        {
            yield break;
        }

        var number = new CellNumber(
            figure.Value.Score,
            Print.Digits(call.Index, figure),
            Print.UnitOf(call.Index, figure),
            OperationOf(draft, column, figure.Value.Score, Print.Digits(call.Index, figure))
        );
        var rest = draft.Columns.Count - column - 1;
        yield return new TableRow(
            [
                new TableCell(figure.Name) { IsHeader = true, ColumnSpan = column },
                new TableCell(Print.Score(call.Index, figure)!) { Number = number },
                .. rest > 0
                    ? new[]
                    {
                        (Print.Light(call.Index, figure) is { } light ? new TableCell([light]) : Cells.Empty) with
                        {
                            ColumnSpan = rest,
                        },
                    }
                    : [],
            ],
            RowKind.Total
        );
    }

    private static Figure? FigureOf(Call call, string asked) =>
        asked switch
        {
            "obiettivo" => call.Scope.Objective?.Figure,
            "unita" => call.Scope.Unit is { } unit ? call.Index.Card.Find(new FigureRef(FigureKind.Unit, unit.Code)) : null,
            "scheda" => call.Scope.Sheet is { } sheet ? call.Index.Card.Find(new FigureRef(FigureKind.Sheet, sheet.Code)) : null,
            "ente" => call.Index.Card.Find(FigureRef.Body),
            _ => call.Index.Card.Find(new FigureRef(FigureKind.View, asked)),
        };

    /// <summary>The operation on the printed cells of the column that gives the printed figure; null when none does.</summary>
    private static CellOperation? OperationOf<TRow>(TableDraft<TRow> draft, int column, decimal printed, int decimals)
    {
        var scored = draft
            .Body.Select((row, i) => (Row: row, Index: i))
            .Where(row => row.Row.Kind is RowKind.Normal or RowKind.Withdrawn)
            .ToList();
        var values = scored.Select(row => row.Row.Cells[column].Number?.Value).OfType<decimal>().ToList();
        if (values.Count == 0)
        {
            return null;
        }

        var (first, last) = (scored[0].Index, scored[^1].Index);
        if (Same(values.Sum() / values.Count, printed, decimals))
        {
            return new CellOperation(CellOperationKind.Mean, first, last);
        }

        var weights = draft.IndexOf("peso");
        if (
            weights >= 0
            && Same(
                scored.Sum(row => (row.Row.Cells[column].Number?.Value ?? 0) * (row.Row.Cells[weights].Number?.Value ?? 0) / 100),
                printed,
                decimals
            )
        )
        {
            return new CellOperation(CellOperationKind.WeightedSum, first, last, weights);
        }

        return Same(values.Sum(), printed, decimals) ? new CellOperation(CellOperationKind.Sum, first, last) : null;
    }

    private static bool Same(decimal computed, decimal printed, int decimals) =>
        decimal.Round(computed, decimals, MidpointRounding.AwayFromZero) == printed;
}
