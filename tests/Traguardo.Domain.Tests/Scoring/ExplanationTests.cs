// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Scoring.Derivations;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

public sealed class ExplanationTests
{
    private static Given Blend() =>
        new Given()
            .Levels(
                Aggregate("S", "strategico", Own(share: 50), Of(ComponentSource.Children, share: 50)) with
                {
                    Rounding = Rounding.HalfUp2,
                },
                Aggregate("O", "operativo", Own())
            )
            .Objective("S", level: "strategico")
            .Objective("O1", "S", 30, "operativo")
            .Objective("O2", "S", 70, "operativo")
            .Indicator("KS", "S", ">= 3", "2", 100)
            .Indicator("K1", "O1", ">= 10", "10", 100)
            .Indicator("K2", "O2", ">= 10", "8", 100);

    private static Explanation Explain(Given given, FigureRef figure, int depth = int.MaxValue) =>
        Explainer.Explain(given.Score(), figure, depth)!;

    [Fact]
    public void A_blend_is_told_with_its_shares_and_comes_down_to_the_measures()
    {
        var told = Explain(Blend(), Goal("S"));
        Assert.Equal("S S: 76,33", told.Line);
        Assert.Contains("regola S: S (prova, dichiarata)", told.Notes);
        Assert.Contains(
            "calcolo: 50 % × 66,6667 (indicatori propri) + 50 % × 86 (obiettivi sottostanti) = 76,3333, arrotondato a 76,33; indicatori propri: (100 × 66,6667) / 100; obiettivi sottostanti: (30 × 100 + 70 × 80) / 100",
            told.Notes
        );
        Assert.Equal(["KS KS: 66,67", "O1 O1: 100,00", "O2 O2: 80,00"], told.Below.Select(b => b.Line));
        Assert.Equal("obiettivi sottostanti, peso 70 %", told.Below[2].Weight);
        var measure = told.Below[2].Below[0];
        Assert.Equal(
            [
                "target al 31/12/2024: «>= 10», letto: >= 10",
                "risultato: «8»",
                "scostamento: -2",
                "regola I: I (prova, dichiarata)",
                "risultato / target = 100 × 8 / 10 = 80",
            ],
            measure.Notes
        );
        Assert.Empty(measure.Below);
    }

    [Fact]
    public void The_numbers_of_a_sentence_lead_to_the_figures_that_they_are()
    {
        var told = Explain(Blend(), Goal("S"));
        Assert.Equal(
            [("66,6667", Row("KS", "S")), ("100", Goal("O1")), ("80", Goal("O2"))],
            told.Sentences[1].Parts.Where(part => part.Figure is not null).Select(part => (part.Text, part.Figure!.Value))
        );
        Assert.Equal("S", Assert.Single(told.Sentences[0].Parts, part => part.Rule is not null).Rule);
        Assert.Equal(
            [("«>= 10»", FigureAspect.Target), ("«8»", FigureAspect.Measure)],
            told.Below[2]
                .Below[0]
                .Sentences.SelectMany(sentence => sentence.Parts)
                .Where(part => part.Figure is not null)
                .Select(part => (part.Text, part.Figure!.Value.Aspect))
        );
    }

    [Fact]
    public void Depth_limits_the_tree_and_an_unknown_figure_has_no_explanation()
    {
        Assert.Empty(Explain(Blend(), Goal("S"), depth: 0).Below);
        Assert.All(Explain(Blend(), Goal("S"), depth: 1).Below, below => Assert.Empty(below.Below));
        Assert.Null(Explainer.Explain(Blend().Score(), Goal("X")));
    }

