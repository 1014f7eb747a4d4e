// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Model;

/// <summary>
/// A table. Header rows are repeated on every page. Each row fills all columns: the sum of the spans of its cells, with those that reach down from rows
/// above, is the number of columns.
/// </summary>
public sealed record Table : Block
{
    /// <summary>Caption, without its number; null when the table has none.</summary>
    public string? Caption { get; init; }

    /// <summary>Its number among the tables with a caption, from 1; null without caption.</summary>
    public int? Number { get; init; }

    /// <summary>At least one.</summary>
    public required ValueList<TableColumn> Columns { get; init; }

    /// <summary>Rows of headers; may be empty for a table with a header in each row.</summary>
    public ValueList<TableRow> Header { get; init; } = [];

    public ValueList<TableRow> Rows { get; init; } = [];

    public override IEnumerable<Block> Inner => [];
}

/// <summary>A column.</summary>
/// <param name="Width">Share of the table's width relative to the other columns; more than 0. Writers may shift it to suit the content.</param>
/// <param name="Alignment">How its cells stand.</param>
public sealed record TableColumn(decimal Width, CellAlignment Alignment = CellAlignment.Start);

public enum CellAlignment
{
    Start,
    Center,
    End,
}

/// <summary>A row.</summary>
public sealed record TableRow(ValueList<TableCell> Cells, RowKind Kind = RowKind.Normal);

/// <summary>What a row is.</summary>
public enum RowKind
{
    Normal,

    /// <summary>Heads the rows below it, normally one cell over all columns. Kept with the next row.</summary>
    Group,

    /// <summary>A sum or a mean of rows above it.</summary>
    Total,

    /// <summary>No longer in the plan: printed quietly, and its text says so.</summary>
    Withdrawn,
}

/// <summary>A cell.</summary>
public sealed record TableCell
{
    public TableCell() { }

    public TableCell(ValueList<Inline> content) => Content = content;

    public TableCell(string text) => Content = [new TextRun(text)];

    /// <summary>What it says; empty for an empty cell. A <see cref="LineBreak"/> begins a new line.</summary>
    public ValueList<Inline> Content { get; init; } = [];

    /// <summary>Header of its row or column: a header cell in every format.</summary>
    public bool IsHeader { get; init; }

    /// <summary>Columns that it takes, from 1.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Rows that it takes, from 1; never beyond the rows of its part of the table, nor over a group or a total.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Null for the column's.</summary>
    public CellAlignment? Alignment { get; init; }

    /// <summary>A pale ground; the content says the same in words.</summary>
    public Tone? Tone { get; init; }

    /// <summary>Text from bottom to top, for narrow cells over many rows. Formats that cannot turn it write it as usual.</summary>
    public bool IsVertical { get; init; }

    /// <summary>The figure behind the text; null when it is not one.</summary>
    public CellNumber? Number { get; init; }
}

/// <summary>A figure in a cell, for formats with typed cells.</summary>
/// <param name="Value">The figure as printed: rounded to <paramref name="Decimals"/>.</param>
/// <param name="Decimals">Decimals printed.</param>
/// <param name="Unit">How it is followed: "%", "€", "gg"; null for nothing.</param>
/// <param name="Operation">The operation that makes it of cells above it, when it is printed as one; null otherwise.</param>
public readonly record struct CellNumber(decimal Value, int Decimals, string? Unit = null, CellOperation? Operation = null);

/// <summary>A figure made of the cells of its own column, in rows of the same table's body.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="FirstRow">First row, from 0.</param>
/// <param name="LastRow">Last row.</param>
/// <param name="Factor">For a weighted sum: the column of the weights, from 0, in percent points; null otherwise.</param>
public sealed record CellOperation(CellOperationKind Kind, int FirstRow, int LastRow, int? Factor = null);

public enum CellOperationKind
{
    Sum,
    Mean,

    /// <summary>Sum of each figure times its weight, by 100.</summary>
    WeightedSum,
}
