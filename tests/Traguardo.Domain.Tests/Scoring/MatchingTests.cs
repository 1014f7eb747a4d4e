// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>Whether a result meets a target of each kind, at its edges.</summary>
public sealed class MatchingTests
{
    private static FigureValue Met(string target, string result, string unit = "") => ScoreOf(new MetOrNot(), target, result, unit: unit);

    [Theory]
    [InlineData("tra 5 e 10", "4,99", false)]
    [InlineData("tra 5 e 10", "5", true)]
    [InlineData("tra 5 e 10", "7", true)]
    [InlineData("tra 5 e 10", "10", true)]
    [InlineData("tra 5 e 10", "10,01", false)]
    [InlineData("> 5", "5", false)]
    [InlineData("> 5", "5,01", true)]
    [InlineData(">= 5", "5", true)]
    [InlineData("< 5", "5", false)]
    [InlineData("< 5", "4,99", true)]
    [InlineData("<= 5", "5", true)]
    [InlineData("= 5", "5", true)]
    [InlineData("= 5", "5,01", false)]
    [InlineData("entro il 30/06/2024", "30/06/2024", true)]
    [InlineData("entro il 30/06/2024", "01/07/2024", false)]
    [InlineData("entro il 30/06/2024", "NO", false)]
    [InlineData("1 entro il 30/04/2024; 1 entro il 31/12/2024", "30/04/2024 31/12/2024", true)]
    [InlineData("1 entro il 30/04/2024; 1 entro il 31/12/2024", "31/12/2024 30/04/2024", true)]
    [InlineData("1 entro il 30/04/2024; 1 entro il 31/12/2024", "01/05/2024 31/12/2024", false)]
    [InlineData("1 entro il 30/04/2024; 1 entro il 31/12/2024", "2", true)]
    [InlineData("1 entro il 30/04/2024; 1 entro il 31/12/2024", "1", false)]
    [InlineData("SI", "SI", true)]
    [InlineData("SI", "NO", false)]
    [InlineData("NO", "NO", true)]
    [InlineData("13 uffici su 14", "13 su 14", true)]
    [InlineData("13 uffici su 14", "12 su 14", false)]
    [InlineData("Piano di azione", "SI", true)]
    [InlineData("Piano di azione", "Non realizzato", false)]
    [InlineData("Piano di azione", "Realizzato", true)]
    [InlineData("n. 2 azioni; n. 3 riunioni", "2 azioni; 3 riunioni", true)]
    [InlineData("n. 2 azioni; n. 3 riunioni", "2 azioni; 2 riunioni", false)]
    [InlineData("n. 2 azioni; n. 3 riunioni", "1 azione; 3 riunioni", false)]
    [InlineData("1 report a trimestre", "4", true)]
    [InlineData("1 report a trimestre", "3", false)]
    public void A_result_meets_a_target_or_does_not(string target, string result, bool met)
    {
        var value = Met(target, result);
        Assert.True(value.IsScored, value.Reason);
        Assert.Equal((met, met ? 100 : 0), (value.Met, value.Score));
    }

