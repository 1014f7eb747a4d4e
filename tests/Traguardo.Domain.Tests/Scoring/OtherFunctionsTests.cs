// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Formulas;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

public sealed class OtherFunctionsTests
{
    private static readonly Bands Steps = new(
        BandArgument.DirectedRatio,
        [
            new Band(null, new BandBound(60, FromThreshold: true), 0),
            new Band(new BandBound(60, FromThreshold: true), new BandBound(80), 60),
            new Band(new BandBound(80), new BandBound(98), 80),
            new Band(new BandBound(98), null, 100),
        ],
        FullWhenMet: true,
        SpecialTarget.MetOrNot,
        SpecialTarget.MetOrNot
    );

    [Theory]
    [InlineData("220", "211", 80)]
    [InlineData("3,50", "3,47", 100)]
    [InlineData("100", "98", 100)] // the lower bound belongs to the band
    [InlineData("100", "97,99", 80)]
    [InlineData("100", "80", 80)]
    [InlineData("100", "60", 60)]
    [InlineData("100", "59,99", 0)]
    [InlineData("100", "250", 100)]
    public void Bands_are_half_open(string target, string result, decimal expected) =>
        Assert.Equal(expected, ScoreOf(Steps, target, result).Score);

    [Fact]
    public void A_minimum_threshold_moves_the_bound_that_follows_it()
    {
        Assert.Equal(60, ScoreOf(Steps, "40 %", "30 %", threshold: 30).Score);
        Assert.Equal(0, ScoreOf(Steps, "40 %", "29,9 %", threshold: 30).Score);
        Assert.Equal(60, ScoreOf(Steps, "40 %", "29,9 %").Score);
    }

    [Fact]
    public void For_lower_is_better_bands_are_entered_with_target_over_result()
    {
        Assert.Equal(80, ScoreOf(Steps, "27 gg.", "28,95 gg.", Direction.LowerIsBetter).Score);
        Assert.Equal(100, ScoreOf(Steps, "-12 gg.", "-21,43 gg.", Direction.LowerIsBetter).Score);
    }

    [Fact]
    public void Bands_can_be_entered_with_the_shortfall_or_the_deviation()
    {
        ValueList<Band> bands = [new(null, new(5), 100), new(new(5), new(20), 50), new(new(20), null, 0)];
        Assert.Equal(
            50,
            ScoreOf(new Bands(BandArgument.Shortfall, bands, false, SpecialTarget.MetOrNot, SpecialTarget.MetOrNot), ">= 100", "95").Score
        );
        Assert.Equal(
            100,
            ScoreOf(new Bands(BandArgument.Shortfall, bands, false, SpecialTarget.MetOrNot, SpecialTarget.MetOrNot), ">= 100", "130").Score
        );
        Assert.Equal(
            0,
            ScoreOf(new Bands(BandArgument.Deviation, bands, false, SpecialTarget.MetOrNot, SpecialTarget.MetOrNot), "= 100", "130").Score
        );
    }

    [Fact]
    public void Bands_can_be_entered_with_the_value_and_slope_inside()
    {
        Bands slope = new(
            BandArgument.Value,
            [new(null, new(10), 0), new(new(10), new(20), 0, 100), new(new(20), null, 100)],
            false,
            SpecialTarget.MetOrNot,
            SpecialTarget.MetOrNot
        );
        Assert.Equal(0, ScoreOf(slope, ">= 20", "9").Score);
        Assert.Equal(50, ScoreOf(slope, ">= 20", "15").Score);
        Assert.Equal(100, ScoreOf(slope, ">= 20", "20").Score);
    }

    [Theory]
    [InlineData("31.12.2024", 100)]
    [InlineData("10.1.2025", 50)]
    [InlineData("31.1.2025", 0)]
    public void Days_late_fall_in_bands(string result, decimal expected)
    {
        Bands late = new(
            BandArgument.DaysLate,
            [new(null, new(1), 100), new(new(1), new(31), 50), new(new(31), null, 0)],
            false,
            SpecialTarget.MetOrNot,
            SpecialTarget.MetOrNot
        );
        Assert.Equal(expected, ScoreOf(late, "entro il 31/12/2024", result).Score);
    }

