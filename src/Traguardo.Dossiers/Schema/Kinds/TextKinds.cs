// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;

namespace Traguardo.Dossiers.Schema.Kinds;

/// <summary>Text. A number of a workbook is the text that a person reads there ("57,14", "30%").</summary>
internal sealed class TextKind(ColumnKind column) : CellKind<string?>
{
    public static TextKind Short { get; } = new(ColumnKind.Text);

    public static TextKind Long { get; } = new(ColumnKind.LongText);

    public override ColumnKind Column => column;

    public override string Expected => "un testo";

    public override string? Empty => null;

    public override Cell Write(string? value) => Cell.OfText(value is null ? null : CellText.Normalize(value));

    public override bool TryRead(Cell cell, out string? value)
    {
        value = cell switch
        {
            TextCell text => text.Value,
            NumberCell number => number.Shown,
            DayCell day => day.Show(),
            _ => null,
        };
        return value is not null;
    }

    public override string? Hint(Cell cell) =>
        cell switch
        {
            FlagCell => "scrivere SI o NO come testo",
            NumberCell => "scrivere il valore tra virgolette",
            _ => null,
        };
}

/// <summary>A code. A workbook's whole number is taken as its digits; one with decimals is refused, because 3.10 typed as a number is 3.1.</summary>
internal sealed class CodeKind : CellKind<string?>
{
    public static CodeKind Instance { get; } = new();

    public override ColumnKind Column => ColumnKind.Code;

    public override string Expected => "un codice scritto come testo";

    public override string? Empty => null;

    public override Cell Write(string? value) => TextKind.Short.Write(value);

    public override bool TryRead(Cell cell, out string? value)
    {
        value = cell switch
        {
            TextCell text => text.Value,
            NumberCell { Shown: { } shown } when shown.All(char.IsAsciiDigit) => shown,
            _ => null,
        };
        return value is not null;
    }

    public override string? Hint(Cell cell) =>
        cell switch
        {
            NumberCell { Shown: null } => "scrivere il codice tra virgolette",
            NumberCell => "impostare il formato Testo e riscrivere il codice: come numero 3.10 diventerebbe 3.1",
            DayCell => "impostare il formato Testo e riscrivere il codice: il foglio elettronico lo ha preso per una data",
            _ => null,
        };
}

/// <summary>A unit of measure, in any of its spellings.</summary>
internal sealed class UnitKind : CellKind<UnitOfMeasure>
{
    private static readonly UnitOfMeasure[] Known =
    [
        UnitOfMeasure.Percent,
        UnitOfMeasure.Number,
        UnitOfMeasure.Days,
        UnitOfMeasure.Hours,
        UnitOfMeasure.Months,
        UnitOfMeasure.Years,
        UnitOfMeasure.Euro,
        Units.Minutes,
        Units.Weeks,
        Units.YesNo,
        Units.Date,
    ];

    public static UnitKind Instance { get; } = new();

    public override ColumnKind Column => ColumnKind.Unit;

    public override string Expected => "un'unità di misura, per esempio % oppure N.";

    public override UnitOfMeasure Empty => UnitOfMeasure.None;

    public override Cell Write(UnitOfMeasure value) => TextKind.Short.Write(value.Symbol);

    public override bool TryRead(Cell cell, out UnitOfMeasure value)
    {
        var read = TextKind.Short.TryRead(cell, out var text);
        value = text is null ? UnitOfMeasure.None : Canonical(text);
        return read;
    }

    /// <summary>The unit that a text spells; a text that spells none of those known is kept as it is, to the letter.</summary>
    public static UnitOfMeasure Canonical(string text)
    {
        var unit = Units.Read(text);
        return Array.IndexOf(Known, unit) >= 0 ? unit : new UnitOfMeasure(text);
    }
}
