// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>A cell as the sheet's XML has it.</summary>
/// <param name="Type">Attribute <c>t</c>; null for a number.</param>
/// <param name="Style">Attribute <c>s</c>.</param>
/// <param name="Value">Content of <c>v</c>, or the inline text; null when there is none.</param>
/// <param name="Formula">Content of <c>f</c>; null when there is none.</param>
internal readonly record struct RawCell(string? Type, int Style, string? Value, string? Formula);

/// <summary>Makes cells of what a sheet's XML says.</summary>
internal sealed class CellMaker(WorkbookParts workbook)
{
    /// <summary>A number up to this, not shown as a day, is more likely a year than the serial of a day before 1928.</summary>
    private const int LastYear = 9999;

    public Cell Make(RawCell raw)
    {
        if (raw.Formula is not null)
        {
            return raw.Type == "str" && string.IsNullOrEmpty(raw.Value)
                ? Cell.Blank
                : new BrokenCell("=" + raw.Formula, "la cella contiene una formula: copiare le celle e incollarle come valori");
        }

        return raw.Type switch
        {
            _ when string.IsNullOrEmpty(raw.Value) => Cell.Blank,
            "s" => Shared(raw.Value),
            "str" => Text(ExcelText.Decode(raw.Value)),
            "inlineStr" => Text(raw.Value),
            "b" => new FlagCell(raw.Value.Trim() is "1" or "true"),
            "e" => new BrokenCell(raw.Value, "la cella contiene un errore del foglio elettronico"),
            "d" => Iso(raw.Value),
            _ => Number(raw.Value.Trim(), workbook.Formats[raw.Style]),
        };
    }

    private Cell Shared(string index) =>
        int.TryParse(index, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
        && workbook.Strings[number] is { } text
            ? Text(text)
            : throw WorkbookRefusedException.Damaged();

    private static Cell Text(string text) => Cell.OfText(CellText.Normalize(text));

    private static Cell Iso(string text) =>
        DateOnly.TryParseExact(text.Split('T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DayCell(day)
            : Text(text);

    private Cell Number(string text, CellFormat format)
    {
        if (!ExcelNumbers.TryParse(text, out var value))
        {
            return new BrokenCell(text, "il numero non è utilizzabile");
        }

        var day = ExcelDays.DayOf(value, workbook.Is1904);
        if (format.IsDay)
        {
            return day is { } date
                ? new DayCell(date)
                : new BrokenCell(text, "la cella è in formato data ma non contiene un giorno intero: lasciare solo la data, senza ora");
        }

        if (!format.IsPercent)
        {
            return new NumberCell(value, Show(value, format), value > LastYear ? day : null);
        }

        return Math.Abs(value) > decimal.MaxValue / 100
            ? new BrokenCell(text, "il numero non è utilizzabile")
            : Percent(ExcelNumbers.WithoutZeros(value * 100), format);
    }

    private static NumberCell Percent(decimal points, CellFormat format) => new(points, Show(points, format) + "%");

    private static string Show(decimal value, CellFormat format)
    {
        if (format.Digits > 0 && value == decimal.Truncate(value) && value >= 0)
        {
            return value.ToString(new string('0', format.Digits), CultureInfo.InvariantCulture);
        }

        var shown = ItalianCells.Print(value);
        var missing = format.Decimals - value.Scale;
        return missing <= 0 ? shown : shown + (value.Scale == 0 ? "," : "") + new string('0', missing);
    }
}
