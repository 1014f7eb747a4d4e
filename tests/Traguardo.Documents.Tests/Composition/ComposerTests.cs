// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Completeness;
using Traguardo.Documents.Composition;
using Traguardo.Documents.Model;
using Traguardo.Documents.Templates;
using Traguardo.Documents.Tests.Support;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using static Traguardo.Documents.Tests.Support.Cycles;

namespace Traguardo.Documents.Tests.Composition;

/// <summary>What templates say is what documents print.</summary>
public sealed class ComposerTests
{
    [Fact]
    public void Values_are_printed_where_they_stand() =>
        Assert.Equal(
            "Ente di prova, 2024 e 2025, triennio 2024-2026, situazione al 31/12/2024",
            Text(Compose("{{ente}}, {{anno}} e {{anno piu=1}}, triennio {{triennio}}, situazione al {{data}}\n"))
        );

    [Fact]
    public void A_loop_over_objectives_speaks_of_each_and_an_inner_one_of_its_children() =>
        Assert.Equal(
            "OS1 Servizi vicini\nOO1.1 Tempi brevi di OS1 – Servizi vicini",
            Text(
                Compose(
                    "::: per ogni obiettivo livello=1\n{{codice}} {{titolo}}\n::: per ogni obiettivo\n{{codice}} {{titolo}} di {{superiore}}\n::: fine\n::: fine\n"
                )
            )
        );

    [Theory]
    [InlineData("conta obiettivi", true)]
    [InlineData("conta variazioni", false)]
    [InlineData("non conta variazioni", true)]
    [InlineData("conta obiettivi = 2", true)]
    [InlineData("conta obiettivi > 2", false)]
    [InlineData("conta obiettivi livello=1 >= 1 e fase = relazione", true)]
    [InlineData("fase = piano o fase = relazione", true)]
    [InlineData("fase = piano e conta obiettivi o fase = piano", false)]
    [InlineData("fase != piano", true)]
    [InlineData("ente = \"Ente di prova\"", true)]
    [InlineData("punteggio ente", false)]
    [InlineData("non punteggio ente", true)]
    public void A_condition_decides(string condition, bool holds) =>
        Assert.Equal(holds ? "sì" : "no", Text(Compose($"::: se {condition}\nsì\n::: altrimenti\nno\n::: fine\n")));

    [Fact]
    public void A_value_only_looked_at_is_no_lack() =>
        Assert.DoesNotContain(Compose("::: se punteggio ente\nx\n::: fine\n").Lacks, lack => lack.Kind == LackKind.Figure);

    [Fact]
    public void A_figure_that_is_missing_is_seen_and_listed()
    {
        var composed = Compose("Vale {{punteggio ente}}.\n");
        Assert.Contains("[manca: punteggio di «", Text(composed), StringComparison.Ordinal);
        Assert.Contains(composed.Lacks, lack => lack is { Kind: LackKind.Figure, IsMandatory: true });
        Assert.False(composed.IsComplete);
    }

    [Fact]
    public void Marks_in_the_data_are_text_and_not_markdown()
    {
        var plan = Small.Plan with
        {
            Objectives = [Small.Plan.Objectives[0] with { Title = "**Non** grassetto _né_ <b>tag</b> [x](y) {{ente}} # *" }],
        };
        var composed = Compose(
            "::: per ogni obiettivo\n## {{titolo}}\n\n{{titolo}}\n::: fine\n",
            Small with
            {
                Plan = plan with { Assignments = [], Targets = [], Responsibilities = [] },
            }
        );
        Assert.Contains("**Non** grassetto _né_ <b>tag</b> [x](y) {{ente}} # *", Text(composed).Split('\n')[1], StringComparison.Ordinal);
        Assert.All(
            composed.Document.AllBlocks.OfType<Paragraph>().SelectMany(paragraph => paragraph.Content),
            inline => Assert.Equal(TextStyle.Plain, Assert.IsType<TextRun>(inline).Style)
        );
    }

    [Fact]
    public void A_mandatory_text_that_nobody_wrote_is_marked_and_one_that_may_be_missing_leaves_nothing()
    {
        var composed = Compose("::: testo a titolo=\"Primo\" obbligatorio=si guida=\"Scrivere qui.\"\n::: testo b titolo=\"Secondo\"\n");
        var callout = Assert.Single(composed.Document.AllBlocks.OfType<Callout>());
        Assert.Equal((CalloutKind.Missing, "Testo da scrivere: Primo"), (callout.Kind, callout.Title));
        Assert.Equal("a", Assert.Single(composed.Lacks, lack => lack.Kind == LackKind.Text).Section);
        Assert.Equal(["a", "b"], composed.Narratives.Select(slot => slot.Section));
    }

