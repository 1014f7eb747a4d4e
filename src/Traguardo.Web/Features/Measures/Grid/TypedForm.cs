// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Features.Measures.Grid;

/// <summary>What was typed into the grid, to the letter.</summary>
/// <param name="Form">Names this sending.</param>
/// <param name="Common">What holds for the rows that do not say otherwise, by field.</param>
/// <param name="Rows">In the order of the page.</param>
public sealed record TypedForm(string Form, TypedFields Common, IReadOnlyList<TypedRow> Rows);

/// <summary>What was typed into one row.</summary>
/// <param name="Index">Its number in the names of the fields.</param>
/// <param name="Code">Code of the indicator.</param>
/// <param name="Fields">Texts by field.</param>
public sealed record TypedRow(int Index, string Code, TypedFields Fields)
{
    public bool IsSkipped => Fields[GridFields.Skip].Length > 0;

    public bool IsAccepted => Fields[GridFields.Accept].Length > 0;

    /// <summary>True when somebody typed a result; day, basis and source alone are none.</summary>
    public bool IsFilled =>
        new[]
        {
            GridFields.Value,
            GridFields.Numerator,
            GridFields.Denominator,
            GridFields.Grade,
            GridFields.State,
            GridFields.Note,
            GridFields.Evidence,
        }.Any(name => Fields[name].Length > 0)
        || Fields.Names.Any(name => name.StartsWith(GridFields.Quantity, StringComparison.Ordinal) && Fields[name].Length > 0);

    public string NameOf(string field) => GridFields.Of(Index, field);
}

/// <summary>Texts by field; a field that was not sent, or holds nothing but spaces, is empty.</summary>
public sealed class TypedFields
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    public string this[string field]
    {
        get => texts.GetValueOrDefault(field, "");
        init => Set(field, value);
    }

    public IEnumerable<string> Names => texts.Keys;

    /// <summary>The same texts, with one of them set.</summary>
    public TypedFields With(string field, string text)
    {
        var copy = new TypedFields();
        foreach (var (name, known) in texts)
        {
            copy.Set(name, known);
        }

        copy.Set(field, text);
        return copy;
    }

    public void Set(string field, string text) => texts[field] = string.IsNullOrWhiteSpace(text) ? "" : text;
}