    [Theory]
    [InlineData("30.4.2024", "30.5.2024", 80)]
    [InlineData("30.11.2024", "6.12.2024", 98)]
    [InlineData("20.3.2024", "4.4.2024", 85)]
    [InlineData("31.12.2024", "4.2.2025", 91)]
    [InlineData("31.5.2024", "31.7.2024", 71)]
    [InlineData("30.4.2024", "1.2.2024", 100)]
    public void A_late_day_is_the_ratio_of_day_numbers_of_30_days_a_month(string target, string result, decimal expected) =>
        Assert.Equal(
            expected,
            ScoreOf(new DayRatio(DayCount.Thirty360), target, result, rounding: new Rounding(RoundingMode.HalfUp, 0)).Score
        );

    [Fact]
    public void Day_numbers_can_follow_the_calendar()
    {
        // 20 March 2023 is day 79, 4 April day 94
        Assert.Equal(84.04m, ScoreOf(new DayRatio(DayCount.Calendar), "20.3.2023", "4.4.2023").Score);
        Assert.Equal(85.11m, ScoreOf(new DayRatio(DayCount.Thirty360), "20.3.2023", "4.4.2023").Score);
    }

    [Fact]
    public void An_early_day_can_be_worth_more_than_100()
    {
        Assert.Equal(200, ScoreOf(new DayRatio(DayCount.Thirty360, FullWhenMet: false), "30.6.2024", "30.3.2024", cap: null).Score);
        Assert.Equal(100, ScoreOf(new DayRatio(DayCount.Thirty360, FullWhenMet: false), "30.6.2024", "30.3.2023", cap: null).Score);
    }

    [Fact]
    public void Between_two_points_the_score_lies_on_the_line()
    {
        Interpolation line = new([new(new Anchor(AnchorKind.Threshold), 0), new(new Anchor(AnchorKind.Target), 100)]);
        Assert.Equal(0, ScoreOf(line, ">= 20", "9", threshold: 10).Score);
        Assert.Equal(50, ScoreOf(line, ">= 20", "15", threshold: 10).Score);
        Assert.Equal(100, ScoreOf(line, ">= 20", "25", threshold: 10).Score);
    }

    [Fact]
    public void Three_points_make_two_lines_and_lower_is_better_runs_backwards()
    {
        Interpolation line = new([
            new(new Anchor(AnchorKind.Baseline), 0),
            new(new Anchor(AnchorKind.Target), 100),
            new(new Anchor(AnchorKind.Maximum), 120),
        ]);
        Assert.Equal(110, ScoreOf(line, "<= 20", "15", Direction.LowerIsBetter, baseline: "40", maximum: 10, cap: null).Score);
        Assert.Equal(25, ScoreOf(line, "<= 20", "35", Direction.LowerIsBetter, baseline: "40", maximum: 10).Score);
        Assert.Equal(100, ScoreOf(line, "<= 20", "20", Direction.LowerIsBetter, baseline: "40", maximum: 10).Score);
    }