    [Fact]
    public void A_text_is_markdown_with_its_headings_below_the_one_that_it_stands_under()
    {
        var composed = Compose(
            "# Capitolo\n\n::: testo a\n",
            Small with
            {
                Narratives = [new Narrative("a", null, "# Sezione\n\nUn **testo** con {{graffe}}.\n\n- uno\n- due")],
            }
        );
        var headings = composed.Document.AllBlocks.OfType<Heading>().Select(heading => (heading.Level, InlineText.Of(heading.Content)));
        Assert.Equal([(1, "Capitolo"), (2, "Sezione")], headings);
        Assert.Contains("Un testo con {{graffe}}.", Text(composed), StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(composed.Document.AllBlocks.OfType<ListBlock>()).Items.Count);
    }

    [Theory]
    [InlineData("Nel 2022 le imprese erano 100.", 2022)]
    [InlineData("Nel 2023 e nel 2024 tutto bene.", null)]
    [InlineData("Ai sensi del D.Lgs. 150/2009 e della delibera del 31/1/2020.", null)]
    [InlineData("Il triennio 2020-2022 è passato.", 2022)]
    public void A_text_that_names_an_old_year_is_to_be_read_again(string text, int? year)
    {
        var lacks = Compose("::: testo a titolo=Testo\n", Small with { Narratives = [new Narrative("a", null, text)] })
            .Lacks.Where(lack => lack.Kind == LackKind.StaleText);
        if (year is null)
        {
            Assert.Empty(lacks);
        }
        else
        {
            Assert.Contains($"parla del {year}", Assert.Single(lacks).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_act_that_is_missing_or_has_no_number_is_listed()
    {
        var dossier = Small with
        {
            Acts = [new Act("PIANO-1", "deliberazione", "Giunta", null, new DateOnly(2024, 1, 31), "Piano")],
            Versions = [new PlanVersion(1, "Piano", new DateOnly(2024, 1, 31), "PIANO-1")],
        };
        var composed = Compose("{{atto piano}} e {{atto relazione}}\n", dossier);
        Assert.Equal(["PIANO-1", "relazione"], composed.Lacks.Where(lack => lack.Kind == LackKind.Act).Select(lack => lack.Code).Order());
        Assert.StartsWith(
            "deliberazione della Giunta del 31/01/2024 [manca: numero e data] e [manca: atto «relazione»]",
            Text(composed),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Columns_that_no_row_fills_are_left_out_but_those_in_which_nothing_says_something()
    {
        var dossier = Small with { Measures = [] };
        var table = Assert.Single(
            Compose("::: tabella indicatori colonne=\"nome, tipologia, target, risultato, note\"\n", dossier)
                .Document.AllBlocks.OfType<Table>()
        );
        Assert.Equal(["Indicatore", "Target 2024", "Consuntivo 2024"], table.Header[0].Cells.Select(cell => InlineText.Of(cell.Content)));
    }

    [Fact]
    public void A_column_may_have_a_title_of_its_own()
    {
        var table = Assert.Single(
            Compose("::: tabella indicatori colonne=\"nome: Kpi, risultato: Esito {{anno}}\"\n").Document.AllBlocks.OfType<Table>()
        );
        Assert.Equal(["Kpi", "Esito 2024"], table.Header[0].Cells.Select(cell => InlineText.Of(cell.Content)));
    }

    [Fact]
    public void A_table_without_rows_says_so_or_what_the_template_says_or_nothing()
    {
        Assert.Equal("Nessuna riga.", Text(Compose("::: tabella atti\n")));
        Assert.Equal("Niente atti.", Text(Compose("::: tabella atti se-vuota=\"Niente atti.\"\n")));
        Assert.Equal("", Text(Compose("::: tabella atti se-vuota=\"-\"\n")));
    }

    [Fact]
    public void Headings_are_numbered_and_never_skip_a_level()
    {
        var reading = TemplateReader.Read(
            "prova",
            "---\ntitolo: T\nfase: piano\nnumera-titoli: si\n---\n# A\n\n### B\n\n# C\n\n::: allegato \"D\"\n\n## E\n"
        );
        var headings = Composer.Compose(reading.Template!, Source(Small)).Document.AllBlocks.OfType<Heading>().ToList();
        Assert.Equal(
            [(1, "1"), (2, "1.1"), (1, "2"), (1, "Allegato A"), (2, null)],
            headings.Select(heading => (heading.Level, heading.Number))
        );
        Assert.Equal(headings.Count, headings.Select(heading => heading.Id).Distinct().Count());
    }

    [Fact]
    public void A_table_wider_than_an_upright_page_lies_with_its_heading()
    {
        var columns = string.Join(", ", Enumerable.Repeat("codice", 12));
        var sections = Compose($"# Uno\n\ntesto\n\n## Due\n\n::: tabella indicatori colonne=\"{columns}\"\n\nfine\n").Document.Sections;
        Assert.Equal(
            [PageOrientation.Portrait, PageOrientation.Landscape, PageOrientation.Portrait],
            sections.Select(section => section.Orientation)
        );
        Assert.IsType<Heading>(sections[1].Blocks[0]);
    }

    [Fact]
    public void A_total_carries_the_operation_that_gives_it_and_no_other()
    {
        var table = PrintedTotals("pavia-2019").First();
        Assert.NotNull(table);
        static IEnumerable<CellNumber?> PrintedTotals(string example) =>
            Examples
                .Compose(example, "relazione-tabelle")
                .Document.AllBlocks.OfType<Table>()
                .Select(table => table.Rows[^1])
                .Where(row => row.Kind == RowKind.Total)
                .SelectMany(row => row.Cells)
                .Where(cell => cell.Number is { Operation.Kind: CellOperationKind.Mean })
                .Select(cell => cell.Number);
    }

    [Fact]
    public void A_view_that_counts_is_a_count_and_no_percentage()
    {
        var table = Composer
            .Compose(
                TemplateReader
                    .Read("prova", Head + "::: tabella punteggi viste viste=\"N-OPERATIVI, SISTEMA\" colonne=\"nome, punteggio\"\n")
                    .Template!,
                Examples.Source("sondrio-2024")
            )
            .Document.AllBlocks.OfType<Table>()
            .Single();
        Assert.Equal(["17", "97,60\u00A0%"], table.Rows.Select(row => InlineText.Of(row.Cells[1].Content)));
        Assert.Equal([null, "%"], table.Rows.Select(row => row.Cells[1].Number!.Value.Unit));
    }

    [Fact]
    public void The_same_template_and_cycle_give_the_same_document() =>
        Assert.All(
            TemplateLibrary.All.Where(template => !template.IsJoint),
            template =>
                Assert.Equal(
                    Composer.Compose(template, Examples.Source("mantova-2024")).Document,
                    Composer.Compose(template, Examples.Source("mantova-2024")).Document
                )
        );

    [Fact]
    public void A_joint_document_has_a_part_for_each_body_with_its_own_figures()
    {
        var composed = Composer.Compose(
            TemplateLibrary.Find("relazione-congiunta")!,
            Source(Small),
            Examples.Source("mantova-2024"),
            Examples.Source("pavia-2019")
        );
        var chapters = composed
            .Document.AllBlocks.OfType<Heading>()
            .Where(heading => heading.Level == 1)
            .Select(heading => InlineText.Of(heading.Content));
        Assert.Equal(
            ["Premessa", Examples.Source("mantova-2024").Dossier.Plan.Body.Name, Examples.Source("pavia-2019").Dossier.Plan.Body.Name],
            chapters
        );
        Assert.Contains("97,78", Text(composed), StringComparison.Ordinal);
    }

    [Fact]
    public void Loops_that_would_never_end_are_ended_and_the_document_says_so()
    {
        var loops =
            string.Concat(Enumerable.Repeat("::: per ogni obiettivo ovunque=si\n", 8))
            + "x\n"
            + string.Concat(Enumerable.Repeat("::: fine\n", 8));
        var composed = Composer.Compose(TemplateReader.Read("prova", Head + loops).Template!, Examples.Source("mantova-2024"));
        Assert.Contains(composed.Lacks, lack => lack.Message.StartsWith("Il modello si ripete troppe volte", StringComparison.Ordinal));
        Assert.False(composed.IsComplete);
    }

    [Fact]
    public void A_template_of_one_body_refuses_two() =>
        Assert.Throws<ArgumentException>(() => Composer.Compose(TemplateLibrary.Find("piano")!, Source(Small), Source(Small)));
}