    [Theory]
    [InlineData(">= 50", "SI", "il target chiede una cifra e il risultato è un sì o un no")]
    [InlineData(">= 50", "30/06/2024", "il risultato non è del genere chiesto dal target")]
    [InlineData(">= 50", "Evento realizzato", "il risultato dice che è fatto e il target chiede quanto")]
    [InlineData(">= 50", "n.d.", "il documento non dà il risultato («n.d.»)")]
    [InlineData("13 uffici su 14", "12 su 20", "il totale del risultato non è quello del target")]
    [InlineData("n. 2 azioni; n. 3 riunioni", "5 azioni", "il target ha 2 parti e il risultato una sola")]
    [InlineData("Piano di azione", "12", "il target chiede un fatto e il risultato è una quantità")]
    public void What_cannot_be_held_against_the_target_says_why(string target, string result, string reason)
    {
        var value = Met(target, result);
        Assert.False(value.IsScored);
        Assert.StartsWith(reason, value.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rinvio al 2028", MeasureState.Deferred)]
    [InlineData("Attività sospesa", MeasureState.Suspended)]
    [InlineData("In corso", MeasureState.InProgress)]
    public void A_result_in_words_is_a_state(string result, MeasureState state)
    {
        var value = Met("Piano di azione", result);
        Assert.False(value.IsScored);
        Assert.Equal(state, value.State);
    }

    [Fact]
    public void A_share_with_a_least_number_asks_for_both_and_for_the_numbers_behind_it()
    {
        FigureValue With(decimal? part, decimal? whole, string? text = null) =>
            new Given()
                .Objective("O")
                .Rules(Rule("I", new MetOrNot()))
                .Indicator("K", "O", "100% visite ispettive (almeno 30)", null, unit: "%")
                .Measure(
                    new MeasureEntry
                    {
                        Indicator = "K",
                        Text = text,
                        Numerator = part,
                        Denominator = whole,
                    }
                )
                .Score()
                .Find(Row("K"))!
                .Value;
        Assert.Equal(100, With(30, 30).Score);
        Assert.Equal(0, With(29, 29).Score);
        Assert.Equal(0, With(30, 31).Score);
        Assert.StartsWith("il target chiede anche un numero minimo", With(null, null, "100%").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ratio_is_a_percentage_where_the_unit_is_one_and_a_number_where_it_is_not()
    {
        static decimal Result(string target, string unit) =>
            new Given()
                .Objective("O")
                .Indicator("K", "O", target, null, unit: unit)
                .Measure(
                    new MeasureEntry
                    {
                        Indicator = "K",
                        Numerator = 1,
                        Denominator = 4,
                    }
                )
                .Score()
                .FactsOf(Row("K"))!
                .Result!.Value;
        Assert.Equal(25, Result(">= 50 %", ""));
        Assert.Equal(25, Result(">= 50", "%"));
        Assert.Equal(0.25m, Result(">= 0,5", ""));
        Assert.Equal(25, Result("tra 20% e 30%", ""));
        Assert.Equal(0.25m, Result("tra 0,2 e 0,3", ""));
    }

    [Fact]
    public void Provisional_results_are_scored_as_such_unless_the_methodology_does_not_count_them()
    {
        static Given Plan(MeasureEntry entry) => new Given().Objective("O").Indicator("K", "O", ">= 10", null).Measure(entry);
        var entry = new MeasureEntry { Indicator = "K", Text = "5" };
        Assert.Equal(MeasureState.Measured, Plan(entry).Score().Find(Row("K"))!.Value.State);
        foreach (
            var provisional in new[]
            {
                entry with
                {
                    Basis = MeasureBasis.Provisional,
                },
                entry with
                {
                    Basis = MeasureBasis.Estimate,
                },
                entry with
                {
                    State = MeasureState.Provisional,
                },
                entry with
                {
                    Text = "circa 5",
                },
            }
        )
        {
            var card = Plan(provisional).Score();
            Assert.Equal((MeasureState.Provisional, 50), (card.Find(Row("K"))!.Value.State, card.Find(Row("K"))!.Value.Score));
            Assert.Equal(MeasureState.Provisional, card.Find(Goal("O"))!.Value.State);
            var strict = Plan(provisional).With(m => m with { States = [new StateRule(MeasureState.Provisional, Counts: false)] }).Score();
            Assert.Equal("valore provvisorio: la metodologia non lo conta", strict.Find(Row("K"))!.Value.Reason);
        }
    }

    [Fact]
    public void A_target_that_no_rule_is_for_says_so()
    {
        var onlyYes = new RuleSelector { Kinds = [Domain.Targets.TargetKind.YesNo] };
        var given = new Given().Objective("O").Indicator("K", "O", ">= 10", "5");
        Assert.Equal(
            "nessuna regola della metodologia riguarda questo target",
            given.Rules(Rule("I", new YesNo(), when: onlyYes)).Score().Find(Row("K"))!.Value.Reason
        );
        Assert.Equal("la metodologia non valuta gli indicatori", given.Rules().Score().Find(Row("K"))!.Value.Reason);
        Assert.Equal("la metodologia dà solo l'esito", given.Rules(Rule("I", new VerdictOnly())).Score().Find(Row("K"))!.Value.Reason);
    }

    [Theory]
    [InlineData(ElementState.Proposed, "solo proposto, non ancora nel piano")]
    [InlineData(ElementState.Additional, "realizzato fuori dal piano")]
    [InlineData(ElementState.Deleted, "eliminato dal piano")]
    [InlineData(ElementState.Deferred, "rinviato")]
    [InlineData(ElementState.Suspended, "sospeso")]
    [InlineData(ElementState.Replaced, "sostituito da un altro")]
    [InlineData(ElementState.NotMeasurable, "non misurabile")]
    public void What_is_not_in_force_says_why_of_itself_and_of_its_rows(ElementState state, string words)
    {
        var row = new Given().Objective("O").Indicator("K", "O", ">= 10", "10", state: state).Score();
        Assert.Equal(words, row.Find(Row("K"))!.Value.Reason);
        var goal = new Given().Objective("O", state: state).Indicator("K", "O", ">= 10", "10").Score();
        Assert.Equal((words, words), (goal.Find(Goal("O"))!.Value.Reason, goal.Find(Row("K"))!.Value.Reason));
    }
}
