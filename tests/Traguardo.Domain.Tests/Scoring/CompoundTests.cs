// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Scoring.Derivations;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>Targets of several parts: each part of the result against its own, in their order.</summary>
public sealed class CompoundTests
{
    private const string Actions = "n. 2 azioni; n. 3 riunioni";
    private static readonly RuleSelector Several = new() { Kinds = [TargetKind.Compound] };

    private static Given Plan(string target, string? result, JoinMode mode = JoinMode.Mean, params IndicatorRule[] parts) =>
        new Given()
            .Objective("O")
            .Rules([Rule("C", new Joined(mode), Several), .. parts.Length == 0 ? [Rule("I", Proportional())] : parts])
            .Indicator("K", "O", target, result);

    private static FigureValue Of(string target, string? result, JoinMode mode = JoinMode.Mean) =>
        Plan(target, result, mode).Score().Find(Row("K"))!.Value;

    private static string WrongPlace(string noun, int place) =>
        $"«{noun}» non è la parte {place} del target: le parti del risultato vanno nell'ordine di quelle del target";

    [Theory]
    [InlineData("n. 1 riunione; n. 2 azioni", "riunione", 1)]
    [InlineData("n. 3 riunioni; n. 1 azione", "riunioni", 1)]
    public void Parts_in_another_order_are_recognised_by_their_names_in_singular_and_plural(string result, string noun, int place) =>
        Assert.Equal(WrongPlace(noun, place), Of(Actions, result).Reason);

    [Fact]
    public void The_part_out_of_place_is_named_also_among_three()
    {
        const string target = "n. 2 azioni; n. 3 riunioni; n. 4 report";
        Assert.Equal(WrongPlace("report", 2), Of(target, "n. 2 azioni; n. 4 report; n. 3 riunioni").Reason);
        Assert.Equal(100, Of(target, "n. 2 azioni; n. 3 riunioni; n. 4 report").Score);
    }

    [Fact]
    public void Short_names_are_compared_whole()
    {
        const string target = "n. 5 bus; n. 7 bug";
        Assert.Equal(WrongPlace("bug", 1), Of(target, "n. 7 bug; n. 5 bus").Reason);
        Assert.Equal(100, Of(target, "n. 5 bus; n. 7 bug").Score);
    }

    [Fact]
    public void Names_that_no_part_of_the_target_has_are_no_hindrance() =>
        Assert.Equal(100, Of(Actions, "n. 2 iniziative; n. 3 incontri").Score);

    [Fact]
    public void A_fraction_is_recognised_by_its_name_too() =>
        Assert.Equal(WrongPlace("riunioni", 1), Of(Actions, "2 su 3 riunioni; n. 2 azioni").Reason);

    [Fact]
    public void The_thing_that_a_deadline_asks_for_has_a_name_too() =>
        Assert.Equal(WrongPlace("report", 1), Of("n. 2 azioni; 1 report entro il 30/06/2024", "n. 1 report; n. 2 azioni").Reason);

    [Fact]
    public void More_or_fewer_parts_than_asked_are_not_matched()
    {
        Assert.Equal("il target ha 2 parti e il risultato 3", Of(Actions, "n. 2 azioni; n. 3 riunioni; n. 1 report").Reason);
        Assert.Equal("il target ha 2 parti e il risultato una sola", Of(Actions, "12").Reason);
    }

    [Theory]
    [InlineData("30/04/2024 31/12/2024", 100)]
    [InlineData("30/04/2024 01/01/2025", 50)]
    [InlineData("01/05/2024 31/12/2024", 50)]
    public void Several_days_are_held_against_several_deadlines(string result, decimal score)
    {
        var given = Plan("1 piano entro il 30/04/2024; 1 report entro il 31/12/2024", result, parts: Rule("I", new MetOrNot()));
        Assert.Equal(score, given.Score().Find(Row("K"))!.Value.Score);
    }