    [Fact]
    public void A_result_tells_where_it_comes_from_and_how_it_was_read()
    {
        var given = new Given().Objective("O").Indicator("K", "O", null, null, unit: "%");
        given.Target(
            new TargetEntry
            {
                Indicator = "K",
                Period = TargetPeriod.OfYear(2024),
                Text = ">= 8,5 %",
                Reading = ">= 85 %",
                ReadingReason = "refuso",
            }
        );
        given.Measure(
            new MeasureEntry
            {
                Indicator = "K",
                Date = new DateOnly(2024, 12, 31),
                Text = "57,14 %",
                Numerator = 4,
                Denominator = 7,
                Reconstructed = true,
                Basis = MeasureBasis.Provisional,
                Source = "archivio",
                Note = "manca dicembre",
            }
        );
        var notes = Explain(given, Row("K")).Notes;
        Assert.Contains("target al 31/12/2024: «>= 8,5 %», corretto in «>= 85 %» (refuso), letto: >= 85 %", notes);
        Assert.Contains("risultato al 31/12/2024: «57,14 %», cioè 4 / 7 (ricostruito), dato provvisorio; fonte: archivio", notes);
        Assert.Contains("scostamento: -27,86 %", notes);
        Assert.Contains("nota: manca dicembre", notes);
    }

    [Fact]
    public void Named_quantities_and_corrected_results_are_told()
    {
        var given = new Given().Objective("O").Indicator("K", "O", ">= 10", null);
        given.Measure(
            new MeasureEntry
            {
                Indicator = "K",
                Text = "18",
                Reading = "8",
                ReadingReason = "refuso",
                Quantities = [new NamedQuantity("ore", 7.5m)],
            }
        );
        Assert.Contains("risultato: «18», corretto in «8» (refuso), da ore = 7,5", Explain(given, Row("K")).Notes);
    }

    [Fact]
    public void What_has_no_score_says_why_and_parts_left_out_are_shown()
    {
        var given = new Given().Objective("O").Indicator("K1", "O", ">= 10", "5", 50).Indicator("K2", "O", ">= 10", null, 50);
        var told = Explain(given, Goal("O"));
        Assert.Equal("indicatori propri, peso 50 %, non conta", told.Below[1].Weight);
        Assert.Equal("K2 K2: senza punteggio", told.Below[1].Line);
        Assert.Contains("senza punteggio: manca il risultato", told.Below[1].Notes);
    }

    [Fact]
    public void An_override_a_judgement_and_a_target_of_the_objective_are_told()
    {
        var scale = new RatingScale(new("C", "C", Source), FigureAspect.Achievement, [new("Basso", null, 90), new("Alto", 90, null)], []);
        var given = new Given()
            .Objective("O", target: 80)
            .With(m =>
                m with
                {
                    Ratings = [scale],
                    Levels =
                    [
                        Aggregate("L", "obiettivo", Own()) with
                        {
                            RatingScale = "C",
                            Achievement = new AchievementRule(AchievementKind.Ratio),
                        },
                    ],
                }
            )
            .Indicator("K", "O", ">= 10", "5")
            .Override(Row("K"), 60, "causa esterna")
            .Judged(Goal("O"), "Alto");
        var told = Explain(given, Goal("O"));
        Assert.Equal("O O: 60,00, raggiungimento 75,00 (Alto)", told.Line);
        Assert.Contains("rispetto al target dell'obiettivo: 100 × 60 / 80 = 75", told.Notes);
        Assert.Contains("valutazione (OIV): Alto, invece di Basso. motivo", told.Notes);
        Assert.Contains("al posto di 50, punteggio assegnato: 60 (causa esterna)", told.Below[0].Notes);
    }

    [Fact]
    public void A_result_taken_from_another_figure_leads_to_it()
    {
        var given = Blend()
            .Objective("D", level: "operativo")
            .Indicator("KD", "D", ">= 80", null)
            .Measure(new MeasureEntry { Indicator = "KD", Figure = Goal("O2") });
        var told = Explain(given, Row("KD"));
        Assert.Equal("risultato preso da questa cifra", Assert.Single(told.Below).Weight);
        Assert.Equal("O2 O2: 80,00", told.Below[0].Line);
    }

