// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Tests.Support;

namespace Traguardo.Dossiers.Tests.Reading;

/// <summary>Small workbooks that would fill the memory: they are refused before they do.</summary>
public sealed class WorkbookBombTests
{
    private const string Damaged = "il file non è una cartella di lavoro .xlsx, o è danneggiato o incompleto.";
    private const string Exceeded = "il contenuto del file, una volta decompresso, supera i limiti.";
    private const int Megabyte = 1024 * 1024;

    /// <summary>What reading may allocate beyond the workbook itself; the things read here would take many times as much.</summary>
    private const long Allowance = 12 * Megabyte;

    private static readonly string[] Headings = ["Sezione", "Testo"];

    [Fact]
    public void An_attribute_without_measure() =>
        IsRefused(
            With($"<row r=\"2\"><c r=\"A2\" z=\"{new string('a', 30 * Megabyte)}\"><v>1</v></c></row>"),
            $", foglio «Testi»: {Damaged}"
        );

    [Fact]
    public void A_name_without_measure() =>
        IsRefused(With($"<row r=\"2\"><{new string('a', 30 * Megabyte)}/></row>"), $", foglio «Testi»: {Damaged}");

    [Fact]
    public void Names_without_end() =>
        IsRefused(With(string.Concat(Enumerable.Range(0, 500_000).Select(number => $"<a{number}/>"))), $", foglio «Testi»: {Damaged}");

    [Fact]
    public void Elements_inside_each_other_without_end() =>
        IsRefused(With("<row r=\"2\">" + string.Concat(Enumerable.Repeat("<a>", 1_000_000))), $", foglio «Testi»: {Damaged}");

    [Fact]
    public void Namespaces_without_end_are_forgotten_with_their_elements()
    {
        var rows = string.Concat(Enumerable.Range(0, 300_000).Select(number => $"<row xmlns:n{number}=\"u{number}\"/>"));
        Assert.Empty(ErrorsOf(With(rows)));
    }

    [Theory]
    [InlineData("xl/styles.xml", "<styleSheet><numFmts>", "<numFmt numFmtId=\"9\" formatCode=\"0\"/>", "</numFmts></styleSheet>")]
    [InlineData("xl/workbook.xml", "<workbook><definedNames>", "<definedName name=\"a\">A</definedName>", "</definedNames></workbook>")]
    [InlineData("xl/_rels/workbook.xml.rels", "<Relationships>", "<Relationship Id=\"a\" Type=\"a\" Target=\"a\"/>", "</Relationships>")]
    [InlineData("_rels/.rels", "<Relationships>", "<Relationship Id=\"a\" Type=\"a\" Target=\"a\"/>", "</Relationships>")]
    public void A_part_that_is_kept_and_has_no_end(string part, string before, string unit, string after)
    {
        var content = before + string.Concat(Enumerable.Repeat(unit, (DossierLimits.WorkbookSmallPartBytes / unit.Length) + 1)) + after;
        var parts = ZipParts.Read(With(""));
        IsRefused(ZipParts.Write(parts, part, Encoding.UTF8.GetBytes(content)), ": " + Exceeded);
    }

    [Fact]
    public void A_shared_text_that_is_named_again_and_again()
    {
        var text = new string('a', DossierLimits.CellText - 1);
        var workbook = new RawWorkbook().Head();
        workbook.SharedStrings.Add($"<si><t xml:space=\"preserve\">{text} </t></si>");
        var cells = string.Concat(Enumerable.Repeat("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>", 100));
        workbook.Sheet("Testi", RawWorkbook.RowsOf(Headings) + cells);
        IsRefused(workbook.ToBytes(), $", foglio «Testi»: {Exceeded}");
    }

    [Fact]
    public void A_cell_of_texts_joined_without_end()
    {
        var runs = string.Concat(Enumerable.Repeat("<r><t>aaaaaaaaaa</t></r>", 300_000));
        var errors = ErrorsOf(With($"<row r=\"2\">{RawWorkbook.Text("A2", "s")}<c r=\"B2\" t=\"inlineStr\"><is>{runs}</is></c></row>"));
        Assert.Equal(
            "dossier.xlsx, foglio «Testi», riga 2, colonna «Testo» (B): il testo è troppo lungo: il limite è 100000 caratteri.",
            Assert.Single(errors)
        );
    }

    [Fact]
    public void Parts_without_end()
    {
        using var stream = new MemoryStream();
        stream.Write(With(""));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            for (var number = 0; number < 10_000; number++)
            {
                zip.CreateEntry($"x/{number}");
            }
        }

        IsRefused(stream.ToArray(), ": " + Exceeded);
    }

    [Fact]
    public void Two_parts_of_the_same_name_of_which_programs_would_open_one_or_the_other()
    {
        using var stream = new MemoryStream();
        stream.Write(With(""));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var second = zip.CreateEntry("XL/worksheets/sheet2.xml").Open();
            second.Write("<worksheet/>"u8);
        }

        IsRefused(stream.ToArray(), ": " + Damaged);
    }

    [Fact]
    public void An_archive_that_says_a_part_is_smaller_than_it_is()
    {
        var workbook = With($"<!--{new string('a', 20 * Megabyte)}-->");
        var entry = workbook.AsSpan().LastIndexOf("xl/worksheets/sheet2.xml"u8);
        const int fromSizeToName = 22;
        BinaryPrimitives.WriteInt32LittleEndian(workbook.AsSpan(entry - fromSizeToName), 300);
        IsRefused(workbook, $", foglio «Testi»: {Damaged}");
    }

    /// <summary>A workbook whose second sheet has these rows behind its headings.</summary>
    private static byte[] With(string rows) => new RawWorkbook().Head().Sheet("Testi", RawWorkbook.RowsOf(Headings) + rows).ToBytes();

    private static void IsRefused(byte[] workbook, string reason)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var errors = ErrorsOf(workbook);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Allowance + (4L * workbook.Length));
        Assert.Equal("dossier.xlsx" + reason, Assert.Single(errors));
    }

    private static List<string> ErrorsOf(byte[] workbook) => [.. Files.FromWorkbook(workbook).Errors.Select(error => error.ToString())];
}
