// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using SheetColumn = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace Traguardo.Dossiers.Xlsx.Writing;

/// <summary>A column of a sheet to write.</summary>
/// <param name="Width">In characters.</param>
/// <param name="Style">Style of its cells, those still empty included.</param>
internal readonly record struct SheetColumnLook(double Width, uint Style);

/// <summary>Writes a sheet with a frozen row of headings, row by row, so that its size does not matter.</summary>
internal static class SheetWriter
{
    /// <param name="columns">Looks of the columns.</param>
    /// <param name="rows">All rows, headings first.</param>
    /// <param name="validations">Drop-downs; null when none.</param>
    /// <param name="hasNotes">True when <see cref="SheetNotes"/> were added.</param>
    public static void Write(
        WorksheetPart part,
        IReadOnlyList<SheetColumnLook> columns,
        IEnumerable<IEnumerable<SheetCell>> rows,
        DataValidations? validations,
        bool hasNotes
    )
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument();
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(Frozen()));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        writer.WriteElement(new Columns(columns.Select(Column)));
        writer.WriteStartElement(new SheetData());
        var number = 0u;
        foreach (var cells in rows)
        {
            number++;
            writer.WriteElement(new Row(cells) { RowIndex = number });
        }

        writer.WriteEndElement();
        if (validations is not null)
        {
            writer.WriteElement(validations);
        }

        writer.WriteElement(
            new PageSetup
            {
                PaperSize = 9,
                Orientation = OrientationValues.Landscape,
                FitToHeight = 0,
            }
        );
        if (hasNotes)
        {
            writer.WriteElement(new LegacyDrawing { Id = SheetNotes.DrawingId });
        }

        writer.WriteEndElement();
    }

    public static string Reference(string letters, int row) => letters + row.ToString(CultureInfo.InvariantCulture);

    private static SheetView Frozen() =>
        new(
            new Pane
            {
                VerticalSplit = 1,
                TopLeftCell = "A2",
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            },
            new Selection { Pane = PaneValues.BottomLeft }
        )
        {
            WorkbookViewId = 0,
        };

    private static SheetColumn Column(SheetColumnLook look, int place) =>
        new()
        {
            Min = (uint)place + 1,
            Max = (uint)place + 1,
            Width = look.Width,
            Style = look.Style,
            CustomWidth = true,
        };
}
