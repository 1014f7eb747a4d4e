// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Traguardo.Dossiers.Schema;
using Traguardo.Dossiers.Xlsx.Reading;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Traguardo.Dossiers.Xlsx.Writing;

/// <summary>Makes the cells of a sheet: numbers as numbers, days as days, and every text as a text that is never a formula.</summary>
internal static class SheetCells
{
    private const int LongestText = 32_767;
    private const int MostDigits = 15;
    private const int LargestYear = 9999;

    /// <param name="reference">For example B7.</param>
    /// <param name="style">Style of the column.</param>
    /// <exception cref="WorkbookCapacityException">The text is longer than a cell may be.</exception>
    public static SheetCell Make(string reference, uint style, Schema.Cell cell) =>
        cell switch
        {
            NumberCell number when Fits(number.Value) => Number(
                reference,
                style,
                ExcelNumbers.WithoutZeros(number.Value).ToString(CultureInfo.InvariantCulture)
            ),
            DayCell { Value: var day } when day >= ExcelDays.First => Number(
                reference,
                style,
                ExcelDays.SerialOf(day).ToString(CultureInfo.InvariantCulture)
            ),
            PeriodCell { End: { Month: 12, Day: 31 } end } => Number(reference, style, end.Year.ToString(CultureInfo.InvariantCulture)),
            PeriodCell { End: var end } when end >= ExcelDays.First && ExcelDays.SerialOf(end) > LargestYear => Number(
                reference,
                SheetStyle.Of(ColumnKind.Date),
                ExcelDays.SerialOf(end).ToString(CultureInfo.InvariantCulture)
            ),
            FlagCell flag => Text(reference, style, flag.Value ? "SI" : "NO"),
            _ => Text(reference, style, cell.Show()),
        };

    public static SheetCell Text(string reference, uint style, string text)
    {
        if (text.Length > LongestText)
        {
            throw new WorkbookCapacityException(
                $"cella {reference}: il testo ha {text.Length} caratteri, una cella di un foglio elettronico ne tiene {LongestText}; esportare in JSON o CSV"
            );
        }

        var content = new Text(ExcelText.Encode(text)) { Space = SpaceProcessingModeValues.Preserve };
        return new SheetCell(new InlineString(content))
        {
            CellReference = reference,
            StyleIndex = style,
            DataType = CellValues.InlineString,
        };
    }

    /// <summary>True when a double carries the number exactly, digit by digit, through Excel.</summary>
    private static bool Fits(decimal value)
    {
        var digits = ExcelNumbers
            .WithoutZeros(Math.Abs(value))
            .ToString(CultureInfo.InvariantCulture)
            .Replace(".", "", StringComparison.Ordinal)
            .TrimStart('0');
        return digits.TrimEnd('0').Length <= MostDigits;
    }

    private static SheetCell Number(string reference, uint style, string digits) =>
        new(new CellValue(digits)) { CellReference = reference, StyleIndex = style };
}
