// SPDX-License-Identifier: AGPL-3.0-or-later

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Schema;
using Traguardo.Dossiers.Tests.Support;
using Traguardo.Dossiers.Writing;

namespace Traguardo.Dossiers.Tests.RoundTrips;

/// <summary>What a person finds in the workbook.</summary>
public sealed class WorkbookShapeTests
{
    private static readonly string[] Sheets =
    [
        "Ente",
        "Struttura",
        "Obiettivi",
        "Responsabilità",
        "Indicatori",
        "Assegnazioni",
        "Target",
        "Misure",
        "Viste",
        "Schede",
        "Blocchi",
        "Voci",
        "Correzioni",
        "Giudizi",
        "Atti",
        "Versioni",
        "Variazioni",
        "Anni precedenti",
        "Testi",
        "Tabelle",
        "Pubblicato",
        "Errata",
    ];

    [Fact]
    public void The_sheets_stand_in_the_order_of_the_work()
    {
        using var workbook = Open(Files.Workbook(Samples.Small));
        Assert.Equal(Sheets, workbook.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value));
    }

    [Fact]
    public void The_model_has_the_same_sheets_after_the_instructions_and_is_valid_and_the_same_each_time()
    {
        using var workbook = Open(Model());
        Assert.Equal(
            ["Istruzioni", .. Sheets],
            workbook.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value)
        );
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook).Select(error => error.Description));
        Assert.Equal(Model(), Model());
    }

    [Fact]
    public void Every_column_has_a_note_and_every_list_of_words_or_codes_a_drop_down()
    {
        using var workbook = Open(Model());
        foreach (var table in DossierSchema.Flat)
        {
            var part = PartOf(workbook, table.Title);
            Assert.Equal(table.Columns.Count, part.WorksheetCommentsPart!.Comments.CommentList!.ChildElements.Count);
            var chosen = table.Columns.Where(column => column.Choices.Count > 0 || column.References is not null);
            var offered = part.Worksheet.Descendants<DataValidation>().Select(one => one.SequenceOfReferences!.InnerText!.Split('2')[0]);
            Assert.Equal(chosen.Select(column => Headings.Letters(column.Ordinal)), offered);
        }
    }

    [Fact]
    public void A_drop_down_of_words_is_short_enough_for_excel()
    {
        using var workbook = Open(Model());
        var formulas = DossierSchema
            .Flat.SelectMany(table => PartOf(workbook, table.Title).Worksheet.Descendants<Formula1>())
            .Select(formula => formula.Text);
        Assert.All(formulas, formula => Assert.InRange(formula.Length, 3, 257));
    }

    [Fact]
    public void A_drop_down_of_codes_offers_the_codes_of_the_other_sheet()
    {
        using var workbook = Open(Files.Workbook(Samples.Small));
        Assert.Equal(
            ["'Ente'!$B$16:$B$27", "'Obiettivi'!$A$2:$A$5000"],
            PartOf(workbook, "Obiettivi").Worksheet.Descendants<Formula1>().Select(formula => formula.Text).Take(2)
        );
        Assert.Equal("Obiettivo strategico", CellAt(PartOf(workbook, "Ente"), "B16").InnerText);
    }

    [Fact]
    public void The_row_of_headings_stays_in_view()
    {
        using var workbook = Open(Files.Workbook(Samples.Small));
        Assert.All(
            Sheets,
            sheet =>
            {
                var pane = Assert.Single(PartOf(workbook, sheet).Worksheet.Descendants<Pane>());
                Assert.Equal((1d, "A2", PaneStateValues.Frozen), (pane.VerticalSplit!.Value, pane.TopLeftCell!.Value!, pane.State!.Value));
            }
        );
    }

    [Fact]
    public void Numbers_are_numbers_dates_are_dates_and_codes_are_texts()
    {
        using var workbook = Open(Files.Workbook(Samples.Small));
        var weight = CellAt(PartOf(workbook, "Obiettivi"), "G3");
        Assert.Equal((null, "60"), (weight.DataType, weight.CellValue!.Text));
        var code = CellAt(PartOf(workbook, "Obiettivi"), "A3");
        Assert.Equal((CellValues.InlineString, "1.10"), (code.DataType!.Value, code.InnerText));
        var date = CellAt(PartOf(workbook, "Misure"), "B2");
        Assert.Equal((null, "45657"), (date.DataType, date.CellValue!.Text));
        var formats = workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        Assert.Equal(
            [49u, 164u],
            [formats[(int)code.StyleIndex!.Value].NumberFormatId!.Value, formats[(int)date.StyleIndex!.Value].NumberFormatId!.Value]
        );
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+39 030")]
    [InlineData("-")]
    [InlineData("@SOMMA(A1)")]
    public void A_text_that_looks_like_a_formula_is_a_text(string text)
    {
        var dossier = Samples.Minimal with { Narratives = [new Narrative("s", text, text)] };
        using var workbook = Open(Files.Workbook(dossier));
        var cell = CellAt(PartOf(workbook, "Testi"), "B2");
        Assert.Equal((CellValues.InlineString, text), (cell.DataType!.Value, cell.InnerText));
        Assert.Empty(PartOf(workbook, "Testi").Worksheet.Descendants<CellFormula>());
    }

    private static SpreadsheetDocument Open(byte[] workbook) => SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);

    private static byte[] Model()
    {
        using var stream = new MemoryStream();
        WorkbookTemplate.Write(stream);
        return stream.ToArray();
    }

    private static WorksheetPart PartOf(SpreadsheetDocument workbook, string name)
    {
        var sheet = workbook.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Single(one => one.Name == name);
        return (WorksheetPart)workbook.WorkbookPart.GetPartById(sheet.Id!.Value!);
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Cell CellAt(WorksheetPart part, string reference) =>
        part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Single(cell => cell.CellReference == reference);
}
