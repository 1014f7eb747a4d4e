// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;

namespace Traguardo.Dossiers.Schema;

/// <summary>A table with the type of its records.</summary>
internal sealed class TableSchema<TRow> : TableSchema
{
    private readonly IReadOnlyList<Field<TRow>> fields;
    private readonly Func<CycleDossier, IReadOnlyList<TRow>> rows;
    private readonly Func<RowValues<TRow>, TRow> make;

    /// <param name="table">The table.</param>
    /// <param name="jsonKey">Key in JSON.</param>
    /// <param name="title">Name of the sheet.</param>
    /// <param name="note">What it holds.</param>
    /// <param name="rows">Where the dossier keeps the records.</param>
    /// <param name="fields">In the order of the columns.</param>
    /// <param name="make">Makes a record of values that all read.</param>
    public TableSchema(
        DossierTable table,
        string jsonKey,
        string title,
        string note,
        Func<CycleDossier, IReadOnlyList<TRow>> rows,
        IReadOnlyList<Field<TRow>> fields,
        Func<RowValues<TRow>, TRow> make
    )
        : base(table, jsonKey, title, note, [.. fields.SelectMany(field => field.Columns)])
    {
        this.fields = fields;
        for (var index = 0; index < fields.Count; index++)
        {
            fields[index].Index = index;
        }

        this.rows = rows;
        this.make = make;
    }

    public override string Show(string property, object? value) =>
        fields.FirstOrDefault(field => string.Equals(field.Property, property, StringComparison.Ordinal))?.Show(value) ?? "";

    public override int CountOf(CycleDossier dossier) => rows(dossier).Count;

    internal override IEnumerable<Cell[]> Write(CycleDossier dossier) => Write(rows(dossier));

    /// <summary>Rows as cells, in their order. The array is used again for the next row.</summary>
    internal IEnumerable<Cell[]> Write(IEnumerable<TRow> written)
    {
        var cells = new Cell[Columns.Count];
        foreach (var row in written)
        {
            foreach (var field in fields)
            {
                field.Write(row, cells);
            }

            yield return cells;
        }
    }

    internal override RowSink NewSink() => new RowSink<TRow>(this);

    internal override Cell[] CellsOf(object row)
    {
        var cells = new Cell[Columns.Count];
        foreach (var field in fields)
        {
            field.Write((TRow)row, cells);
        }

        return cells;
    }

    internal override (object? Row, IReadOnlyList<CellProblem> Problems) ReadRow(Cell[] cells)
    {
        var reader = new CellReader(cells);
        var values = Read(reader);
        return (reader.Problems.Count == 0 ? (object?)Make(values) : null, reader.Problems);
    }

    /// <summary>The values of a row, by place of the field.</summary>
    internal object?[] Read(CellReader reader)
    {
        var values = new object?[fields.Count];
        foreach (var field in fields)
        {
            values[field.Index] = field.Read(reader);
        }

        return values;
    }

    internal TRow Make(object?[] values) => make(new RowValues<TRow>(values));
}

/// <summary>The values of one row, taken by field.</summary>
internal readonly record struct RowValues<TRow>(object?[] Values)
{
    /// <summary>The value of a field; null where its cell is empty and empty means nothing.</summary>
    public T Of<T>(Field<TRow, T> field) => (T)Values[field.Index]!;

    /// <summary>The text of a required field, or an empty one where the domain wants a text and the cell is empty.</summary>
    public string Text(Field<TRow, string?> field) => (string?)Values[field.Index] ?? "";

    /// <summary>The value of a required field.</summary>
    public T Need<T>(Field<TRow, T?> field)
        where T : struct => ((T?)Values[field.Index]).GetValueOrDefault();
}
