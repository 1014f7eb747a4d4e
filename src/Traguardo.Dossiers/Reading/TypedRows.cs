// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Reading;

/// <summary>
/// Reads a row that a person typed field by field, as the row of a file is read: the same forms of numbers and days, the same words, the same limits, the
/// same messages.
/// </summary>
public static class TypedRows
{
    /// <param name="table">The table of the record.</param>
    /// <param name="texts">Texts by property of the record; what is missing or blank is an empty cell. A property of several columns (a figure) is not typed so.</param>
    /// <exception cref="InvalidCastException">The table holds records of another type.</exception>
    /// <exception cref="ArgumentException">The record has no such property.</exception>
    public static TypedRow<TRow> Read<TRow>(DossierTable table, IReadOnlyDictionary<string, string?> texts)
        where TRow : class
    {
        var schema = (TableSchema<TRow>)DossierSchema.Of(table);
        var cells = new Cell[schema.Columns.Count];
        Array.Fill(cells, Cell.Blank);
        foreach (var (property, text) in texts)
        {
            var column =
                schema.ByProperty(property) ?? throw new ArgumentException($"\"{property}\" is no column of {table}.", nameof(texts));
            cells[column.Ordinal] = Cell.OfText(text is null ? null : CellText.Normalize(text));
        }

        var reader = new CellReader(cells);
        var values = schema.Read(reader);
        return new TypedRow<TRow>(
            reader.Problems.Count == 0 ? schema.Make(values) : null,
            [
                .. reader.Problems.Select(problem => new TypedProblem(
                    problem.Column.Property,
                    problem.Message,
                    problem.Found,
                    problem.Expected
                )),
            ]
        );
    }
}

/// <summary>A row that was typed.</summary>
/// <param name="Row">The record; null when something does not read.</param>
/// <param name="Problems">What does not read.</param>
public sealed record TypedRow<TRow>(TRow? Row, IReadOnlyList<TypedProblem> Problems)
    where TRow : class;

/// <summary>A field that does not read.</summary>
/// <param name="Property">Property of the record.</param>
/// <param name="Message">What is wrong, in Italian.</param>
/// <param name="Found">What is there; null when nothing is, or the message says it.</param>
/// <param name="Expected">What should be; null when the message says it.</param>
public sealed record TypedProblem(string Property, string Message, string? Found = null, string? Expected = null)
{
    /// <summary>The same as one sentence, without saying which field it is.</summary>
    public override string ToString() => ReadingError.Sentence(Message, Found, Expected);
}
