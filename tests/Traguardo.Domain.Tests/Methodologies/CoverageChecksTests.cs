// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Methodologies.Checking;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Methodologies.Checked;

namespace Traguardo.Domain.Tests.Methodologies;

public sealed class CoverageChecksTests
{
    private static readonly TargetKind[] Scorable =
    [
        .. Enum.GetValues<TargetKind>().Except([TargetKind.Deferred, TargetKind.None, TargetKind.Unreadable]),
    ];

    [Fact]
    public void A_general_rule_covers_everything() => Sound(Indicators(Rule("tutti")));

    [Fact]
    public void A_methodology_without_rules_scores_nothing_and_is_sound() => Sound(Empty);

    [Fact]
    public void Every_kind_that_can_be_scored_needs_a_rule() =>
        Problem(
            Indicators(Rule("uno", when: new() { Kinds = [.. Scorable.Except([TargetKind.Range, TargetKind.YesNo])] })),
            "Indicators",
            "Nessuna regola vale sempre per questi target: intervallo, si-no.",
            expected: "una regola senza altre condizioni per ciascuno, oppure una regola generale in fondo"
        );

    [Fact]
    public void Rules_may_share_a_kind_by_direction_sign_and_threshold() =>
        Sound(
            Indicators(
                Rule("negativi", when: new() { Kinds = [TargetKind.Bare], Signs = [TargetSign.Negative] }),
                Rule("con-soglia", when: new() { Kinds = [TargetKind.Bare], HasThreshold = true }),
                Rule("bassi", when: new() { Kinds = [TargetKind.Bare], Directions = [Direction.LowerIsBetter] }),
                Rule(
                    "altri",
                    when: new()
                    {
                        Kinds = [TargetKind.Bare],
                        Directions = [Direction.HigherIsBetter, Direction.OnTarget, Direction.Unspecified],
                    }
                ),
                Rule("resto", when: new() { Kinds = [.. Scorable.Except([TargetKind.Bare])] })
            )
        );

    [Theory]
    [InlineData(TargetKind.Deadline, "target senza cifra")]
    [InlineData(TargetKind.AtLeast, "target zero")]
    public void A_case_left_out_is_described(TargetKind kind, string sign)
    {
        var problem = Assert.Single(
            MethodologyChecks.Of(
                Indicators(
                    Rule(
                        "con-segno",
                        when: new()
                        {
                            Kinds = [kind],
                            Signs = [TargetSign.Negative, TargetSign.Positive],
                            HasThreshold = false,
                        }
                    ),
                    Rule("con-soglia", when: new() { Kinds = [kind], HasThreshold = true }),
                    Rule("resto", when: new() { Kinds = [.. Scorable.Except([kind])] })
                )
            )
        );
        Assert.Equal(
            $"Fra i target «{TargetTokens.Kinds.Italian(kind)}» restano casi senza regola, per esempio: direzione non indicata, {sign}, senza soglia minima.",
            problem.Message
        );
        Assert.Equal("una regola senza altre condizioni dopo quelle particolari", problem.Expected);
    }

    [Fact]
    public void A_case_with_a_threshold_is_described() =>
        Assert.EndsWith(
            "con soglia minima.",
            Assert
                .Single(
                    MethodologyChecks.Of(
                        Indicators(
                            Rule("senza", when: new() { Kinds = [TargetKind.AtLeast], HasThreshold = false }),
                            Rule("resto", when: new() { Kinds = [.. Scorable.Except([TargetKind.AtLeast])] })
                        )
                    )
                )
                .Message,
            StringComparison.Ordinal
        );

    public static TheoryData<RuleSelector> OpenConditions() =>
        [
            new RuleSelector { Units = ["gg"] },
            new RuleSelector { Types = ["Volume"] },
            new RuleSelector { Tags = ["comune"] },
            new RuleSelector { Levels = ["L"] },
        ];

    [Theory]
    [MemberData(nameof(OpenConditions))]
    public void A_condition_on_words_of_the_body_covers_nothing_for_sure(RuleSelector when)
    {
        var level = At("L");
        Problems(Indicators(Rule("uno", when: when)) with { Levels = [level] }, "Indicators");
        Sound(Indicators(Rule("uno", when: when), Rule("resto")) with { Levels = [level] });
    }

    [Fact]
    public void A_rule_behind_a_general_one_can_never_apply() =>
        Problem(
            Indicators(Rule("tutti"), Rule("scadenze", when: new() { Kinds = [TargetKind.Deadline] })),
            "Indicators[1]",
            "La regola «scadenze» non si applica mai: prima di lei valgono già per tutti i suoi casi «tutti».",
            expected: "le regole particolari prima di quelle generali"
        );

