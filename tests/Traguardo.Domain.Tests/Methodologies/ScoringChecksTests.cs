// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Methodologies.Checked;

namespace Traguardo.Domain.Tests.Methodologies;

public sealed class ScoringChecksTests
{
    private const string ZeroChoices = "raggiunto-o-no oppure non-valutare";

    [Theory]
    [InlineData(100, 100)]
    [InlineData(0, 100)]
    public void A_cap_is_above_the_floor(int cap, int floor) =>
        Problem(
            Indicators(Rule("r", new Share(), new() { Kinds = [TargetKind.AtLeast] }) with { Cap = cap, Floor = floor }, Rule("altri")),
            "Indicators[0].Cap",
            "Il massimo non è maggiore del minimo.",
            $"{cap}",
            $"più di {floor}"
        );

    [Fact]
    public void A_cap_or_a_floor_alone_is_fine()
    {
        Sound(Indicators(Rule("r") with { Cap = 100 }));
        Sound(Indicators(Rule("r") with { Floor = 0 }));
        Sound(Indicators(Rule("r") with { Cap = 100, Floor = 0 }));
    }

    [Fact]
    public void A_verdict_has_no_cap_floor_or_rounding()
    {
        const string Message = "La regola dà solo un esito, senza punteggio: non può avere massimo, minimo o arrotondamento.";
        Sound(Indicators(Rule("r", new VerdictOnly())));
        Problem(Indicators(Rule("r", new VerdictOnly()) with { Cap = 100 }), "Indicators[0]", Message);
        Problem(Indicators(Rule("r", new VerdictOnly()) with { Floor = 0 }), "Indicators[0]", Message);
        Problem(Indicators(Rule("r", new VerdictOnly()) with { Rounding = Rounding.HalfUp2 }), "Indicators[0]", Message);
    }

    public static TheoryData<ScoringFunction, int?, int?, string> OutsideLimits() =>
        new()
        {
            { new MetOrNot(120), 100, null, "120" },
            { new MetOrNot(100, -1), null, 0, "-1" },
            { new YesNo(150), 100, null, "150" },
            {
                new Bands(BandArgument.Value, [new(new(0), new(9), 10, 110)], FullWhenMet: false, default, default)
                {
                    LeavesValuesOut = true,
                },
                100,
                null,
                "110"
            },
            { new Interpolation([new(new(AnchorKind.Fixed, 0), 5), new(new(AnchorKind.Target), 100)]), null, 10, "5" },
        };

    [Theory]
    [MemberData(nameof(OutsideLimits))]
    public void A_score_that_a_rule_names_is_within_its_limits(ScoringFunction scoring, int? cap, int? floor, string found)
    {
        TargetKind[] kinds = scoring is YesNo ? [TargetKind.YesNo] : [TargetKind.AtLeast];
        Problem(
            Indicators(Rule("r", scoring, new() { Kinds = [.. kinds] }) with { Cap = cap, Floor = floor }, Rule("altri")),
            "Indicators[0].Scoring",
            "Un punteggio della regola sta fuori dal massimo o dal minimo che la regola stessa si dà.",
            found
        );
    }

    [Theory]
    [InlineData(50, 50)]
    [InlineData(0, 100)]
    public void A_met_target_is_worth_more_than_a_missed_one(int met, int notMet) =>
        Problem(
            Indicators(Rule("r", new MetOrNot(met, notMet))),
            "Indicators[0].Scoring",
            "Un target raggiunto deve valere più di uno non raggiunto.",
            $"{met} e {notMet}"
        );

    [Theory]
    [InlineData(50, 50)]
    [InlineData(0, 100)]
    public void Yes_is_worth_more_than_no(int yes, int no) =>
        Problem(
            Indicators(Rule("r", new YesNo(yes, no), new() { Kinds = [TargetKind.YesNo] }), Rule("altri")),
            "Indicators[0].Scoring",
            "Il sì deve valere più del no.",
            $"{yes} e {no}"
        );

