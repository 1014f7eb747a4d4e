// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Scoring.Derivations;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>What is said of a figure besides its calculation: where the rule, the result and the decisions come from.</summary>
public sealed class ExplanationNotesTests
{
    private static readonly Given Row80 = new Given().Objective("O").Indicator("K", "O", ">= 10", "8", 100);

    private static Explanation Explain(Given given, FigureRef figure) => Explainer.Explain(given.Score(), figure)!;

    private static string ResultOf(MeasureEntry entry, string? source = null)
    {
        var given = new Given().Objective("O").Indicator("K", "O", ">= 10", null).Measure(entry);
        var dossier = given.Dossier();
        dossier = dossier with { Plan = dossier.Plan with { Indicators = [dossier.Plan.Indicators[0] with { Source = source }] } };
        return Assert.Single(
            Explainer.Explain(Scorer.Score(dossier, given.Methodology), Row("K"))!.Notes,
            note => note.StartsWith("risultato:", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_result_without_a_text_begins_with_what_it_has()
    {
        var entry = new MeasureEntry { Indicator = "K" };
        Assert.Equal("risultato: 4 / 8", ResultOf(entry with { Numerator = 4, Denominator = 8 }));
        Assert.Equal("risultato: ore = 7,5; giorni = 2", ResultOf(entry with { Quantities = [new("ore", 7.5m), new("giorni", 2)] }));
        Assert.Equal("risultato: punteggio di: obiettivo O", ResultOf(entry with { Figure = Goal("O") }));
    }

    [Fact]
    public void A_text_and_the_figure_that_it_stands_for_are_both_told() =>
        Assert.Equal(
            "risultato: «vedi O», da punteggio di: obiettivo O",
            ResultOf(
                new MeasureEntry
                {
                    Indicator = "K",
                    Text = "vedi O",
                    Figure = Goal("O"),
                }
            )
        );

    [Fact]
    public void The_source_of_a_result_is_its_own_or_else_the_one_of_the_indicator()
    {
        var entry = new MeasureEntry { Indicator = "K", Text = "8" };
        Assert.Equal("risultato: «8»; fonte: protocollo", ResultOf(entry, "protocollo"));
        Assert.Equal("risultato: «8»; fonte: archivio", ResultOf(entry with { Source = "archivio" }, "protocollo"));
        Assert.Equal("risultato: «8»; fonte: archivio", ResultOf(entry with { Source = "archivio" }));
    }

    [Fact]
    public void A_rule_says_in_which_document_and_section_it_stands_and_whether_that_states_it()
    {
        static string Said(RuleSource source) =>
            Explain(Row80Ruled(new RuleInfo("I", "Rapporto", source)), Row("K"))
                .Notes.Single(note => note.StartsWith("regola", StringComparison.Ordinal));
        Assert.Equal("regola I: Rapporto (SMVP, § 4.2, dichiarata)", Said(new RuleSource("SMVP", "§ 4.2", RuleNature.Stated)));
        Assert.Equal("regola I: Rapporto (SMVP, dedotta)", Said(new RuleSource("SMVP", null, RuleNature.Inferred)));
    }

    private static Given Row80Ruled(RuleInfo info) =>
        new Given().Objective("O").Rules(Rule("I", Proportional()) with { Info = info }).Indicator("K", "O", ">= 10", "8", 100);

    [Fact]
    public void A_judgement_may_give_no_class_and_stand_beside_none()
    {
        var dossier = Row80.Dossier() with { Judgements = [new Judgement(Goal("O"), null, "da rivedere")] };
        var notes = Explainer.Explain(Scorer.Score(dossier, Row80.Methodology), Goal("O"))!.Notes;
        Assert.Equal("valutazione: nessuna classe, invece di nessuna. da rivedere", notes[^1]);
    }

    [Fact]
    public void A_judgement_says_who_gave_it_by_which_act_and_when()
    {
        var judgement = new Judgement(Goal("O"), "Alto", "confermato", "OIV", new DateOnly(2025, 4, 8), "DET-9");
        var dossier = Row80.Dossier() with { Judgements = [judgement] };
        var notes = Explainer.Explain(Scorer.Score(dossier, Row80.Methodology), Goal("O"))!.Notes;
        Assert.Equal("valutazione (OIV, atto DET-9, 08/04/2025): Alto, invece di nessuna. confermato", notes[^1]);
    }

    [Fact]
    public void A_score_whose_author_is_not_known_says_nothing_of_one() =>
        Assert.Equal(
            "al posto di 80, punteggio assegnato: 60 (motivo)",
            Explain(new Given().Objective("O").Indicator("K", "O", ">= 10", "8", 100).Override(Row("K"), 60), Row("K")).Notes[^1]
        );

    [Fact]
    public void A_figure_is_called_by_the_code_that_documents_print()
    {
        var dossier = Row80.Dossier();
        dossier = dossier with { Plan = dossier.Plan with { Objectives = [dossier.Plan.Objectives[0] with { PrintedCode = "OS 2.1" }] } };
        Assert.Equal("OS 2.1 O: 80,00", Explainer.Explain(Scorer.Score(dossier, Row80.Methodology), Goal("O"))!.Line);
    }

    [Fact]
    public void An_explanation_cut_short_on_request_does_not_say_that_it_goes_on() =>
        Assert.DoesNotContain(
            Explainer.Explain(Row80.Score(), Goal("O"), depth: 0)!.Notes,
            note => note.StartsWith("la spiegazione si ferma", StringComparison.Ordinal)
        );

    [Fact]
    public void An_explanation_that_ends_by_itself_where_it_must_stop_does_not_say_that_it_goes_on()
    {
        var given = new Given();
        given
            .Objective("O0", level: "alto")
            .Levels(Aggregate("A", "alto", Of(ComponentSource.Children)), Aggregate("L", "obiettivo", Own()));
        for (var i = 1; i < Explainer.Deepest; i++)
        {
            given.Objective("O" + i, "O" + (i - 1), level: i == Explainer.Deepest - 1 ? "obiettivo" : "alto");
        }

        given.Indicator("K", "O" + (Explainer.Deepest - 1), ">= 10", "8");
        var told = Explain(given, Goal("O0"));
        while (told.Below.Count > 0)
        {
            told = told.Below[0];
        }

        Assert.Equal(Row("K", "O" + (Explainer.Deepest - 1)), told.Figure);
        Assert.Equal("risultato / target = 100 × 8 / 10 = 80", told.Notes[^1]);
    }

    [Fact]
    public void A_measure_that_enters_by_two_ways_is_told_in_full_each_time()
    {
        var given = new Given()
            .Levels(Aggregate("L", "obiettivo", Own(share: 50), Of(ComponentSource.Rows, share: 50)))
            .Objective("O")
            .Indicator("K", "O", ">= 10", "8", 100);
        var below = Explain(given, Goal("O")).Below;
        Assert.Equal(
            ["indicatori propri, peso 100 %", "indicatori di tutte le righe sottostanti, peso 100 %"],
            below.Select(b => b.Weight)
        );
        Assert.Equal(below[0].Notes, below[1].Notes);
        Assert.Contains("risultato: «8»", below[1].Notes);
    }
}
