// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Reading;

/// <summary>Where a row stands in its file.</summary>
/// <param name="Line">Row of the sheet or line of the file where it begins, from 1.</param>
/// <param name="Cells">For each column the line of its cell, 0 when it has none; null when all stand on one line.</param>
internal readonly record struct RowLines(int Line, int[]? Cells = null)
{
    public int Of(Column? column) => column is not null && Cells is not null && Cells[column.Ordinal] > 0 ? Cells[column.Ordinal] : Line;
}

/// <summary>Where the rows of one table come from: turns a row and a column into a place of the file.</summary>
internal abstract class RowSource
{
    /// <param name="index">Index of the row among those of its table, from 0; negative for the table as a whole.</param>
    /// <param name="line">Row of the sheet or line of the file; null for the table as a whole.</param>
    /// <param name="column">The column; null for the whole row.</param>
    public abstract SourceLocation At(int index, int? line, Column? column);
}

/// <summary>A sheet, or a file of CSV or YAML.</summary>
/// <param name="table">The sheet or file.</param>
/// <param name="label">What users see of a column: its heading or key.</param>
/// <param name="letters">A sheet's letters of the column; null where there are none.</param>
internal sealed class SheetRowSource(SourceLocation table, Func<Column, string> label, Func<Column, string?>? letters = null) : RowSource
{
    public override SourceLocation At(int index, int? line, Column? column) =>
        column is null ? table with { Row = line } : table with { Row = line, Column = label(column), Letters = letters?.Invoke(column) };
}

/// <summary>A list of JSON objects, or one object.</summary>
internal sealed class JsonRowSource(string file, TableSchema table) : RowSource
{
    public override SourceLocation At(int index, int? line, Column? column)
    {
        var path = table.IsSingle || index < 0 ? table.JsonKey : string.Create(CultureInfo.InvariantCulture, $"{table.JsonKey}[{index}]");
        return new(SourceFormat.Json, file, path, line, column is null || table.IsPlainList ? null : KeyOf(column));
    }

    private static string KeyOf(Column column) => column.SubKey is null ? column.JsonKey : $"{column.JsonKey}.{column.SubKey}";
}
