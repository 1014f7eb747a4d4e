// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Tests.Support;
using Traguardo.Dossiers.Writing;
using Traguardo.Dossiers.Xlsx.Reading;
using Traguardo.Dossiers.Xlsx.Writing;

namespace Traguardo.Dossiers.Tests.Reading;

/// <summary>Files that are larger than any plan, by mistake or on purpose.</summary>
public sealed class LimitTests
{
    private static readonly string[] ActHeadings = ["Codice", "Tipo"];

    [Fact]
    public void A_million_empty_rows_take_neither_memory_nor_time()
    {
        var rows = new StringBuilder(RawWorkbook.RowsOf(ActHeadings, ["D1", "delibera"]));
        for (var row = 3; row <= 1_000_000; row++)
        {
            rows.Append(
                row % 2 == 0
                    ? $"<row r=\"{row}\" spans=\"1:2\"/>"
                    : $"<row r=\"{row}\" spans=\"1:2\" ht=\"15\"><c r=\"A{row}\" s=\"1\"/><c r=\"B{row}\" s=\"1\"/></row>"
            );
        }

        rows.Append($"<row r=\"1048576\">{RawWorkbook.Text("A1048576", "D2")}{RawWorkbook.Text("B1048576", "parere")}</row>");
        var workbook = new RawWorkbook().Head().Sheet("Atti", rows.ToString()).ToBytes();
        rows.Clear();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        var dossier = Files.FromWorkbook(workbook).Dossier();
        Assert.Equal(["D1", "D2"], dossier.Acts.Select(act => act.Code));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (3L * workbook.Length) + 48_000_000);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_table_of_too_many_rows()
    {
        var csv = "Codice;Tipo\n" + string.Concat(Enumerable.Repeat("D;delibera\n", DossierLimits.Rows + 5));
        var files = DossierWriter.ToFiles(Samples.Minimal).Append(new("atti.csv", Encoding.UTF8.GetBytes(csv))).ToDictionary();
        Assert.Equal(
            "atti.csv, riga 200002: la tabella ha troppe righe: il limite è 200000.",
            Assert.Single(Files.FromFolder(files).Errors).ToString()
        );
    }

    [Fact]
    public void A_table_of_as_many_rows_as_allowed()
    {
        var csv = "Codice;Tipo\n" + string.Concat(Enumerable.Repeat("D;delibera\n", DossierLimits.Rows));
        var files = DossierWriter.ToFiles(Samples.Minimal).Append(new("atti.csv", Encoding.UTF8.GetBytes(csv))).ToDictionary();
        Assert.Equal(DossierLimits.Rows, Files.FromFolder(files).Dossier().Acts.Count);
    }