    public static TheoryData<Step, string> Steps =>
        new()
        {
            { new(StepKind.Met, 80, 80, 100), "target raggiunto (80): 100" },
            { new(StepKind.Met, 80, 95, 100), "target raggiunto (95 rispetto a 80): 100" },
            { new(StepKind.NotMet, 80, 40, 0), "target non raggiunto (40 rispetto a 80): 0" },
            { new(StepKind.Ratio, 1, 3, 33.3333333m), "risultato / target = 100 × 1 / 3 = 33,3333" },
            { new(StepKind.InverseRatio, 35, 42.55m, 82.256m), "target / risultato = 100 × 35 / 42,55 = 82,256" },
            { new(StepKind.RelativeDeviation, 42.55m, 35, 78.43m), "scostamento relativo: 100 × (1 − |42,55 − 35| / |35|) = 78,43" },
            { new(StepKind.Interpolated, 15, 20, 50), "interpolazione fra i punti della regola: a 15 corrisponde 50" },
            { new(StepKind.Band, 95.9m, 80, 80), "95,9 sta nella fascia che comincia a 80: 80" },
            { new(StepKind.Band, 5, 0, 0, "-"), "5 sta nella prima fascia: 0" },
            { new(StepKind.DayRatio, 120, 150, 80), "giorni dall'inizio dell'anno: 100 × 120 / 150 = 80" },
            { new(StepKind.Share, 13, 14, 92.857m), "parte realizzata: 100 × 13 / 14 = 92,857" },
            { new(StepKind.Answer, 1, 0, 100), "realizzato: 100" },
            { new(StepKind.Answer, 0, 0, 0), "non realizzato: 0" },
            { new(StepKind.Grade, 0, 0, 60, "parziale"), "giudizio «parziale»: 60" },
            { new(StepKind.ValueItself, 83.5m, 0, 83.5m), "il risultato è il punteggio: 83,5" },
            { new(StepKind.Formula, 3, 4, 75, "100 * r / t"), "100 * r / t, con r = 3 e t = 4: 75" },
            { new(StepKind.Part, 1, 2, 50), "parte 1 di 2: 50" },
            { new(StepKind.Joined, 0, 2, 0), "tutte insieme delle 2 parti: 0" },
            { new(StepKind.Joined, 1, 2, 50), "la più bassa delle 2 parti: 50" },
            { new(StepKind.Joined, 2, 2, 75), "media delle 2 parti: 75" },
            { new(StepKind.Capped, 120, 100, 100), "non oltre 100: 100" },
            { new(StepKind.Floored, -5, 0, 0), "non sotto 0: 0" },
            { new(StepKind.Rounded, 66.6667m, 0, 67), "arrotondato a 0 decimali: 67" },
            { new(StepKind.StateScore, 0, 0, 0, "non realizzato"), "non realizzato: 0" },
            { new(StepKind.Overridden, 0, 0, 60, "motivo"), "punteggio assegnato: 60 (motivo)" },
            { new(StepKind.WeightedMean, 6500, 100, 65), "media pesata: 6.500 / 100 = 65" },
            { new(StepKind.SimpleMean, 150, 2, 75), "media semplice: 150 / 2 = 75" },
            { new(StepKind.Sum, 150, 2, 150), "somma di 2 valori: 150" },
            { new(StepKind.Count, 2, 0, 2), "conteggio: 2" },
            { new(StepKind.Lowest, 50, 2, 50), "il più basso di 2 valori: 50" },
            { new(StepKind.Highest, 100, 2, 100), "il più alto di 2 valori: 100" },
            { new(StepKind.Blend, 93.53m, 50, 46.765m), "quota 50 % × 93,53 = 46,765" },
            { new(StepKind.AchievementMet, 81, 80, 100), "81 raggiunge il target 80: 100" },
            { new(StepKind.AchievementMet, 80, 80, 100), "80 raggiunge il target 80: 100" },
            { new(StepKind.AchievementMet, 79, 80, 0), "79 non raggiunge il target 80: 0" },
        };

    [Theory]
    [MemberData(nameof(Steps))]
    public void Every_operation_has_its_words(Step step, string words) => Assert.Equal(words, StepWords.Say(step));

