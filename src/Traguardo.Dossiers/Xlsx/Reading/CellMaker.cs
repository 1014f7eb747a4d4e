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

    private const string NoWholeDay = "la cella è in formato data ma non contiene un giorno intero: lasciare solo la data, senza ora";

    /// <exception cref="WorkbookRefusedException">The cell is not one that the standard knows, or the workbook has too much text.</exception>
    public Cell Make(RawCell raw)
    {
        if (raw.Formula is not null)
        {
            return new BrokenCell("=" + raw.Formula, "la cella contiene una formula: copiare le celle e incollarle come valori");
        }

        return raw.Type switch
        {
            _ when string.IsNullOrEmpty(raw.Value) => Cell.Blank,
            "s" => Text(Shared(raw.Value), raw.Style),
            "str" => Text(Cell.OfText(CellText.Normalize(ExcelText.Decode(raw.Value))), raw.Style),
            "inlineStr" => Text(Cell.OfText(CellText.Normalize(raw.Value)), raw.Style),
            "b" => new FlagCell(raw.Value.Trim() is "1" or "true"),
            "e" => new BrokenCell(raw.Value, "la cella contiene un errore del foglio elettronico"),
            "d" => Iso(raw.Value),
            null or "n" => Number(raw.Value.Trim(), workbook.Formats[raw.Style]),
            _ => throw WorkbookRefusedException.Damaged(),
        };
    }

    private Cell Shared(string index) =>
        int.TryParse(index, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? workbook.Strings[number] ?? throw WorkbookRefusedException.Damaged()
            : throw WorkbookRefusedException.Damaged();

    private Cell Text(Cell cell, int style)
    {
        if (cell is not TextCell text)
        {
            return cell;
        }

        workbook.Characters.Spend(text.Value.Length);
        return workbook.Formats[style].ShowsTexts
            ? cell
            : new BrokenCell(text.Value, "il formato della cella nasconde o cambia il testo: dare alla cella il formato Testo");
    }

    private static Cell Iso(string text)
    {
        var parts = text.Trim().Split('T');
        return
            DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && parts.Skip(1).All(time => time.All(sign => sign is '0' or ':' or '.' or 'Z'))
            ? new DayCell(day)
            : new BrokenCell(text, NoWholeDay);
    }

    private Cell Number(string text, NumberFormat format)
    {
        if (!ExcelNumbers.TryParse(text, out var value))
        {
            return new BrokenCell(text, "il numero non è utilizzabile");
        }

        if (format.SectionFor(value) is not { } section)
        {
            return new BrokenCell(
                $"{text} in formato {format.Code}",
                "il formato della cella non mostra il numero com'è: usare il formato Generale, Numero, Percentuale o Data, oppure scrivere il valore come testo"
            );
        }

        var day = ExcelDays.DayOf(value, workbook.Is1904);
        if (section.IsDay)
        {
            return day is null ? new BrokenCell(text, NoWholeDay)
                : section.IsWholeDay ? new DayCell(day.Value)
                : new BrokenCell(
                    $"{text} in formato {format.Code}",
                    "il formato della cella mostra solo una parte della data: usarne uno con giorno, mese e anno"
                );
        }

        if (!section.IsPercent)
        {
            return new NumberCell(value, Show(value, section) + (section.HasPercentSign ? "%" : ""), value > LastYear ? day : null);
        }

        return Math.Abs(value) > decimal.MaxValue / 100
            ? new BrokenCell(text, "il numero non è utilizzabile")
            : Percent(ExcelNumbers.WithoutZeros(value * 100), section);
    }

    private static NumberCell Percent(decimal points, FormatSection section) => new(points, Show(points, section) + "%");

    private static string Show(decimal value, FormatSection section)
    {
        if (section.Digits > 0 && value == decimal.Truncate(value) && value >= 0)
        {
            return value.ToString(new string('0', section.Digits), CultureInfo.InvariantCulture);
        }

        var shown = ItalianCells.Print(value);
        var missing = Math.Min(section.Decimals, 28) - value.Scale;
        return missing <= 0 ? shown : shown + (value.Scale == 0 ? "," : "") + new string('0', missing);
    }
}