    [Fact]
    public void A_dossier_of_too_many_rows()
    {
        var rows = Enumerable.Repeat("D;x\n", DossierLimits.Rows);
        var files = DossierWriter
            .ToFiles(Samples.Minimal)
            .Append(new("atti.csv", Encoding.UTF8.GetBytes("Codice;Tipo\n" + string.Concat(rows))))
            .Append(new("struttura.csv", Encoding.UTF8.GetBytes("Codice;Nome\n" + string.Concat(rows))))
            .Append(new("testi.csv", Encoding.UTF8.GetBytes("Sezione;Testo\n" + string.Concat(rows))))
            .ToDictionary();
        Assert.EndsWith(
            ": il dossier ha troppe righe: il limite è 500000 tra tutte le tabelle.",
            Assert.Single(Files.FromFolder(files).Errors).ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Forty_thousand_equal_errors_are_counted_in_no_time()
    {
        var rows = new StringBuilder(RawWorkbook.RowsOf(ActHeadings));
        rows.Insert(rows.Length, $"<row>{RawWorkbook.Text("", "D").Replace(" r=\"\"", "", StringComparison.Ordinal)}</row>", 40_000);
        var workbook = new RawWorkbook().Head().Sheet("Atti", rows.ToString()).ToBytes();
        var clock = Stopwatch.StartNew();
        var errors = Files.FromWorkbook(workbook).Errors;
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Equal(
            "dossier.xlsx, foglio «Atti», riga 2, colonna «Tipo» (B): manca un valore obbligatorio; atteso un testo.",
            errors[0].ToString()
        );
        Assert.Equal("dossier.xlsx, foglio «Atti»: … e altri 39800 errori.", errors[^1].ToString());
    }

    [Fact]
    public void A_text_that_is_too_long_for_a_cell()
    {
        var longest = new string('a', DossierLimits.CellText);
        var fits = Samples.Minimal with { Narratives = [new("s", null, longest)] };
        Assert.Equal(fits, Files.FromJson(Files.Json(fits)).Dossier());
        Assert.Equal(fits, Files.FromFolder(DossierWriter.ToFiles(fits)).Dossier());
        var exceeds = fits with { Narratives = [new("s", null, longest + "a")] };
        Assert.Equal(
            "dossier.json, riga 16, narratives[0].text: il testo è troppo lungo: il limite è 100000 caratteri.",
            Assert.Single(Files.FromJson(Files.Json(exceeds)).Errors).ToString()
        );
        Assert.Equal(
            "testi.csv, riga 2, colonna «Testo»: il testo è troppo lungo: il limite è 100000 caratteri.",
            Assert.Single(Files.FromFolder(DossierWriter.ToFiles(exceeds)).Errors).ToString()
        );
    }

    [Theory]
    [InlineData(100_000, true)]
    [InlineData(100_001, false)]
    [InlineData(30_000_000, false)]
    public void A_text_of_a_workbook_that_is_too_long(int length, bool fits)
    {
        var workbook = new RawWorkbook().Head().Table("Testi", ["Sezione", "Testo"], ["s", new string('a', length)]).ToBytes();
        var reading = Files.FromWorkbook(workbook);
        Assert.Equal(fits, reading.Succeeded);
        Assert.Equal(
            fits
                ? []
                : ["dossier.xlsx, foglio «Testi», riga 2, colonna «Testo» (B): il testo è troppo lungo: il limite è 100000 caratteri."],
            reading.Errors.Select(error => error.ToString())
        );
    }

    [Theory]
    [InlineData("", " a")]
    [InlineData(" ", "a")]
    [InlineData("_x0041_", "")]
    public void A_text_that_is_too_long_is_never_cut_to_fit(string before, string after)
    {
        var text = before + new string('a', DossierLimits.CellText) + after;
        var workbook = new RawWorkbook().Head().Table("Testi", ["Sezione", "Testo"], ["s", text]).ToBytes();
        Assert.Contains("il testo è troppo lungo", Assert.Single(Files.FromWorkbook(workbook).Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_excel_would_cut_is_not_written_to_a_workbook()
    {
        var dossier = Samples.Minimal with { Narratives = [new("s", null, new string('a', 32_768))] };
        var refused = Assert.Throws<WorkbookCapacityException>(() => Files.Workbook(dossier));
        Assert.Equal(
            "foglio «Testi», cella C2: il testo ha 32768 caratteri, una cella di un foglio elettronico ne tiene 32767; esportare in JSON o CSV",
            refused.Message
        );
    }

    [Theory]
    [InlineData("dossier.json")]
    [InlineData("dossier.xlsx")]
    public void A_file_that_is_too_large(string name) =>
        Assert.Equal(
            $"{name}: il file è troppo grande: il limite è 64 MB.",
            Assert.Single(Files.Unchecked.Read(new EndlessStream(), name).Errors).ToString()
        );

    [Fact]
    public void An_archive_that_swells()
    {
        using var bomb = new MemoryStream();
        bomb.Write(new RawWorkbook().Head().ToBytes());
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/theme.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1_000_000];
            for (var times = 0; times < 60; times++)
            {
                part.Write(zeros);
            }
        }

        Assert.Equal(
            "dossier.xlsx: il contenuto del file, una volta decompresso, supera i limiti.",
            Assert.Single(Files.FromWorkbook(bomb.ToArray()).Errors).ToString()
        );
    }

    [Fact]
    public void An_archive_that_lies_about_its_size_is_stopped_while_it_is_read()
    {
        using var stream = new BudgetedStream(new EndlessStream(), new Budget(100_000));
        Assert.Throws<WorkbookRefusedException>(() => stream.CopyTo(Stream.Null));
    }

    /// <summary>Spaces without end.</summary>
    private sealed class EndlessStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            return count;
        }

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)' ');
            return buffer.Length;
        }
    }
}
