// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Documentation;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Schema;
using Traguardo.Dossiers.Tests.Support;
using Traguardo.Dossiers.Writing;

namespace Traguardo.Dossiers.Tests.Documentation;

/// <summary>The documentation of the format says what the code does, and its examples read.</summary>
public sealed partial class FormatDocumentTests
{
    private const string Document = "docs/formato-dossier.md";

    [Fact]
    public void The_tables_of_the_document_are_those_of_the_schema() =>
        Repository.Matches(Document, FormatTables.Refresh(Repository.Read(Document)));

    [Fact]
    public void Every_table_is_documented() => Assert.Empty(FormatTables.Missing(Repository.Read(Document)));

    [Fact]
    public void The_limits_of_the_document_are_those_of_the_reader()
    {
        const long megabyte = 1024 * 1024;
        static string Grouped(int number) => number.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '.');
        string[] limits =
        [
            $"{DossierLimits.FileBytes / megabyte} MB per file",
            $"{DossierLimits.HeadBytes / megabyte} MB per `dossier.yaml`",
            $"{Grouped(DossierLimits.Rows)} righe per tabella e {Grouped(DossierLimits.AllRows)} in tutto",
            $"{Grouped(DossierLimits.CellText)} caratteri per testo",
            $"{DossierLimits.JsonDepth} livelli di parentesi",
            $"{DossierLimits.WorkbookSheets} fogli",
            $"{DossierLimits.WorkbookPartsBytes / megabyte} MB di contenuto decompresso",
            $"{DossierLimits.WorkbookSmallPartBytes / megabyte} MB per gli stili",
            $"{DossierLimits.WorkbookCharacters / 1_000_000} milioni di caratteri tra tutte le celle",
        ];
        var document = Repository.Read(Document).ReplaceLineEndings(" ");
        Assert.All(limits, limit => Assert.Contains(limit, document, StringComparison.Ordinal));
    }

    [Fact]
    public void The_example_in_json_and_the_one_as_a_folder_are_the_same_dossier_and_pass_the_checks()
    {
        var json = new DossierReader().Read(new MemoryStream(Encoding.UTF8.GetBytes(Example("### In JSON", "json"))), "esempio.json");
        var folder = new DossierReader().ReadFiles("esempio", Folder());
        Assert.Empty(json.Findings);
        Assert.Equal(json.Dossier(), folder.Dossier());
    }

    [Fact]
    public void The_example_as_a_folder_is_written_as_the_program_writes_it()
    {
        var files = Folder();
        var written = DossierWriter.ToFiles(new DossierReader().ReadFiles("esempio", files).Dossier());
        Assert.Equal(files.Keys.Order(), written.Keys.Order());
        Assert.All(written, file => Assert.Equal(Encoding.UTF8.GetString(files[file.Key]), Encoding.UTF8.GetString(file.Value)));
    }

    [Theory]
    [InlineData("### Come si corregge un punteggio", DossierTable.Overrides)]
    [InlineData("### Come si fa una vista", DossierTable.Views)]
    [InlineData("`schede.csv`", DossierTable.Sheets)]
    [InlineData("`blocchi.csv`", DossierTable.Blocks)]
    [InlineData("`voci.csv`", DossierTable.SheetItems)]
    [InlineData("### Come si registra una variazione", DossierTable.Revisions)]
    [InlineData("### Come si confronta", DossierTable.Published)]
    [InlineData("«Riportato» è SI", DossierTable.Errata)]
    public void The_other_examples_read(string after, DossierTable table)
    {
        var schema = DossierSchema.Of(table);
        var files = new Dictionary<string, byte[]>(Folder()) { [schema.FileStem + ".csv"] = Encoding.UTF8.GetBytes(Example(after, "csv")) };
        Assert.True(schema.CountOf(Files.FromFolder(files).Dossier()) > 0);
    }

    [Fact]
    public void A_mark_that_names_no_table_is_refused() =>
        Assert.Throws<ArgumentException>(() => FormatTables.Refresh("<!-- tabella: boh -->\n<!-- fine -->"));

    private static Dictionary<string, byte[]> Folder()
    {
        var text = Repository.Read(Document);
        var section = text[
            text.IndexOf("### Come cartella\n", StringComparison.Ordinal)..text.IndexOf(
                "### Come cartella di lavoro",
                StringComparison.Ordinal
            )
        ];
        return FilesOfTheSection()
            .Matches(section)
            .ToDictionary(match => match.Groups["name"].Value, match => Encoding.UTF8.GetBytes(match.Groups["content"].Value));
    }

    private static string Example(string after, string language)
    {
        var text = Repository.Read(Document);
        var start =
            text.IndexOf($"```{language}\n", text.LastIndexOf(after, StringComparison.Ordinal), StringComparison.Ordinal)
            + language.Length
            + 4;
        return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex("`(?<name>[a-z.]+)`\n\n```(?:yaml|csv)\n(?<content>.*?)```", RegexOptions.Singleline)]
    private static partial Regex FilesOfTheSection();
}
