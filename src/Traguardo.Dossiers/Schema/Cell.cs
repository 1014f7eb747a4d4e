// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;

namespace Traguardo.Dossiers.Schema;

/// <summary>
/// The content of a cell as every kind of file gives it and takes it: between a file and a record there is only this.
/// Writers get the richest form (a list, a day) and flatten it as their file needs; kinds of column read every form that makes sense.
/// </summary>
internal abstract record Cell
{
    public static Cell Blank { get; } = new BlankCell();

    public bool IsBlank => this is BlankCell;

    public static Cell OfText(string? text) => string.IsNullOrEmpty(text) ? Blank : new TextCell(text);

    /// <summary>The content in a message to users.</summary>
    public abstract string Show();
}

/// <summary>Nothing.</summary>
internal sealed record BlankCell : Cell
{
    public override string Show() => "";
}

/// <summary>Text, not empty.</summary>
internal sealed record TextCell(string Value) : Cell
{
    public override string Show() => Value;
}

/// <summary>A number of a file that has numbers.</summary>
/// <param name="Value">The number; a workbook's percent is worth what it shows (30 for 30 %).</param>
/// <param name="Shown">The number as a person reads it, in Italian notation; null where files write text between quotes, so that a number is never text.</param>
/// <param name="Day">The day that the number is a serial of; null when it is none.</param>
internal sealed record NumberCell(decimal Value, string? Shown = null, DateOnly? Day = null) : Cell
{
    public override string Show() => Shown ?? ItalianCells.Print(Value);
}

/// <summary>A day of a file that has days, or a day to write.</summary>
internal sealed record DayCell(DateOnly Value) : Cell
{
    public override string Show() => ItalianCells.Print(Value);
}

/// <summary>A period to write: a day that closes a year is printed as the year.</summary>
internal sealed record PeriodCell(DateOnly End, string Text) : Cell
{
    public override string Show() => Text;
}

/// <summary>True or false.</summary>
internal sealed record FlagCell(bool Value) : Cell
{
    public override string Show() => Value ? "vero" : "falso";
}

/// <summary>A word of an enum to write, in both languages.</summary>
internal sealed record WordCell(string Italian, string English) : Cell
{
    public override string Show() => Italian;
}

/// <summary>A list of texts.</summary>
internal sealed record ListCell(ValueList<string> Items) : Cell
{
    public override string Show() => CellLists.Join(Items);
}

/// <summary>Named numbers.</summary>
internal sealed record QuantitiesCell(ValueList<NamedQuantity> Items) : Cell
{
    public override string Show() => CellLists.Join(Items);
}

/// <summary>A cell that cannot be used whatever its column is: a formula, an error value, a structure where a value is asked.</summary>
/// <param name="Found">What is there.</param>
/// <param name="Problem">What is wrong and what to do, in Italian.</param>
internal sealed record BrokenCell(string Found, string Problem) : Cell
{
    public override string Show() => Found;
}
