// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Tests.Support;

namespace Traguardo.Cli.Tests;

public sealed class ReportTests
{
    private const string Template =
        "---\ntitolo: Mio\nfase: relazione\n---\n# {{ente}}\n\n::: tabella indicatori colonne=\"nome, target, risultato\"\n";

    [Fact]
    public void The_templates_that_come_with_the_program_are_listed_with_what_they_make()
    {
        using var work = new Workplace();
        var outcome = work.Run("report", "--list");
        Assert.Equal(0, outcome.Exit);
        Assert.Contains("relazione-schede", outcome.Lines);
        Assert.Contains("validazione", outcome.Lines);
    }

    [Fact]
    public void Without_a_file_to_write_what_is_missing_is_said_and_nothing_is_written()
    {
        using var work = new Workplace();
        var before = Directory.GetFileSystemEntries(work.Path);
        var outcome = work.Run("report", Workplace.Dossier, "--template", "relazione-schede");
        Assert.Equal(1, outcome.Exit);
        Assert.StartsWith("Manca, e il documento non è completo senza:\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Il testo «Premessa» non è scritto. (foglio Testi, sezione «premessa»)", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFileSystemEntries(work.Path));
    }

    [Fact]
    public void A_document_is_written_in_every_format_asked_for_each_time_the_same()
    {
        using var work = new Workplace();
        foreach (var run in (string[])["uno", "due"])
        {
            Directory.CreateDirectory(work.PathOf(run));
            var outcome = work.Run(
                "report",
                Workplace.Dossier,
                "--template",
                "relazione-tabelle",
                "--out",
                $"{run}/r.docx",
                "--out",
                $"{run}/r.pdf",
                "--out",
                $"{run}/r.odt",
                "--out",
                $"{run}/r.html",
                "--out",
                $"{run}/r.xlsx"
            );
            Assert.Equal("", outcome.Error);
            Assert.Contains($"Scritto {run}/r.pdf", outcome.Lines);
        }

        foreach (
            var (ending, start) in ((string, string)[])[("docx", "PK"), ("pdf", "%PDF"), ("odt", "PK"), ("html", "<!DO"), ("xlsx", "PK")]
        )
        {
            var bytes = File.ReadAllBytes(work.PathOf("uno/r." + ending));
            Assert.Equal(start, System.Text.Encoding.ASCII.GetString(bytes, 0, start.Length));
            Assert.Equal(bytes, File.ReadAllBytes(work.PathOf("due/r." + ending)));
        }
    }

    [Fact]
    public void A_template_of_ones_own_is_a_file()
    {
        using var work = new Workplace();
        work.Write("mio.md", Template);
        var outcome = work.Run("report", Workplace.Dossier, "--template", "mio.md", "--out", "mio.html");
        Assert.Equal("", outcome.Error);
        Assert.Contains("<table", File.ReadAllText(work.PathOf("mio.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_with_errors_is_refused_with_their_lines_and_nothing_is_written()
    {
        using var work = new Workplace();
        work.Write("mio.md", Template + "::: tabela x\n\n{{punti}}\n");
        var outcome = work.Run("report", Workplace.Dossier, "--template", "mio.md", "--out", "mio.html");
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("il modello «mio.md» ha 2 errori.", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("riga 8: La direttiva «tabela» non esiste: forse «tabella»", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("riga 10: Il valore «punti» non esiste", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(work.PathOf("mio.html")));
    }

    [Theory]
    [InlineData("il modello «relazioni-schede» non esiste. Forse «relazione-schede».", "prova-2024", "--template", "relazioni-schede")]
    [InlineData("il modello «manca.md» non esiste.", "prova-2024", "--template", "manca.md")]
    [InlineData("manca il modello.", "prova-2024")]
    [InlineData("manca il dossier.", "--template", "piano")]
    [InlineData("vuole un dossier, non 2", "prova-2024", "prova-2024", "--template", "piano")]
    [InlineData("una di: .docx, .pdf, .odt, .html, .xlsx", "prova-2024", "--template", "piano", "--out", "piano.doc")]
    public void What_cannot_be_done_is_said(string message, params string[] args)
    {
        using var work = new Workplace();
        var outcome = work.Run(["report", .. args]);
        Assert.Equal(2, outcome.Exit);
        Assert.Contains(message, Joined(outcome.Error), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_LibreOffice_a_PDF_is_refused_with_what_to_do_and_other_formats_are_written()
    {
        using var work = new Workplace { ["TRAGUARDO_SOFFICE"] = "/manca/soffice" };
        var outcome = work.Run("report", Workplace.Dossier, "--template", "cruscotto", "--out", "c.pdf");
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("LibreOffice", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(".docx, .html o .xlsx", Joined(outcome.Error), StringComparison.Ordinal);
        Assert.False(File.Exists(work.PathOf("c.pdf")));
        Assert.Equal("", work.Run("report", Workplace.Dossier, "--template", "cruscotto", "--out", "c.docx").Error);
        Assert.True(File.Exists(work.PathOf("c.docx")));
    }

    [Fact]
    public void A_joint_report_takes_several_dossiers()
    {
        using var work = new Workplace();
        work.Run("report", Workplace.Dossier, Workplace.Dossier, Workplace.Dossier, "--template", "relazione-congiunta", "--out", "c.html");
        var page = File.ReadAllText(work.PathOf("c.html"));
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(page, "<h3[^>]*>(?:(?!</h3>).)*Obiettivi e indicatori"));
    }

    /// <summary>A message in one line.</summary>
    private static string Joined(string message) =>
        string.Join(' ', message.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
