// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Forms;

/// <summary>
/// A record of a dossier as the fields of a form: one named text for each column, written and read by the same rules as the cells of a file. Reading what
/// <see cref="Write"/> wrote gives the same record back.
/// </summary>
public sealed class RowForm
{
    private static readonly Dictionary<DossierTable, RowForm> ByTable = DossierSchema.Tables.ToDictionary(
        table => table.Table,
        table => new RowForm(table)
    );

    private readonly Dictionary<string, Column> byName;

    private RowForm(TableSchema table)
    {
        Table = table;
        byName = table.Columns.ToDictionary(NameOf, StringComparer.Ordinal);
    }

    /// <summary>Headings, notes and choices of the columns.</summary>
    public TableSchema Table { get; }

    public static RowForm Of(DossierTable table) => ByTable[table];

    /// <summary>Name of the field of a column, unique in its table: "stateReason", "figure.code".</summary>
    public static string NameOf(Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.SubKey is null ? column.JsonKey : $"{column.JsonKey}.{column.SubKey}";
    }

    /// <summary>The column of a field; null when the table has none.</summary>
    public Column? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The first field of a property of the record; null when the table has none.</summary>
    public string? NameOf(string property) => Table.ByProperty(property) is { } column ? NameOf(column) : null;

    /// <summary>The texts of a record by name of the field: every column, empty where an empty cell stands for the value.</summary>
    /// <param name="row">A record of the table's type.</param>
    /// <exception cref="InvalidCastException">The record is another table's.</exception>
    public IReadOnlyDictionary<string, string> Write(object row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var cells = Table.CellsOf(row);
        return Table.Columns.ToDictionary(NameOf, column => FieldText.Write(cells[column.Ordinal]), StringComparer.Ordinal);
    }

    /// <summary>Makes a record of texts, or says what does not read, all of it.</summary>
    /// <param name="texts">Texts by name of the field; a field that is not there is empty, and names that the table does not have are ignored.</param>
    public RowReading Read(IReadOnlyDictionary<string, string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var cells = new Cell[Table.Columns.Count];
        foreach (var column in Table.Columns)
        {
            cells[column.Ordinal] = FieldText.Read(texts.GetValueOrDefault(NameOf(column)));
        }

        var (row, problems) = Table.ReadRow(cells);
        return new RowReading(
            row,
            [.. problems.Select(problem => new RowProblem(problem.Column, problem.Message, problem.Found, problem.Expected))]
        );
    }
}
