// SPDX-License-Identifier: AGPL-3.0-or-later

using DocumentFormat.OpenXml.Spreadsheet;
using Traguardo.Dossiers.Schema;
using Column = Traguardo.Dossiers.Schema.Column;

namespace Traguardo.Dossiers.Xlsx.Writing;

/// <summary>The cell styles of a dossier's workbook, by their place in its style sheet.</summary>
internal static class SheetStyle
{
    public const uint Heading = 1;
    public const uint RequiredHeading = 2;
    private const uint Text = 3;
    private const uint LongText = 4;
    private const uint Number = 5;
    private const uint Date = 6;
    private const uint Whole = 7;
    private const uint General = 8;

    private const uint TextFormat = 49;
    private const uint WholeFormat = 1;
    private const uint DateFormat = 164;

    /// <summary>Style of the cells of a column. Texts and codes have the format of text, so that what a person types there stays as typed (3.10, 1/2, =).</summary>
    public static uint Of(ColumnKind kind) =>
        kind switch
        {
            ColumnKind.LongText or ColumnKind.List or ColumnKind.Quantities => LongText,
            ColumnKind.Number or ColumnKind.PercentPoints => Number,
            ColumnKind.Integer => Whole,
            ColumnKind.Date => Date,
            ColumnKind.Period or ColumnKind.Flag or ColumnKind.Choice => General,
            ColumnKind.Text or ColumnKind.Code or ColumnKind.Unit => Text,
            _ => Text,
        };

    /// <summary>Width of a column, in characters.</summary>
    public static double WidthOf(Column column) =>
        Math.Max(
            column.Heading.Length + 4,
            column.Kind switch
            {
                ColumnKind.LongText => 48,
                ColumnKind.List or ColumnKind.Quantities => 28,
                ColumnKind.Text => 24,
                ColumnKind.Code or ColumnKind.Choice => 16,
                _ => 12,
            }
        );

    public static Stylesheet Stylesheet() =>
        new(
            new NumberingFormats(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "dd/mm/yyyy" }) { Count = 1 },
            new Fonts(
                new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
                new Font(new Bold(), new FontSize { Val = 11 }, new Color { Rgb = "FFFFFFFF" }, new FontName { Val = "Calibri" })
            )
            {
                Count = 2,
            },
            new Fills(Filled(PatternValues.None), Filled(PatternValues.Gray125), Filled("FF5A768A"), Filled("FF17324D")) { Count = 4 },
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()))
            {
                Count = 1,
            },
            new CellStyleFormats(
                new CellFormat
                {
                    NumberFormatId = 0,
                    FontId = 0,
                    FillId = 0,
                    BorderId = 0,
                }
            )
            {
                Count = 1,
            },
            new CellFormats(
                Format(0, wrap: null),
                Format(0, wrap: true, font: 1, fill: 2),
                Format(0, wrap: true, font: 1, fill: 3),
                Format(TextFormat, wrap: false),
                Format(TextFormat, wrap: true),
                Format(0, wrap: false),
                Format(DateFormat, wrap: false),
                Format(WholeFormat, wrap: false),
                Format(0, wrap: false)
            )
            {
                Count = 9,
            },
            new CellStyles(
                new CellStyle
                {
                    Name = "Normal",
                    FormatId = 0,
                    BuiltinId = 0,
                }
            )
            {
                Count = 1,
            }
        );

    private static Fill Filled(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Filled(string colour) =>
        new(
            new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 })
            {
                PatternType = PatternValues.Solid,
            }
        );

    private static CellFormat Format(uint number, bool? wrap, uint font = 0, uint fill = 0)
    {
        var format = new CellFormat
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = 0,
            FormatId = 0,
            ApplyNumberFormat = number != 0 ? true : null,
            ApplyFont = font != 0 ? true : null,
            ApplyFill = fill != 0 ? true : null,
            ApplyAlignment = wrap is null ? null : true,
        };
        if (wrap is { } wraps)
        {
            format.Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wraps ? true : null };
        }

        return format;
    }
}
