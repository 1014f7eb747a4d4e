// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Tests.Support;

namespace Traguardo.Cli.Tests;

public sealed class ConvertTests
{
    [Fact]
    public void A_dossier_goes_through_every_kind_of_file_and_comes_back_equal()
    {
        using var work = new Workplace();
        Assert.Equal(0, work.Run("convert", Workplace.Dossier, "a.xlsx").Exit);
        Assert.Equal(0, work.Run("convert", "a.xlsx", "b.json").Exit);
        Assert.Equal(0, work.Run("convert", "b.json", "c").Exit);
        Assert.Equal(0, work.Run("diff", Workplace.Dossier, "c").Exit);
    }

    [Fact]
    public void What_was_written_is_said_in_one_sentence()
    {
        using var work = new Workplace();
        Assert.Equal(
            "Scritto a.json: Relazione di prova 2024, 4 obiettivi, 5 indicatori, 5 target.\n",
            work.Run("convert", Workplace.Dossier, "a.json").Output
        );
    }

    [Fact]
    public void One_thing_is_not_said_to_be_several()
    {
        using var work = new Workplace();
        work.Change(dossier =>
            dossier with
            {
                Plan = dossier.Plan with
                {
                    Objectives = [dossier.Plan.Objectives[0]],
                    Indicators = [dossier.Plan.Indicators[0]],
                    Assignments = [],
                    Responsibilities = [],
                    Targets = [dossier.Plan.Targets[0]],
                },
                Measures = [],
                Overrides = [],
                Published = [],
                Errata = [],
            }
        );
        Assert.Equal(
            "Scritto a.json: Relazione di prova 2024, 1 obiettivo, 1 indicatore, 1 target.\n",
            work.Run("convert", Workplace.Dossier, "a.json").Output
        );
    }

    [Theory]
    [InlineData("a.json")]
    [InlineData("a.xlsx")]
    [InlineData("a")]
    public void What_is_there_is_replaced_only_on_demand(string name)
    {
        using var work = new Workplace();
        Assert.Equal(0, work.Run("convert", Workplace.Dossier, name).Exit);
        var refused = work.Run("convert", Workplace.Dossier, name);
        Assert.Equal(2, refused.Exit);
        Assert.Contains($"«{name}» c'è già.\nPer sostituirlo: --force\n", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, work.Run("convert", Workplace.Dossier, name, "--force").Exit);
    }

    [Fact]
    public void Other_files_of_a_folder_stay_and_tables_that_are_gone_go()
    {
        using var work = new Workplace();
        Assert.Equal(0, work.Run("convert", Workplace.Dossier, "a.json").Exit);
        Directory.CreateDirectory(work.PathOf(Workplace.Dossier + "/allegati"));
        work.Write(Workplace.Dossier + "/allegati/nota.txt", "nota");
        work.Write(Workplace.Dossier + "/appunti.csv", "miei");
        work.Write(Workplace.Dossier + "/Atti.CSV", "Codice;Tipo\nA2;parere\n");
        work.Write(Workplace.Dossier + "/atti.csv", "Codice;Tipo\nA1;delibera\n");
        Assert.Equal(0, work.Run("convert", "a.json", Workplace.Dossier, "--force").Exit);
        Assert.True(File.Exists(work.PathOf(Workplace.Dossier + "/metodologia.yaml")));
        Assert.True(File.Exists(work.PathOf(Workplace.Dossier + "/allegati/nota.txt")));
        Assert.Equal("miei", File.ReadAllText(work.PathOf(Workplace.Dossier + "/appunti.csv")));
        Assert.False(File.Exists(work.PathOf(Workplace.Dossier + "/atti.csv")));
        Assert.False(File.Exists(work.PathOf(Workplace.Dossier + "/Atti.CSV")));
        Assert.Equal(["a.json", "prova-2024"], Directory.GetFileSystemEntries(work.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_folder_that_is_no_dossier_is_never_replaced()
    {
        using var work = new Workplace();
        Directory.CreateDirectory(work.PathOf("documenti"));
        work.Write("documenti/lettera.txt", "cara");
        var refused = work.Run("convert", Workplace.Dossier, "documenti", "--force");
        Assert.Equal(2, refused.Exit);
        Assert.Contains("non è un dossier", refused.Error, StringComparison.Ordinal);
        Assert.Equal("cara", File.ReadAllText(work.PathOf("documenti/lettera.txt")));
    }

    [Fact]
    public void An_empty_folder_may_be_filled()
    {
        using var work = new Workplace();
        Directory.CreateDirectory(work.PathOf("vuota"));
        Assert.Equal(0, work.Run("convert", Workplace.Dossier, "vuota").Exit);
        Assert.True(File.Exists(work.PathOf("vuota/dossier.yaml")));
    }

    [Theory]
    [InlineData("a.pdf", "l'estensione dev'essere .json o .xlsx")]
    [InlineData("a.", "oppure nessuna per una cartella")]
    [InlineData("...", "oppure nessuna per una cartella")]
    [InlineData("manca/a.json", "la cartella che deve contenerlo non esiste")]
    [InlineData("manca/a", "la cartella che deve contenerlo non esiste")]
    public void A_place_that_cannot_be_written_is_refused(string name, string message)
    {
        using var work = new Workplace();
        var refused = work.Run("convert", Workplace.Dossier, name);
        Assert.Equal(2, refused.Exit);
        Assert.Contains(message, refused.Error.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_and_folders_do_not_take_each_others_place()
    {
        using var work = new Workplace();
        Directory.CreateDirectory(work.PathOf("x.json"));
        work.Write("y", "testo");
        Assert.Contains("è una cartella", work.Run("convert", Workplace.Dossier, "x.json", "--force").Error, StringComparison.Ordinal);
        Assert.Contains("è un file", work.Run("convert", Workplace.Dossier, "y", "--force").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dossier_with_errors_leaves_what_was_there()
    {
        using var work = new Workplace();
        work.Write("a.json", "prima");
        work.Write("rotto.json", "{");
        Assert.Equal(2, work.Run("convert", "rotto.json", "a.json", "--force").Exit);
        Assert.Equal("prima", File.ReadAllText(work.PathOf("a.json")));
    }

    [Fact]
    public void A_text_that_no_cell_can_hold_leaves_nothing_half_written()
    {
        using var work = new Workplace();
        work.Change(dossier => dossier with { Narratives = [new Domain.Cycles.Narrative("premessa", null, new string('x', 40_000))] });
        var refused = work.Run("convert", Workplace.Dossier, "a.xlsx");
        Assert.Equal(2, refused.Exit);
        Assert.Contains(
            "il foglio di calcolo non può contenere il dossier",
            refused.Error.Replace("\n  ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal([Workplace.Dossier], Directory.GetFileSystemEntries(work.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void The_template_is_a_workbook_that_says_what_is_missing()
    {
        using var work = new Workplace();
        var written = work.Run("template", "piano.xlsx");
        Assert.Equal(0, written.Exit);
        Assert.StartsWith("Scritto piano.xlsx.", written.Output, StringComparison.Ordinal);
        Assert.Equal(2, work.Run("template", "piano.xlsx").Exit);
        Assert.Equal(0, work.Run("template", "piano.xlsx", "--force").Exit);
        Assert.Contains("piano.xlsx, foglio «Ente», riga ", work.Run("score", "piano.xlsx").Error, StringComparison.Ordinal);
    }
}
