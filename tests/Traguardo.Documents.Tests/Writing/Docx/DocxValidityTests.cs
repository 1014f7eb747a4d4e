// SPDX-License-Identifier: AGPL-3.0-or-later
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Traguardo.Documents.Model;
using Traguardo.Documents.Tests.Support;
using Traguardo.Documents.Writing.Docx;

namespace Traguardo.Documents.Tests.Writing.Docx;

public sealed class DocxValidityTests
{
    public static TheoryData<string> Samples => ["ricco", "lungo", "vuoto", "ostile", "senza sezioni"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_document_is_valid(string name) => Assert.Empty(new DocxContent(DocxWriter.Write(Sample(name))).ValidationErrors);

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_same_document_gives_the_same_bytes(string name) =>
        Assert.Equal(DocxWriter.Write(Sample(name)), DocxWriter.Write(Sample(name)));

    [Fact]
    public void The_parts_carry_no_hour_of_writing()
    {
        using var zip = new ZipArchive(new MemoryStream(DocxWriter.Write(SampleDocuments.Rich)));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public void The_workbook_of_every_chart_is_valid_and_holds_its_figures()
    {
        var content = DocxContent.Of(SampleDocuments.Rich);
        var books = content.Parts.Where(part => part.EndsWith(".xlsx", StringComparison.Ordinal)).ToList();
        Assert.Equal(6, books.Count);
        foreach (var book in books)
        {
            using var package = SpreadsheetDocument.Open(new MemoryStream(content.Bytes(book)), isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(error => error.Description));
            Assert.NotEmpty(
                package.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellValue>()
            );
        }
    }

    [Fact]
    public void A_row_with_more_cells_than_columns_is_refused()
    {
        var table = new Table { Columns = [new TableColumn(1)], Rows = [SampleDocuments.Row("a", "b")] };
        var error = Assert.Throws<ArgumentException>(() => DocxContent.Of(table));
        Assert.Contains("2 celle", error.Message, StringComparison.Ordinal);
    }

    private static Document Sample(string name) =>
        name switch
        {
            "ricco" => SampleDocuments.Rich,
            "lungo" => SampleDocuments.Long(5),
            "vuoto" => SampleDocuments.Empty,
            "ostile" => SampleDocuments.Hostile,
            _ => SampleDocuments.Empty with { Sections = [] },
        };
}
