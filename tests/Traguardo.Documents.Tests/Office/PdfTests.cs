// SPDX-License-Identifier: AGPL-3.0-or-later
using System.Globalization;
using System.Text.RegularExpressions;
using Traguardo.Documents.Model;
using Traguardo.Documents.Office;
using Traguardo.Documents.Tests.Support;
using Traguardo.Documents.Writing.Docx;
using static Traguardo.Documents.Tests.Support.DocxContent;

namespace Traguardo.Documents.Tests.Office;

public sealed class PdfTests(OfficeFixture office)
{
    [Fact]
    public async Task A_PDF_is_tagged_A4_with_title_author_and_the_day_of_the_document()
    {
        var info = await OfficeFixture.PopplerAsync("pdfinfo", (await office.Rich).Pdf, "-isodates");
        Assert.Matches("Title: +Relazione sulla performance 2024\n", info);
        Assert.Matches("Author: +Camera di commercio di Esempio\n", info);
        Assert.Matches("Tagged: +yes\n", info);
        Assert.Matches("Page size: .*A4", info);
        Assert.Matches("CreationDate: +2025-06-12T00:00:00", info);
    }

    [Fact]
    public async Task A_PDF_declares_PDF_A_2b_PDF_UA_1_and_Italian()
    {
        var pdf = (await office.Rich).Pdf;
        var metadata = await OfficeFixture.PopplerAsync("pdfinfo", pdf, "-meta");
        Assert.Contains("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>", metadata, StringComparison.Ordinal);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", metadata, StringComparison.Ordinal);
        Assert.Contains("<rdf:li>it-IT</rdf:li>", metadata, StringComparison.Ordinal);
        var text = System.Text.Encoding.Latin1.GetString(pdf);
        Assert.Contains("/Lang(it-IT)", text, StringComparison.Ordinal);
        Assert.Contains("/DisplayDocTitle true", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_of_tables_are_headers_contents_are_contents_and_charts_say_what_they_show()
    {
        var rich = await office.Rich;
        var structure = await OfficeFixture.PopplerAsync("pdfinfo", rich.Pdf, "-struct-text");
        Assert.Matches("TH[^\n]*\n(?:\\s+/[^\n]*\n)*\\s+(?:P|Table)[^\"]*\"Codice\"", structure);
        Assert.Matches("/Scope /Row\n(?:\\s+/[^\n]*\n)*\\s+(?:P|Table)[^\"]*\"Personale in servizio\"", structure);
        Assert.Matches("/Scope /Column\n(?:\\s+/[^\n]*\n)*\\s+(?:P|Table)[^\"]*\"Punteggio\"", structure);
        Assert.Equal(9, Regex.Count(structure, "^ +TOCI", RegexOptions.Multiline));
        Assert.Equal(6, Regex.Count(System.Text.Encoding.Latin1.GetString(rich.Pdf), "/S/Figure\n/Alt<FEFF"));
        Assert.Equal(6, Regex.Count(structure, "^ +Figure", RegexOptions.Multiline));
    }

    [Fact]
    public async Task Page_numbers_in_the_table_of_contents_are_those_of_the_pages()
    {
        var rich = await office.Rich;
        var contents = await OfficeFixture.PopplerAsync("pdftotext", rich.Pdf, "-f", "2", "-l", "2", "-layout");
        var headings = SampleDocuments.Rich.AllBlocks.OfType<Heading>().ToList();
        Assert.Equal(headings.Count, rich.Pages.Count);
        foreach (var heading in headings)
        {
            var title = ((TextRun)heading.Content[0]).Text;
            var page = rich.Pages[heading.Id].ToString(CultureInfo.InvariantCulture);
            Assert.Matches(Regex.Escape(title) + @"\.* *" + page + "\\s", contents);
            var text = await OfficeFixture.PopplerAsync("pdftotext", rich.Pdf, "-f", page, "-l", page);
            Assert.Contains(title[..Math.Min(25, title.Length)], text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pages_foreseen_without_LibreOffice_are_right_within_one_page()
    {
        var foreseen = PageForecast.Of(SampleDocuments.Rich);
        Assert.All((await office.Rich).Pages, page => Assert.InRange(foreseen[page.Key], page.Value - 1, page.Value + 1));
    }

    [Fact]
    public async Task The_DOCX_beside_a_PDF_has_its_page_numbers()
    {
        var rich = await office.Rich;
        var content = new DocxContent(rich.Docx);
        Assert.Empty(content.ValidationErrors);
        var entry = content.Paragraphs.Single(paragraph =>
            StyleOf(paragraph) == "TOC1" && TextOf(paragraph).Contains("Firme", StringComparison.Ordinal)
        );
        Assert.EndsWith("Firme" + rich.Pages["firme"].ToString(CultureInfo.InvariantCulture), TextOf(entry), StringComparison.Ordinal);
        Assert.Equal(rich.PageCount, rich.Pages["firme"]);
    }

    [Fact]
    public async Task The_same_document_gives_the_same_PDF_and_ODT()
    {
        var rich = await office.Rich;
        var again = await PdfWriter.WriteAsync(SampleDocuments.Rich, office.Converter);
        Assert.Equal(rich.Pdf, again.Pdf);
        Assert.Equal(rich.Docx, again.Docx);
        var odt = await office.Converter.ConvertAsync(rich.Docx, OfficeFormat.Odt);
        var second = await office.Converter.ConvertAsync(rich.Docx, OfficeFormat.Odt);
        Assert.Equal(odt.Content, second.Content);
    }

    [Fact]
    public async Task Hostile_texts_give_a_PDF_all_the_same()
    {
        var hostile = await PdfWriter.WriteAsync(SampleDocuments.Hostile, office.Converter);
        var text = await OfficeFixture.PopplerAsync("pdftotext", hostile.Pdf);
        Assert.Contains("1.500", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', text);
        Assert.Contains("<script>alert(1)</script>", await OfficeFixture.PopplerAsync("pdfinfo", hostile.Pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_document_gives_one_page()
    {
        var empty = await PdfWriter.WriteAsync(SampleDocuments.Empty, office.Converter);
        Assert.Equal(1, empty.PageCount);
        Assert.Empty(empty.Pages);
    }
}