    [Theory]
    [InlineData("1 piano entro il 30/04/2024; 1 report entro il 31/12/2024", "30/04/2024")]
    [InlineData("1 piano entro il 30/04/2024; n. 3 riunioni", "30/04/2024 31/12/2024")]
    public void Days_that_do_not_answer_every_part_are_not_shared_out(string target, string result) =>
        Assert.Equal("il target ha 2 parti e il risultato una sola", Of(target, result).Reason);

    [Theory]
    [InlineData("SI", 100)]
    [InlineData("NO", 0)]
    [InlineData("Realizzato", 100)]
    public void One_answer_can_stand_for_all_parts(string result, decimal score) =>
        Assert.Equal(score, ScoreOf(new MetOrNot(), Actions, result).Score);

    [Theory]
    [InlineData("Attività sospesa", MeasureState.Suspended, "attività sospesa («Attività sospesa»)")]
    [InlineData("Rinvio al 2028", MeasureState.Deferred, "attività rinviata («Rinvio al 2028»)")]
    [InlineData("n.d.", MeasureState.Missing, "il documento non dà il risultato («n.d.»)")]
    [InlineData("n. 2 azioni; attività sospesa", MeasureState.Suspended, "attività sospesa («attività sospesa»)")]
    public void A_state_of_the_whole_or_of_a_part_is_the_state_of_all(string result, MeasureState state, string reason)
    {
        var value = Of(Actions, result);
        Assert.Equal((state, reason), (value.State, value.Reason));
    }

    [Fact]
    public void A_ratio_cannot_stand_for_several_parts()
    {
        var given = Plan(Actions, null)
            .Measure(
                new MeasureEntry
                {
                    Indicator = "K",
                    Numerator = 1,
                    Denominator = 2,
                }
            );
        Assert.Equal("manca il risultato", given.Score().Find(Row("K"))!.Value.Reason);
    }

    [Theory]
    [InlineData("n. 2 azioni; n. 3 riunioni", true)]
    [InlineData("n. 2 azioni; n. 2 riunioni", false)]
    [InlineData("n. 1 azione; n. 3 riunioni", false)]
    [InlineData("n. 1 azione; n. 2 riunioni", false)]
    public void All_parts_must_be_met(string result, bool met)
    {
        var value = Of(Actions, result, JoinMode.AllOrNothing);
        Assert.Equal((met, met ? 100 : 0), (value.Met, value.Score));
    }

    [Fact]
    public void Each_part_is_told_and_then_how_they_were_joined() =>
        Assert.Equal(
            [
                new(StepKind.Met, 2, 2, 100),
                new(StepKind.Part, 1, 2, 100),
                new(StepKind.Ratio, 1, 3, 100m / 3),
                new(StepKind.Part, 2, 2, 100m / 3),
                new(StepKind.Joined, (int)JoinMode.Lowest, 2, 100m / 3),
                new(StepKind.Rounded, Domain.Numbers.Exact.Settle(100m / 3), 2, 33.33m),
            ],
            Plan(Actions, "n. 2 azioni; n. 1 riunione", JoinMode.Lowest).Score().Explain(Row("K"))!.Steps
        );

    [Fact]
    public void A_part_that_no_rule_is_for_or_that_its_rule_cannot_score_leaves_all_without_score()
    {
        var none = Rule("I", Proportional(), new RuleSelector { Kinds = [TargetKind.YesNo] });
        Assert.Equal(
            "nessuna regola della metodologia riguarda una parte del target",
            Plan(Actions, Actions, parts: none).Score().Find(Row("K"))!.Value.Reason
        );
        Assert.Equal(
            "la regola non sa valutare una cifra",
            Plan(Actions, Actions, parts: Rule("I", new DayRatio(DayCount.Calendar))).Score().Find(Row("K"))!.Value.Reason
        );
    }

    [Fact]
    public void Each_part_stays_within_the_limits_of_its_own_rule() =>
        Assert.Equal(
            80,
            Plan(Actions, "n. 8 azioni; n. 1 riunione", parts: Rule("I", Proportional(full: false), cap: 120, floor: 40))
                .Score()
                .Find(Row("K"))!
                .Value.Score
        );
}
