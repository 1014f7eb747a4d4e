// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Dossiers.Schema.Kinds;

/// <summary>A word of an enum, Italian or English.</summary>
/// <param name="tokens">The words.</param>
/// <param name="meaning">What they mean, for those who fill in the column.</param>
/// <param name="empty">What an empty cell stands for; null when the column may not be empty.</param>
internal sealed class ChoiceKind<T>(Tokens<T> tokens, Func<T, string> meaning, T? empty) : CellKind<T>
    where T : struct, Enum
{
    public override ColumnKind Column => ColumnKind.Choice;

    public override string Expected => "una di queste parole: " + tokens.ItalianWords;

    public override T Empty => empty ?? default;

    public override IReadOnlyList<Choice> Choices { get; } =
    [
        .. tokens.All.Select(token => new Choice(
            token.Italian,
            token.English,
            meaning(token.Value),
            empty is { } value && EqualityComparer<T>.Default.Equals(value, token.Value)
        )),
    ];

    public override string Show(T value) => tokens.Name(value);

    public override string? Hint(Cell cell) =>
        cell is TextCell text && tokens.Nearest(text.Value) is { } nearest ? $"forse «{nearest}»" : null;

    public override Cell Write(T value) =>
        empty is { } common && EqualityComparer<T>.Default.Equals(common, value)
            ? Cell.Blank
            : new WordCell(tokens.Italian(value), tokens.English(value));

    public override bool TryRead(Cell cell, out T value)
    {
        value = default;
        return cell is TextCell text && tokens.TryParse(text.Value, out value);
    }
}

/// <summary>A word of an enum, or nothing.</summary>
internal sealed class OptionalChoiceKind<T>(Tokens<T> tokens, Func<T, string> meaning) : CellKind<T?>
    where T : struct, Enum
{
    private readonly ChoiceKind<T> inner = new(tokens, meaning, empty: null);

    public override ColumnKind Column => ColumnKind.Choice;

    public override string Expected => inner.Expected;

    public override T? Empty => null;

    public override IReadOnlyList<Choice> Choices => inner.Choices;

    public override string Show(T? value) => value is { } word ? inner.Show(word) : "";

    public override string? Hint(Cell cell) => inner.Hint(cell);

    public override Cell Write(T? value) => value is { } word ? inner.Write(word) : Cell.Blank;

    public override bool TryRead(Cell cell, out T? value)
    {
        var read = inner.TryRead(cell, out var word);
        value = read ? word : null;
        return read;
    }
}
