// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>What a recorded result is worth: its text, its two numbers, its quantities, the figure that it points to, the state that a person gave it.</summary>
public sealed class ResultsTests
{
    private static readonly MeasureEntry Measured = new() { Indicator = "K" };

    private static Scorecard Card(MeasureEntry entry, string target = ">= 50", string unit = "", string? expression = null)
    {
        var given = new Given().Objective("O").Indicator("K", "O", target, null, unit: unit).Measure(entry);
        var dossier = given.Dossier();
        dossier = dossier with { Plan = dossier.Plan with { Indicators = [dossier.Plan.Indicators[0] with { Expression = expression }] } };
        return Scorer.Score(dossier, given.Methodology);
    }

    private static FigureValue Of(MeasureEntry entry, string target = ">= 50", string unit = "", string? expression = null) =>
        Card(entry, target, unit, expression).Find(Row("K"))!.Value;

    [Fact]
    public void An_expression_needs_quantities_and_without_them_the_text_counts()
    {
        Assert.Equal(80, Of(Measured with { Text = "40" }, expression: "attivi / iscritti").Score);
        var counted = Measured with { Text = "40", Quantities = [new("attivi", 20), new("iscritti", 1)] };
        Assert.Equal(40, Of(counted, expression: "attivi / iscritti").Score);
    }

    [Fact]
    public void An_expression_that_cannot_be_read_or_has_no_value_says_why()
    {
        var entry = Measured with { Quantities = [new("attivi", 20), new("iscritti", 0)] };
        Assert.StartsWith("la formula dell'indicatore non si legge: ", Of(entry, expression: "attivi / ").Reason, StringComparison.Ordinal);
        Assert.StartsWith(
            "la formula dell'indicatore non ha un valore: ",
            Of(entry, expression: "attivi / iscritti").Reason,
            StringComparison.Ordinal
        );
        Assert.Equal(MeasureState.Unreadable, Of(entry, expression: "attivi / iscritti").State);
    }

    [Fact]
    public void A_result_of_the_first_day_of_the_cycle_is_its_result() =>
        Assert.Equal(80, Of(Measured with { Text = "40 (al 1/1/2024)" }).Score);

    [Fact]
    public void Numbers_beyond_all_measure_are_no_match_either()
    {
        var card = Card(Measured with { Numerator = decimal.MaxValue, Denominator = 1 }, unit: "%");
        Assert.Equal(
            (MeasureState.Unreadable, "i numeri sono troppo grandi o troppo vicini a zero per fare il calcolo"),
            (card.Find(Row("K"))!.Value.State, card.Find(Row("K"))!.Value.Reason)
        );
    }

    [Fact]
    public void What_lies_behind_a_row_is_known_also_where_its_variance_is_beyond_all_measure()
    {
        var facts = Card(Measured with { Numerator = decimal.MaxValue, Denominator = 1 }, "<= -9999999999999999999999999999")
            .FactsOf(Row("K"))!;
        Assert.Equal(decimal.MaxValue, facts.Measure!.Exact);
        Assert.Null(facts.Variance);
    }

    [Fact]
    public void What_lies_behind_a_row_is_known_also_without_target_or_result()
    {
        var noTarget = new Given().Objective("O").Indicator("K", "O", null, "3").Score().FactsOf(Row("K"))!;
        Assert.Equal((null, "3"), (noTarget.Target, noTarget.Measure!.Entry.Text));
        var noResult = new Given().Objective("O").Indicator("K", "O", ">= 3", null).Score().FactsOf(Row("K"))!;
        Assert.Equal((">= 3", null), (noResult.TargetEntry!.Text, noResult.Measure));
        Assert.Null(noTarget.Result ?? noResult.Result);
    }

    [Fact]
    public void A_state_given_by_a_person_without_a_note_says_who_gave_it() =>
        Assert.Equal(
            (MeasureState.NotMeasurable, "stato indicato da chi ha registrato il risultato"),
            (
                Of(Measured with { State = MeasureState.NotMeasurable }).State,
                Of(Measured with { State = MeasureState.NotMeasurable }).Reason
            )
        );

    [Fact]
    public void A_dash_for_not_done_has_its_words_where_the_methodology_does_not_count_it()
    {
        var given = new Given().Objective("O").Indicator("K", "O", ">= 10", "=");
        given.With(m => m with { States = [new StateRule(MeasureState.NotDone, Counts: false)] });
        Assert.Equal("non realizzato", given.Score().Find(Row("K"))!.Value.Reason);
    }

    [Fact]
    public void A_text_that_cannot_be_read_is_quoted_with_the_reason() =>
        Assert.StartsWith(
            "risultato non leggibile: «50 o 60». Dopo il valore",
            Of(Measured with { Text = "50 o 60" }).Reason,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_ratio_says_nothing_of_a_day() =>
        Assert.Equal("manca il risultato", Of(Measured with { Numerator = 1, Denominator = 2 }, "entro il 30/06/2024").Reason);

    [Theory]
    [InlineData("SI", "30/06/2024", true)]
    [InlineData("NO", "30/06/2024", false)]
    [InlineData("Piano di azione", "30/06/2024", true)]
    public void A_day_says_that_a_thing_was_done(string target, string result, bool met) =>
        Assert.Equal(met, Of(Measured with { Text = result }, target).Met);

    [Fact]
    public void A_state_that_counts_goes_up_whole()
    {
        var given = new Given().Objective("O").Indicator("K", "O", ">= 10", null);
        given.With(m => m with { States = [new StateRule(MeasureState.Missing, Counts: true, Score: 33.335m)] });
        var card = given.Score();
        Assert.Equal((33.34m, 33.335m), (card.Find(Row("K"))!.Value.Score, card.Find(Goal("O"))!.Value.Exact));
    }

    [Fact]
    public void A_score_set_by_a_person_goes_up_whole()
    {
        var card = new Given().Objective("O").Indicator("K", "O", ">= 10", null).Override(Row("K"), 33.335m).Score();
        Assert.Equal((33.34m, 33.335m), (card.Find(Row("K"))!.Value.Score, card.Find(Goal("O"))!.Value.Exact));
    }

    [Fact]
    public void A_judgement_on_a_scale_does_not_say_whether_the_target_was_met()
    {
        static Methodology WithScale(Methodology m) =>
            m with
            {
                Grades = [new GradeScale(new("scala", "Scala", Source), [new("pieno", 100), new("vuoto", 0)])],
            };
        var value = ScoreOf(new Graded("scala"), "Attivazione impianto", "fatto", grade: "pieno", with: WithScale);
        Assert.Equal((true, 100, null), (value.IsScored, value.Score, value.Met));
        Assert.Equal(
            "il grado «ottimo» non è nella scala «Scala»: pieno, vuoto",
            ScoreOf(new Graded("scala"), "Attivazione impianto", "fatto", grade: "ottimo", with: WithScale).Reason
        );
    }
}