    [Fact]
    public void Noted_on_the_way_or_asked_for_later_a_derivation_is_the_same()
    {
        var given = Blend();
        var later = given.Score();
        var noted = Scorer.Score(later.Model, MeasuresInForce.Read(later.Model, given.Dossier().Measures), explain: true);
        Assert.Equal(later.ExplainAll(), noted.ExplainAll());
    }

    [Fact]
    public void What_enters_twice_is_explained_once()
    {
        var given = new Given()
            .Levels(Aggregate("L", "obiettivo", Own(Mean.Simple)))
            .With(m =>
                m with
                {
                    BodyRule = Aggregate(
                        "E",
                        null,
                        new Component
                        {
                            Of = ComponentSource.Figures,
                            Mean = Mean.Simple,
                            Figures = [new(Goal("A")), new(Goal("B"))],
                        }
                    ),
                }
            )
            .Objective("A")
            .Indicator("KA", "A", ">= 80", null)
            .Objective("B")
            .Indicator("KB", "B", ">= 80", null)
            .Objective("C")
            .Indicator("KC", "C", ">= 80", "80")
            .Measure(new MeasureEntry { Indicator = "KA", Figure = Goal("C") })
            .Measure(new MeasureEntry { Indicator = "KB", Figure = Goal("C") });
        var told = Explain(given, FigureRef.Body);
        var first = Assert.Single(told.Below[0].Below[0].Below);
        var second = Assert.Single(told.Below[1].Below[0].Below);
        Assert.Equal("risultato preso da questa cifra", first.Weight);
        Assert.Contains("risultato: punteggio di: obiettivo C", told.Below[0].Below[0].Notes);
        Assert.Equal("KC KC: 100,00", Assert.Single(first.Below).Line);
        Assert.Equal(first.Line, second.Line);
        Assert.Equal(["già spiegata sopra"], second.Notes);
        Assert.Empty(second.Below);
    }

    [Fact]
    public void A_measure_that_enters_twice_is_told_twice_because_it_is_short()
    {
        var given = Blend().Assign("KS", "O1", 50);
        var told = Explain(given, Goal("S"));
        Assert.DoesNotContain(told.Below.SelectMany(b => b.Below), row => row.Notes.Contains("già spiegata sopra"));
    }

    /// <summary>Each of these takes in the one below twice: told in full, the top would have more lines than there are atoms.</summary>
    [Fact]
    public void An_explanation_ends_and_says_so_however_deep_and_crossed_its_figures_are()
    {
        var given = new Given().Levels(Aggregate("L", "obiettivo", Own(Mean.Simple)));
        for (var i = 0; i < 300; i++)
        {
            given.Objective("O" + i);
            foreach (var side in new[] { "s", "d" })
            {
                given
                    .Indicator("K" + side + i, "O" + i, ">= 80", null)
                    .Measure(new MeasureEntry { Indicator = "K" + side + i, Figure = Goal("O" + (i + 1)) });
            }
        }

        var told = Explain(given.Objective("O300").Indicator("K", "O300", ">= 80", "80"), Goal("O0"));
        var deepest = told;
        var levels = 0;
        while (deepest.Below.Count > 0)
        {
            deepest = deepest.Below[0];
            levels++;
        }

        Assert.Equal(Explainer.Deepest, levels);
        Assert.Equal("la spiegazione si ferma qui: per scendere ancora, chiedere quella di questa cifra", deepest.Notes[^1]);
    }

    [Fact]
    public void A_score_set_by_a_person_says_who_set_it_by_which_act_and_when()
    {
        var dossier = Blend().Dossier() with
        {
            Overrides = [new(Goal("O2"), 90, "eccede la media", "OIV", new DateOnly(2025, 4, 8), "DET-7")],
        };
        var told = Explainer.Explain(Scorer.Score(dossier, Blend().Methodology), Goal("O2"))!;
        Assert.Contains("al posto di 80, punteggio assegnato: 90 (eccede la media)", told.Notes);
        Assert.Contains("punteggio assegnato (OIV, atto DET-7, 08/04/2025)", told.Notes);
    }
}