    [Fact]
    public void A_line_without_its_points_gives_no_score()
    {
        Interpolation line = new([new(new Anchor(AnchorKind.Threshold), 0), new(new Anchor(AnchorKind.Target), 100)]);
        Assert.Contains("soglia minima", ScoreOf(line, ">= 20", "15").Reason, StringComparison.Ordinal);
        Assert.Contains("non sono in ordine", ScoreOf(line, ">= 20", "15", threshold: 20).Reason, StringComparison.Ordinal);
        Assert.Equal(
            50,
            ScoreOf(
                new Interpolation([new(new Anchor(AnchorKind.Threshold, 10), 0), new(new Anchor(AnchorKind.Target), 100)]),
                ">= 20",
                "15"
            ).Score
        );
        Assert.Contains(
            "massimo",
            ScoreOf(
                new Interpolation([new(new Anchor(AnchorKind.Target), 0), new(new Anchor(AnchorKind.Maximum), 100)]),
                ">= 20",
                "15"
            ).Reason,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "partenza",
            ScoreOf(
                new Interpolation([new(new Anchor(AnchorKind.Baseline), 0), new(new Anchor(AnchorKind.Target), 100)]),
                ">= 20",
                "15"
            ).Reason,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("almeno 1 addetto per Ufficio", "13 uffici su 14", "92.86")]
    [InlineData("almeno 1 addetto per Ufficio", "14 uffici su 14", "100")]
    [InlineData("4 fasi su 5", "2 fasi su 5", "50")]
    [InlineData("5 fasi su 5", "2 fasi su 5", "40")]
    public void A_share_is_the_part_done_of_the_part_asked(string target, string result, string expected) =>
        Assert.Equal(D(expected), ScoreOf(new Share(), target, result).Score);

    [Theory]
    [InlineData("SI", "SI", 100)]
    [InlineData("SI", "NO", 0)]
    public void Yes_and_no_have_their_scores(string target, string result, decimal expected) =>
        Assert.Equal(expected, ScoreOf(new YesNo(), target, result).Score);

    [Fact]
    public void Met_or_not_knows_no_middle()
    {
        Assert.Equal(100, ScoreOf(new MetOrNot(), ">= 10", "10").Score);
        Assert.Equal(0, ScoreOf(new MetOrNot(), ">= 10", "9,99").Score);
        Assert.Equal(30, ScoreOf(new MetOrNot(100, 30), "> 10", "10").Score);
        Assert.Equal(100, ScoreOf(new MetOrNot(), "entro il 30/6/2024", "30/6/2024").Score);
        Assert.Equal(0, ScoreOf(new MetOrNot(), "entro il 30/6/2024", "1/7/2024").Score);
    }

    [Fact]
    public void A_person_judges_words_on_a_scale()
    {
        static Methodology WithScale(Methodology m) =>
            m with
            {
                Grades = [new GradeScale(new("scala", "Scala", Source), [new("pieno", 100), new("parziale", 60)])],
            };
        Assert.Equal(60, ScoreOf(new Graded("scala"), "Attivazione impianto", "lavori iniziati", grade: "Parziale", with: WithScale).Score);
        Assert.Contains(
            "non è nella scala",
            ScoreOf(new Graded("scala"), "Attivazione impianto", "lavori iniziati", grade: "ottimo", with: WithScale).Reason,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "non esiste",
            ScoreOf(new Graded("altra"), "Attivazione impianto", "lavori iniziati", grade: "pieno", with: WithScale).Reason,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "non usa una scala",
            ScoreOf(new MetOrNot(), "Attivazione impianto", "lavori iniziati", grade: "pieno", with: WithScale).Reason,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "manca il giudizio",
            ScoreOf(new Graded("scala"), "Attivazione impianto", "testo libero del risultato", with: WithScale).Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_value_can_be_the_score() => Assert.Equal(83.5m, ScoreOf(new ValueItself(), ">= 90 %", "83,5 %").Score);

    [Fact]
    public void A_formula_of_the_methodology_makes_the_score()
    {
        var formula = new ByFormula(Formula.Parse("100 * (2 * t - r) / t").Formula!);
        Assert.Equal(78.43m, ScoreOf(formula, "<= 35", "42,55").Score);
        Assert.Contains("divisione per zero", ScoreOf(formula, "<= 0", "1").Reason, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(50, ScoreOf(new ByFormula(Formula.Parse("100 * (r - s) / (t - s)").Formula!), ">= 20", "15", threshold: 10).Score);
    }

    [Theory]
    [InlineData(JoinMode.AllOrNothing, "N. 2 azioni n. 2 riunioni", 100)]
    [InlineData(JoinMode.AllOrNothing, "N. 2 azioni n. 1 riunione", 0)]
    [InlineData(JoinMode.Lowest, "N. 2 azioni n. 1 riunione", 50)]
    [InlineData(JoinMode.Mean, "N. 2 azioni n. 1 riunione", 75)]
    public void Parts_of_a_compound_target_are_joined(JoinMode mode, string result, decimal expected)
    {
        var given = new Given()
            .Objective("O")
            .Rules(Rule("C", new Joined(mode), new RuleSelector { Kinds = [Targets.TargetKind.Compound] }), Rule("I", Proportional()))
            .Indicator("K", "O", "n. 2 azioni; n. 2 riunioni", result);
        Assert.Equal(expected, given.Score().Find(Row("K"))!.Value.Score);
    }

    [Fact]
    public void Only_a_verdict_is_a_complete_answer_too()
    {
        var value = ScoreOf(new VerdictOnly(), ">= 10", "12");
        Assert.False(value.IsScored);
        Assert.True(value.Met);
        Assert.Equal("la metodologia dà solo l'esito", value.Reason);
    }

    [Fact]
    public void Cap_and_floor_hold_before_rounding()
    {
        Assert.Equal(120, ScoreOf(Proportional(full: false), ">= 10", "30", cap: 120).Score);
        Assert.Equal(10, ScoreOf(Proportional(), ">= 10", "0", floor: 10).Score);
        Assert.Equal(67, ScoreOf(Proportional(), ">= 3", "2", rounding: new Rounding(RoundingMode.HalfUp, 0)).Score);
        Assert.Equal(66, ScoreOf(Proportional(), ">= 3", "2", rounding: new Rounding(RoundingMode.Down, 0)).Score);
    }

    [Fact]
    public void A_rule_that_cannot_judge_the_kind_says_so()
    {
        Assert.Contains(
            "non sa valutare un termine",
            ScoreOf(Proportional(), "entro il 30/6/2024", "1/7/2024").Reason,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "non sa valutare una cifra",
            ScoreOf(new DayRatio(DayCount.Calendar), ">= 3", "2").Reason,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "giorni di ritardo",
            ScoreOf(
                new Bands(BandArgument.DaysLate, [new(null, null, 100)], false, SpecialTarget.MetOrNot, SpecialTarget.MetOrNot),
                ">= 3",
                "2"
            ).Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_line_that_runs_against_the_direction_gives_no_score()
    {
        Interpolation line = new([new(new Anchor(AnchorKind.Baseline), 0), new(new Anchor(AnchorKind.Target), 100)]);
        Assert.Contains(
            "verso contrario",
            ScoreOf(line, "<= 45", "50", Direction.LowerIsBetter, baseline: "40").Reason,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "verso contrario",
            ScoreOf(line, ">= 30", "35", Direction.HigherIsBetter, baseline: "40").Reason,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("2 report al mese", "24", "100")]
    [InlineData("2 report al mese", "12", "50")]
    [InlineData("2 report al mese", "2 report al mese", "100")]
    [InlineData("2 report al mese", "1 report al mese", "50")]
    public void A_frequency_is_met_by_the_count_of_the_year_or_by_a_frequency(string target, string result, string expected) =>
        Assert.Equal(D(expected), ScoreOf(Proportional(), target, result).Score);

    [Theory]
    [InlineData("attivi / iscritti", "57,14")]
    [InlineData("attivi / iscritti * 100", "57,14")]
    [InlineData("100 * attivi / iscritti", "57,14")]
    public void An_expression_of_a_percentage_may_multiply_by_100_or_leave_it(string expression, string expected)
    {
        var given = new Given().Objective("O").Indicator("K", "O", ">= 100 %", null, unit: "%");
        given.Measure(new Domain.Measures.MeasureEntry { Indicator = "K", Quantities = [new("attivi", 4), new("iscritti", 7)] });
        var dossier = given.Dossier();
        dossier = dossier with { Plan = dossier.Plan with { Indicators = [dossier.Plan.Indicators[0] with { Expression = expression }] } };
        var score = Domain.Scoring.Scorer.Score(dossier, given.Methodology).Find(Row("K"))!.Value.Score;
        Assert.Equal(expected, Domain.Notation.ItalianNumber.Print(score));
    }

    [Fact]
    public void Parts_of_a_result_are_never_matched_against_their_names()
    {
        var rules = new[]
        {
            Rule("C", new Joined(JoinMode.Mean), new RuleSelector { Kinds = [Targets.TargetKind.Compound] }),
            Rule("I", Proportional()),
        };
        var value = new Given()
            .Objective("O")
            .Rules(rules)
            .Indicator("K", "O", "n. 12 eventi; n. 300 partecipanti", "n. 270 partecipanti; n. 11 eventi")
            .Score()
            .Find(Row("K"))!
            .Value;
        Assert.False(value.IsScored);
        Assert.Contains("nell'ordine", value.Reason, StringComparison.Ordinal);
    }
}