    [Theory]
    [InlineData(SpecialTarget.Proportion, "stessa-formula")]
    [InlineData(SpecialTarget.RelativeDeviation, "scostamento-relativo")]
    public void A_target_of_zero_never_takes_a_formula(SpecialTarget zero, string found)
    {
        Problem(
            Two(new Proportion(ProportionKind.Ratio, FullWhenMet: true, zero, SpecialTarget.Proportion)),
            "Indicators[0].Scoring.ZeroTarget",
            "Con un target pari a zero la formula non si può usare: nessun risultato è in proporzione con zero.",
            found,
            ZeroChoices
        );
        Problem(
            Two(new Bands(BandArgument.InverseRatio, [new(null, null, 100)], FullWhenMet: false, zero, SpecialTarget.MetOrNot)),
            "Indicators[0].Scoring.ZeroTarget",
            "Con un target pari a zero la tabella non si può usare: non c'è una proporzione con cui entrarci.",
            found,
            ZeroChoices
        );
        Sound(Two(new Bands(BandArgument.Value, [new(null, null, 100)], FullWhenMet: false, zero, SpecialTarget.MetOrNot)));
        Sound(
            Indicators(
                Rule(
                    "r",
                    new Bands(BandArgument.DaysLate, [new(null, null, 100)], FullWhenMet: false, zero, zero),
                    new() { Kinds = [TargetKind.Deadline] }
                ),
                Rule("altri")
            )
        );
    }

    [Theory]
    [InlineData(SpecialTarget.MetOrNot)]
    [InlineData(SpecialTarget.NotScored)]
    public void A_target_of_zero_is_met_or_not_or_not_scored(SpecialTarget zero) =>
        Sound(Two(new Proportion(ProportionKind.Ratio, FullWhenMet: true, zero, SpecialTarget.Proportion)));

    [Fact]
    public void A_grade_scale_is_defined()
    {
        var graded = Indicators(Rule("r", new Graded("gradi")));
        Problem(
            graded,
            "Indicators[0].Scoring.Scale",
            "La scala di valutazione non è definita nella metodologia.",
            "gradi",
            "nulla di simile è definito"
        );
        Problem(
            graded with
            {
                Grades = [new(Info("classi"), [new("a", 0), new("b", 1)])],
            },
            "Indicators[0].Scoring.Scale",
            "La scala di valutazione non è definita nella metodologia.",
            "gradi",
            "uno fra: classi"
        );
        Sound(graded with { Grades = [new(Info("gradi"), [new("a", 0), new("b", 1)])] });
    }

    [Fact]
    public void An_example_has_a_grade_of_the_scale()
    {
        var graded = Rule("r", new Graded("gradi"));
        var grades = new GradeScale(Info("gradi"), [new("Poco", 0), new("Molto", 100)]);
        Sound(Indicators(graded with { Examples = [new("t", "r", 0, Grade: "Poco"), new("t", "r", null)] }) with { Grades = [grades] });
        Problem(
            Indicators(graded with { Examples = [new("t", "r", 0), new("t", "r", 0, Grade: "Molta")] }) with
            {
                Grades = [grades],
            },
            "Indicators[0].Examples[1].Grade",
            "Il grado non è nella scala «gradi».",
            "Molta",
            "forse «Molto»"
        );
    }

    [Fact]
    public void A_rule_names_levels_that_exist() =>
        Problem(
            Indicators(Rule("r", when: new() { Levels = ["Azione", "Azioni"] }), Rule("altri")) with
            {
                Levels = [At("Azione") with { Info = Info("l") }],
            },
            "Indicators[0].When.Levels[1]",
            "Il livello non è fra quelli della metodologia: si elenca anche se non ha una cifra propria.",
            "Azioni",
            "forse «Azione»"
        );

    [Fact]
    public void A_rule_names_a_level_once() =>
        Problem(
            Indicators(Rule("r", when: new() { Levels = ["Azione", "Azione"] }), Rule("altri")) with
            {
                Levels = [At("Azione") with { Info = Info("l") }],
            },
            "Indicators[0].When.Levels[1]",
            "Il livello «Azione» è ripetuto.",
            "Azione"
        );

    /// <summary>A rule under test for one kind of target, and a general one behind it.</summary>
    private static Methodology Two(ScoringFunction scoring) =>
        Indicators(Rule("r", scoring, new() { Kinds = [TargetKind.AtLeast] }), Rule("altri"));
}
