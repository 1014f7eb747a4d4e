// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>Results may be other figures of the scorecard: the order in which rows are written, and how long the chain is, make no difference.</summary>
public sealed class EvaluationOrderTests
{
    private const string RowInRing = "il risultato dipende da sé stesso";
    private const string GoalInRing = "la cifra dipende da sé stessa";

    private static Given Taking(Given given, string indicator, FigureRef figure) =>
        given.Measure(new MeasureEntry { Indicator = indicator, Figure = figure });

    /// <summary>Objectives 0, 1, 2…, each with one row whose result is the score of the next one; the last is measured.</summary>
    private static Given Chain(int length)
    {
        var given = new Given();
        for (var i = 0; i < length; i++)
        {
            given.Objective("O" + i).Indicator("K" + i, "O" + i, ">= 80", null);
            Taking(given, "K" + i, Goal("O" + (i + 1)));
        }

        return given.Objective("O" + length).Indicator("K", "O" + length, ">= 80", "40");
    }

    [Fact]
    public void A_chain_of_results_is_scored_however_long()
    {
        var card = Chain(5_000).Score();
        Assert.Equal(50, card.Find(Goal("O5000"))!.Value.Score);
        Assert.Equal(62.5m, card.Find(Goal("O4999"))!.Value.Score);
        Assert.Equal(100, card.Find(Goal("O4996"))!.Value.Score);
        Assert.Equal(100, card.Find(Goal("O0"))!.Value.Score);
    }

    [Fact]
    public void The_order_of_the_rows_makes_no_difference()
    {
        var dossier = Chain(30).Dossier();
        var plan = dossier.Plan;
        var reversed = dossier with
        {
            Plan = plan with
            {
                Objectives = [.. plan.Objectives.Reverse()],
                Indicators = [.. plan.Indicators.Reverse()],
                Assignments = [.. plan.Assignments.Reverse()],
            },
        };
        Assert.Equal(Scores(dossier), Scores(reversed));
    }

    private static List<(FigureRef, decimal, string?)> Scores(CycleDossier dossier) =>
        [
            .. Scorer
                .Score(dossier, new Given().Methodology)
                .Figures.Select(figure => (figure.Ref, figure.Value.Exact, figure.Value.Reason))
                .OrderBy(figure => figure.Ref.Kind)
                .ThenBy(figure => figure.Ref.Code, StringComparer.Ordinal),
        ];

    [Fact]
    public void A_result_that_is_its_own_score_has_no_score_and_nor_has_what_it_goes_into()
    {
        var card = Taking(new Given().Objective("O").Indicator("K", "O", ">= 80", null), "K", Goal("O"))
            .Indicator("K2", "O", ">= 80", "80")
            .Score();
        Assert.Equal(RowInRing, card.Find(Row("K"))!.Value.Reason);
        Assert.Equal(MeasureState.Unreadable, card.Find(Row("K"))!.Value.State);
        Assert.Equal(GoalInRing, card.Find(Goal("O"))!.Value.Reason);
        Assert.Equal(100, card.Find(Row("K2"))!.Value.Score);
    }

    [Fact]
    public void A_result_that_is_itself_or_one_that_is_it_has_no_score()
    {
        var given = new Given().Objective("O").Indicator("A", "O", ">= 80", null, 50).Indicator("B", "O", ">= 80", null, 50);
        var crossed = Taking(Taking(given, "A", Row("B")), "B", Row("A")).Score();
        Assert.All(["A", "B"], code => Assert.Equal(RowInRing, crossed.Find(Row(code))!.Value.Reason));
        Assert.Equal("nessuna delle parti ha un punteggio", crossed.Find(Goal("O"))!.Value.Reason);

        var alone = Taking(new Given().Objective("O").Indicator("A", "O", ">= 80", null), "A", Row("A")).Score();
        Assert.Equal(RowInRing, alone.Find(Row("A"))!.Value.Reason);
    }

    [Fact]
    public void What_depends_on_a_ring_without_being_in_it_says_what_it_lacks()
    {
        var given = new Given().Objective("O").Indicator("A", "O", ">= 80", null).Objective("P").Indicator("B", "P", ">= 80", null);
        var card = Taking(Taking(given, "A", Goal("O")), "B", Goal("O")).Score();
        Assert.Equal($"la cifra a cui il risultato rimanda non ha un punteggio: {GoalInRing}", card.Find(Row("B"))!.Value.Reason);
    }

    [Fact]
    public void A_row_out_of_the_plan_closes_no_ring()
    {
        var given = new Given()
            .Objective("O")
            .Indicator("A", "O", ">= 80", null, state: ElementState.Deleted)
            .Indicator("B", "O", ">= 80", "80");
        Assert.Equal(100, Taking(given, "A", Goal("O")).Score().Find(Goal("O"))!.Value.Score);
    }

    [Fact]
    public void A_state_said_by_a_person_comes_before_the_figure_that_the_result_would_be()
    {
        var given = new Given()
            .Objective("O")
            .Indicator("A", "O", ">= 80", null, 50)
            .Indicator("B", "O", ">= 80", "80", 50)
            .Measure(
                new MeasureEntry
                {
                    Indicator = "A",
                    Figure = Goal("O"),
                    State = MeasureState.NotMeasurable,
                    Note = "dati non ancora pubblicati",
                }
            );
        var card = given.Score();
        Assert.Equal("dati non ancora pubblicati", card.Find(Row("A"))!.Value.Reason);
        Assert.Equal(100, card.Find(Goal("O"))!.Value.Score);
    }

    [Fact]
    public void A_score_set_by_a_person_stands_even_in_a_ring()
    {
        var card = Taking(new Given().Objective("O").Indicator("A", "O", ">= 80", null), "A", Goal("O")).Override(Goal("O"), 70).Score();
        Assert.Equal(70, card.Find(Goal("O"))!.Value.Score);
        Assert.Equal(RowInRing, card.Find(Row("A"))!.Value.Reason);
    }

    [Fact]
    public void Views_that_are_made_of_units_and_units_made_of_each_other_come_in_their_order()
    {
        var figures = new Component
        {
            Of = ComponentSource.Figures,
            Mean = Mean.Simple,
            Figures = [new(Goal("O1")), new(new FigureRef(FigureKind.View, "V"))],
        };
        var card = Taking(
                new Given()
                    .Levels(Aggregate("L", "obiettivo", Own()))
                    .With(m =>
                        m with
                        {
                            Views = [Aggregate("V", null, new Component { Of = ComponentSource.Selection, Mean = Mean.Simple })],
                            BodyRule = Aggregate("E", null, figures),
                        }
                    )
                    .View(
                        new View
                        {
                            Code = "V",
                            Name = "V",
                            Rule = "V",
                            Of = ViewOf.Objectives,
                            Codes = ["O2"],
                        }
                    )
                    .Objective("O1")
                    .Indicator("K1", "O1", ">= 80", null)
                    .Objective("O2")
                    .Indicator("K2", "O2", ">= 80", "40"),
                "K1",
                new(FigureKind.View, "V")
            )
            .Score();
        Assert.Equal(62.5m, card.Find(Goal("O1"))!.Value.Score);
        Assert.Equal(56.25m, card.Find(FigureRef.Body)!.Value.Score);
    }
}
