// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Xlsx;

/// <summary>Operations of a table as formulas.</summary>
internal static class XlsxFormula
{
    /// <summary>
    /// The formula of a figure; null when it has none, or when the operation on the cells as printed gives another figure than the document prints
    /// (one made of figures before their rounding, or under a cap): a workbook that says something else than its document misleads.
    /// </summary>
    /// <param name="grid">The table.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="firstRow">Row of the sheet, from 1, of the first row of the grid.</param>
    public static string? Of(XlsxGrid grid, PlacedCell cell, int firstRow)
    {
        if (cell.Cell.Number is not { Operation: { } operation } number || Value(grid, cell, operation) is not { } value)
        {
            return null;
        }

        if (decimal.Round(value, Math.Clamp(number.Decimals, 0, 28), MidpointRounding.AwayFromZero) != number.Value)
        {
            return null;
        }

        var range = Range(grid, operation, cell.Column, firstRow);
        var decimals = number.Decimals.ToString(CultureInfo.InvariantCulture);
        return operation.Kind switch
        {
            CellOperationKind.Sum => $"SUM({range})",
            CellOperationKind.Mean => $"ROUND(AVERAGE({range}),{decimals})",
            CellOperationKind.WeightedSum =>
                $"ROUND(SUMPRODUCT({range},{Range(grid, operation, operation.Factor ?? cell.Column, firstRow)})/100,{decimals})",
        };
    }

    private static string Range(XlsxGrid grid, CellOperation operation, int column, int firstRow)
    {
        var first = firstRow + grid.HeaderRows;
        return XlsxGrid.Reference(first + operation.FirstRow, column) + ":" + XlsxGrid.Reference(first + operation.LastRow, column);
    }

    /// <summary>What a program will make of the formula: cells with text count for nothing. Null when that cannot be said.</summary>
    private static decimal? Value(XlsxGrid grid, PlacedCell cell, CellOperation operation)
    {
        var isInside =
            operation.FirstRow >= 0
            && operation.LastRow >= operation.FirstRow
            && grid.HeaderRows + operation.LastRow < grid.Rows
            && (cell.Row < grid.HeaderRows + operation.FirstRow || cell.Row > grid.HeaderRows + operation.LastRow);
        if (!isInside || (operation.Kind is CellOperationKind.WeightedSum && operation.Factor is null))
        {
            return null;
        }

        var rows = Enumerable.Range(grid.HeaderRows + operation.FirstRow, operation.LastRow - operation.FirstRow + 1).ToList();
        var figures = rows.Select(row => NumberAt(grid, row, cell.Column)).OfType<decimal>().ToList();
        try
        {
            return operation.Kind switch
            {
                CellOperationKind.Sum => figures.Sum(),
                CellOperationKind.Mean => figures.Count == 0 ? null : figures.Sum() / figures.Count,
                CellOperationKind.WeightedSum => rows.Sum(row =>
                    (NumberAt(grid, row, cell.Column) ?? 0) * (NumberAt(grid, row, operation.Factor!.Value) ?? 0)
                ) / 100,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static decimal? NumberAt(XlsxGrid grid, int row, int column) =>
        grid.At(row, column) is { } cell
        && cell.Row == row
        && cell.Column == column
        && cell.Cell.Number is { } number
        && XlsxNumberFormat.Fits(number.Value)
            ? number.Value
            : null;
}
