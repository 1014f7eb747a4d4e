// SPDX-License-Identifier: AGPL-3.0-or-later

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Schema;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using WorkbookSheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace Traguardo.Dossiers.Xlsx.Writing;

/// <summary>Writes a dossier as a workbook: a sheet for the body and one for each table, with headings, notes and drop-downs; without a dossier, the empty model to fill in.</summary>
internal static class WorkbookWriter
{
    private const string WorkbookContent = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <summary>Rows for levels that the model offers.</summary>
    private const int OfferedLevels = 6;

    /// <param name="dossier">The dossier; null for the empty model.</param>
    /// <param name="instructions">Lines of the first sheet; null for none.</param>
    /// <exception cref="WorkbookCapacityException">A text is longer than a cell may be.</exception>
    public static void Write(CycleDossier? dossier, IReadOnlyList<string>? instructions, Stream stream) =>
        Make(
            stream,
            (workbook, sheets) =>
            {
                if (instructions is not null)
                {
                    InstructionSheet.Write(AddSheet(workbook, sheets, SheetNames.Instructions), instructions);
                }

                var head = HeadSheet.Of(dossier, OfferedLevels);
                head.Write(AddSheet(workbook, sheets, SheetNames.Head));
                var validations = new SheetValidations(head.LevelCells);
                foreach (var table in DossierSchema.Flat)
                {
                    WriteTable(
                        AddSheet(workbook, sheets, table.Title),
                        table,
                        dossier is null ? [] : table.Write(dossier),
                        validations.Of(table)
                    );
                }
            }
        );

    /// <summary>Writes a workbook of one table to fill in, with its instructions after it.</summary>
    /// <param name="table">The table; its columns name no other sheet.</param>
    /// <param name="rows">Its rows as cells.</param>
    /// <exception cref="WorkbookCapacityException">A text is longer than a cell may be.</exception>
    public static void WriteForm(TableSchema table, IEnumerable<Schema.Cell[]> rows, IReadOnlyList<string> instructions, Stream stream) =>
        Make(
            stream,
            (workbook, sheets) =>
            {
                WriteTable(AddSheet(workbook, sheets, table.Title), table, rows, new SheetValidations(levels: "").Of(table));
                InstructionSheet.Write(AddSheet(workbook, sheets, SheetNames.Instructions), instructions);
            }
        );

    private static void Make(Stream stream, Action<WorkbookPart, Sheets> fill)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddNewPart<WorkbookPart>(WorkbookContent, "rIdWorkbook");
            workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = SheetStyle.Stylesheet();
            var sheets = new Sheets();
            fill(workbook, sheets);
            workbook.Workbook = new Workbook(new BookViews(new WorkbookView()), sheets);
        }

        package.Position = 0;
        DeterministicZip.Repack(package, stream);
    }

    private static WorksheetPart AddSheet(WorkbookPart workbook, Sheets sheets, string name)
    {
        var number = (uint)sheets.ChildElements.Count + 1;
        var part = workbook.AddNewPart<WorksheetPart>($"rIdSheet{number}");
        sheets.Append(
            new WorkbookSheet
            {
                Name = name,
                SheetId = number,
                Id = workbook.GetIdOfPart(part),
            }
        );
        return part;
    }

    private static void WriteTable(WorksheetPart part, TableSchema table, IEnumerable<Schema.Cell[]> rows, DataValidations? validations)
    {
        SheetNotes.Add(
            part,
            [.. table.Columns.Select(column => new SheetNote(0, column.Ordinal, ReferenceOf(column, 1), SheetNotes.TextOf(column)))]
        );
        SheetWriter.Write(
            part,
            [.. table.Columns.Select(column => new SheetColumnLook(SheetStyle.WidthOf(column), SheetStyle.Of(column.Kind)))],
            Rows(table, rows),
            validations,
            hasNotes: true
        );
    }

    private static IEnumerable<IEnumerable<SheetCell>> Rows(TableSchema table, IEnumerable<Schema.Cell[]> rows)
    {
        yield return table.Columns.Select(column =>
            SheetCells.Text(ReferenceOf(column, 1), column.Required ? SheetStyle.RequiredHeading : SheetStyle.Heading, column.Heading)
        );
        var row = 1;
        foreach (var cells in rows)
        {
            row++;
            yield return table
                .Columns.Where(column => !cells[column.Ordinal].IsBlank)
                .Select(column => Make(table, column, row, cells[column.Ordinal]));
        }
    }

    private static SheetCell Make(TableSchema table, Schema.Column column, int row, Schema.Cell cell)
    {
        try
        {
            return SheetCells.Make(ReferenceOf(column, row), SheetStyle.Of(column.Kind), cell);
        }
        catch (WorkbookCapacityException exception)
        {
            throw new WorkbookCapacityException($"foglio «{table.Title}», {exception.Message}");
        }
    }

    private static string ReferenceOf(Schema.Column column, int row) => SheetWriter.Reference(Headings.Letters(column.Ordinal), row);
}
