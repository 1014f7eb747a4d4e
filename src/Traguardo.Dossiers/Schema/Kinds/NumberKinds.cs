// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Numbers;

namespace Traguardo.Dossiers.Schema.Kinds;

/// <summary>A number; as text in Italian notation.</summary>
internal sealed class NumberKind(ColumnKind column) : CellKind<decimal?>
{
    public static NumberKind Plain { get; } = new(ColumnKind.Number);

    /// <summary>Percent points: as text the sign may follow, and 30 % is 30.</summary>
    public static NumberKind Percent { get; } = new(ColumnKind.PercentPoints);

    public override ColumnKind Column => column;

    public override string Expected =>
        column == ColumnKind.PercentPoints ? "un numero in punti percentuali, per esempio 30 oppure 12,5" : "un numero, per esempio 12,5";

    public override decimal? Empty => null;

    public override Cell Write(decimal? value) => value is { } number ? new NumberCell(Exact.Plain(number)) : Cell.Blank;

    public override bool TryRead(Cell cell, out decimal? value)
    {
        value = cell switch
        {
            NumberCell number => number.Value,
            TextCell text when ItalianCells.TryNumber(WithoutSign(text.Value), out var number) => number,
            _ => null,
        };
        value = value is { } read ? Exact.Plain(read) : null;
        return value is not null;
    }

    public override string? Hint(Cell cell) =>
        cell is TextCell text && text.Value.Contains('.') && ExactDecimal.TryParse(text.Value, out var number)
            ? $"i decimali si scrivono dopo la virgola: forse {ItalianCells.Print(number)}"
            : null;

    private string WithoutSign(string text) => column == ColumnKind.PercentPoints && text.TrimEnd() is [.. var number, '%'] ? number : text;
}

/// <summary>A whole number.</summary>
internal sealed class IntegerKind(string expected) : CellKind<int?>
{
    public static IntegerKind Plain { get; } = new("un numero intero, per esempio 2");

    public static IntegerKind Year { get; } = new("un anno di quattro cifre, per esempio 2024");

    public override ColumnKind Column => ColumnKind.Integer;

    public override string Expected => expected;

    public override int? Empty => null;

    public override Cell Write(int? value) => value is { } number ? new NumberCell(number) : Cell.Blank;

    public override bool TryRead(Cell cell, out int? value)
    {
        value = cell switch
        {
            NumberCell number when number.Value == decimal.Truncate(number.Value) && Math.Abs(number.Value) <= int.MaxValue => (int)
                number.Value,
            TextCell text when int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
                number,
            _ => null,
        };
        return value is not null && (this != Year || value is >= 1 and <= 9999);
    }
}

/// <summary>Yes or no; an empty cell is no.</summary>
internal sealed class FlagKind : CellKind<bool>
{
    public static FlagKind Instance { get; } = new();

    public override ColumnKind Column => ColumnKind.Flag;

    public override string Expected => "SI oppure NO";

    public override bool Empty => false;

    public override IReadOnlyList<Choice> Choices { get; } =
    [new("SI", "true", "sì", IsDefault: false), new("NO", "false", "no", IsDefault: true)];

    public override string Show(bool value) => value ? "sì" : "no";

    public override Cell Write(bool value) => value ? new FlagCell(Value: true) : Cell.Blank;

    public override bool TryRead(Cell cell, out bool value)
    {
        value = cell is FlagCell { Value: true };
        return cell is FlagCell || (cell is TextCell text && ItalianCells.TryFlag(text.Value, out value));
    }
}
