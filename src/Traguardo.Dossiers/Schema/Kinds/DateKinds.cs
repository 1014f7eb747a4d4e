// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Planning;

namespace Traguardo.Dossiers.Schema.Kinds;

/// <summary>A day.</summary>
internal sealed class DateKind : CellKind<DateOnly?>
{
    public static DateKind Instance { get; } = new();

    public override ColumnKind Column => ColumnKind.Date;

    public override string Expected => "una data, per esempio 31/12/2024";

    public override DateOnly? Empty => null;

    public override Cell Write(DateOnly? value) => value is { } day ? new DayCell(day) : Cell.Blank;

    public override bool TryRead(Cell cell, out DateOnly? value)
    {
        value = cell switch
        {
            DayCell day => day.Value,
            NumberCell number => number.Day,
            TextCell text when ItalianCells.TryDay(text.Value, out var day) => day,
            _ => null,
        };
        return value is not null;
    }
}

/// <summary>A period that a target closes.</summary>
internal sealed class PeriodKind : CellKind<TargetPeriod?>
{
    /// <summary>Numbers up to this are years; above it a workbook's serial of a day.</summary>
    private const int LastYear = 9999;

    private const int FirstYear = 1000;

    public static PeriodKind Instance { get; } = new();

    public override ColumnKind Column => ColumnKind.Period;

    public override string Expected => "un anno (2024) o il giorno che chiude il periodo (30/6/2024)";

    public override TargetPeriod? Empty => null;

    public override Cell Write(TargetPeriod? value) => value is { } period ? new PeriodCell(period.End, period.ToString()) : Cell.Blank;

    public override bool TryRead(Cell cell, out TargetPeriod? value)
    {
        value = cell switch
        {
            DayCell day => new TargetPeriod(day.Value),
            NumberCell { Value: >= FirstYear and <= LastYear } number when number.Value == decimal.Truncate(number.Value) =>
                TargetPeriod.OfYear((int)number.Value),
            NumberCell { Day: { } day } => new TargetPeriod(day),
            TextCell text => Read(text.Value),
            _ => null,
        };

        // an earlier year would be written as a number that no file reads back as one
        return value is { End.Year: >= FirstYear };
    }

    private static TargetPeriod? Read(string text)
    {
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= FirstYear)
        {
            return TargetPeriod.OfYear(year);
        }

        return ItalianCells.TryDay(text, out var day) ? new TargetPeriod(day) : null;
    }
}
