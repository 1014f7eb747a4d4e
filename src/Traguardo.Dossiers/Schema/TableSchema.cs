// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;

namespace Traguardo.Dossiers.Schema;

/// <summary>A table of a dossier in every kind of file: its names, its columns, and how a row becomes a record and back.</summary>
public abstract class TableSchema
{
    private readonly Dictionary<string, Column> byHeading = new(StringComparer.Ordinal);

    private protected TableSchema(DossierTable table, string jsonKey, string title, string note, IReadOnlyList<Column> columns)
    {
        Table = table;
        JsonKey = jsonKey;
        Title = title;
        Note = note;
        Columns = columns;
        foreach (var column in columns)
        {
            column.Ordinal = byHeading.Count;
            byHeading.Add(TextFold.Fold(column.Heading), column);
        }
    }

    public DossierTable Table { get; }

    /// <summary>Key in JSON.</summary>
    public string JsonKey { get; }

    /// <summary>Name of the workbook's sheet; for body and cycle the group in the sheet of the body.</summary>
    public string Title { get; }

    /// <summary>What the table holds, in Italian, for users.</summary>
    public string Note { get; }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>True for the body and the cycle: one record, written down the page.</summary>
    public bool IsSingle => Table is DossierTable.Body or DossierTable.Cycle;

    /// <summary>True when a row is only its value (a level is its name), with no keys in JSON and YAML.</summary>
    public bool IsPlainList => Table is DossierTable.Levels;

    /// <summary>True when the table has no sheet or file of its own but is part of the dossier's head.</summary>
    public bool IsHead => IsSingle || IsPlainList;

    /// <summary>Name of the CSV file, or the key in the YAML head.</summary>
    public string FileStem => FileNames.StemOf(Title);

    /// <summary>The column of an Italian heading (case, accents and spaces make no difference); null when there is none.</summary>
    public Column? ByHeading(string heading) => byHeading.GetValueOrDefault(TextFold.Fold(heading));

    /// <summary>The first column of a property of the record, as <c>Place.Field</c> names it; null when there is none.</summary>
    public Column? ByProperty(string property) => Columns.FirstOrDefault(column => column.Property == property.Split('.')[0]);

    /// <summary>A value of a property of the record as users read it; empty for null.</summary>
    public abstract string Show(string property, object? value);

    public abstract int CountOf(CycleDossier dossier);

    /// <summary>The rows of a dossier as cells, in the dossier's order. The array is used again for the next row.</summary>
    internal abstract IEnumerable<Cell[]> Write(CycleDossier dossier);

    /// <summary>An empty place for the records read.</summary>
    internal abstract RowSink NewSink();

    /// <summary>The cells of one record of the table's type.</summary>
    internal abstract Cell[] CellsOf(object row);

    /// <summary>Makes one record of its cells; null when something does not read.</summary>
    internal abstract (object? Row, IReadOnlyList<CellProblem> Problems) ReadRow(Cell[] cells);
}

/// <summary>Takes the rows of one table as they are read.</summary>
internal abstract class RowSink
{
    /// <summary>Makes a record of a row, or says why not.</summary>
    public abstract IReadOnlyList<CellProblem> Add(Cell[] cells);
}

/// <summary>The records of one table as they were read.</summary>
internal sealed class RowSink<TRow>(TableSchema<TRow> table) : RowSink
{
    private int count;

    public List<TRow> Rows { get; } = [];

    /// <summary>For each of <see cref="Rows"/> its place among all rows of the file, those that do not read included.</summary>
    public List<int> Places { get; } = [];

    public override IReadOnlyList<CellProblem> Add(Cell[] cells)
    {
        var reader = new CellReader(cells);
        var values = table.Read(reader);
        if (reader.Problems.Count == 0)
        {
            Rows.Add(table.Make(values));
            Places.Add(count);
        }

        count++;
        return reader.Problems;
    }
}