    [Fact]
    public void A_rule_that_others_cover_together_can_never_apply() =>
        Problem(
            Indicators(
                Rule("con", when: new() { HasThreshold = true }),
                Rule("senza", when: new() { HasThreshold = false }),
                Rule("gg", when: new() { Units = ["gg"] })
            ),
            "Indicators[2]",
            "La regola «gg» non si applica mai: prima di lei valgono già per tutti i suoi casi «con», «senza».",
            expected: "le regole particolari prima di quelle generali"
        );

    [Fact]
    public void A_rule_for_what_is_never_scored_is_refused() =>
        Problem(
            Indicators(Rule("rinviati", when: new() { Kinds = [TargetKind.Deferred] }), Rule("tutti")),
            "Indicators[0].When",
            "La regola non si applica mai: le sue condizioni riguardano solo target che non si valutano.",
            expected: "almeno un tipo di target che si valuta"
        );

    [Fact]
    public void A_rule_used_only_by_name_neither_covers_nor_is_covered()
    {
        var byName = Rule("richiamata") with { OnlyByName = true };
        Sound(Indicators(byName, Rule("tutti")));
        Sound(Indicators(Rule("tutti"), byName));
        Problems(Indicators(byName), "Indicators");
    }

    [Fact]
    public void A_rule_used_only_by_name_has_no_conditions() =>
        Problem(
            Indicators(Rule("r", when: new() { HasThreshold = true }) with { OnlyByName = true }, Rule("tutti")),
            "Indicators[0].When",
            "La regola si usa solo dove un'assegnazione la richiama: non può avere anche condizioni."
        );

    [Theory]
    [InlineData(TargetKind.Deadline)]
    [InlineData(TargetKind.YesNo)]
    [InlineData(TargetKind.Milestone)]
    [InlineData(TargetKind.Compound)]
    public void A_proportion_means_nothing_where_no_amount_is_asked(TargetKind kind) =>
        Problem(
            Indicators(Rule("r", new Share(), new() { Kinds = [TargetKind.AtLeast, kind] }), Rule("tutti")),
            "Indicators[0].Scoring",
            "Questo modo di calcolare il punteggio non ha significato per alcuni dei target a cui la regola si applica.",
            TargetTokens.Kinds.Italian(kind),
            "un altro modo, oppure una regola a parte per questi target scritta prima"
        );

    public static TheoryData<ScoringFunction, TargetKind[]> Suited()
    {
        TargetKind[] figures =
        [
            TargetKind.Bare,
            TargetKind.AtLeast,
            TargetKind.MoreThan,
            TargetKind.AtMost,
            TargetKind.LessThan,
            TargetKind.Exactly,
        ];
        TargetKind[] amounts =
        [
            .. figures,
            TargetKind.Range,
            TargetKind.Coverage,
            TargetKind.Phases,
            TargetKind.Frequency,
            TargetKind.Stages,
        ];
        return new()
        {
            { new Share(), amounts },
            { new ValueItself(), amounts },
            { new Proportion(ProportionKind.Ratio, FullWhenMet: true, SpecialTarget.MetOrNot, SpecialTarget.MetOrNot), amounts },
            { new ByFormula(Domain.Formulas.Formula.Parse("r").Formula!), [.. amounts, TargetKind.Deadline] },
            { new Interpolation([new(new(AnchorKind.Fixed, 0), 0), new(new(AnchorKind.Target), 100)]), amounts },
            { new DayRatio(DayCount.Calendar), [TargetKind.Deadline] },
            { Bands(BandArgument.DaysLate), [TargetKind.Deadline] },
            { Bands(BandArgument.Value), amounts },
            { new YesNo(), [TargetKind.YesNo, TargetKind.Milestone] },
            { new Joined(JoinMode.Mean), [TargetKind.Compound] },
            { new MetOrNot(), Scorable },
            { new VerdictOnly(), Scorable },
        };
    }

    [Theory]
    [MemberData(nameof(Suited))]
    public void Each_way_of_scoring_suits_some_kinds_and_no_other(ScoringFunction scoring, TargetKind[] suited)
    {
        foreach (var kind in Scorable)
        {
            var problems = MethodologyChecks.Of(Indicators(Rule("r", scoring, new() { Kinds = [kind] }), Rule("tutti")));
            Assert.Equal(suited.Contains(kind), problems.Count == 0);
        }
    }

    private static Bands Bands(BandArgument argument) =>
        new(argument, [new(null, new(1), 0), new(new(1), null, 100)], FullWhenMet: false, SpecialTarget.MetOrNot, SpecialTarget.MetOrNot);
}
