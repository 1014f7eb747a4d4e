// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Methodologies.Checking;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Methodologies.Checked;

namespace Traguardo.Domain.Tests.Methodologies;

/// <summary>Rules that make figures from others, as a whole.</summary>
public sealed class AggregationChecksTests
{
    private static readonly Component Children = new() { Of = ComponentSource.Children };

    private static readonly Component Own = new() { Of = ComponentSource.OwnIndicators };

    [Fact]
    public void A_level_without_figure_is_sound() => Sound(Levels(At("L")));

    [Fact]
    public void Shares_add_to_100()
    {
        Sound(Levels(At("L", Own with { Share = 33.4m }, Children with { Share = 66.6m })));
        Problem(
            Levels(At("L", Own with { Share = 33.3m }, Children with { Share = 66.6m })),
            "Levels[0].Components",
            "Le quote delle componenti non fanno 100.",
            "99,9",
            "100"
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-10)]
    public void Shares_are_positive(int share) =>
        Problem(
            Levels(At("L", Own with { Share = share }, Children with { Share = 100 - share })),
            "Levels[0].Components[0].Share",
            "La quota non è positiva.",
            $"{share}",
            "più di 0"
        );

    [Fact]
    public void A_count_stands_alone()
    {
        Sound(Levels(At("L", Children with { Mean = Mean.Count })));
        Problem(
            Levels(At("L", Own with { Share = 50 }, Children with { Share = 50, Mean = Mean.Count })),
            "Levels[0].Components",
            "Un conteggio non si può combinare con altre componenti: non è un punteggio."
        );
    }

    [Theory]
    [InlineData(100, 100)]
    [InlineData(0, 50)]
    public void A_cap_is_above_the_floor(int cap, int floor) =>
        Problem(
            Levels(At("L", Children) with { Cap = cap, Floor = floor }),
            "Levels[0].Cap",
            "Il massimo non è maggiore del minimo.",
            $"{cap}",
            $"più di {floor}"
        );

    [Fact]
    public void An_achievement_has_positive_bounds()
    {
        Sound(Levels(At("L", Children) with { Achievement = new(AchievementKind.Ratio, null) }));
        Sound(Levels(At("L", Children) with { Achievement = new(AchievementKind.Ratio, 1, 1) }));
        Problem(
            Levels(At("L", Children) with { Achievement = new(AchievementKind.Ratio, 0, 80) }),
            "Levels[0].Achievement.Cap",
            "Il valore non è positivo.",
            "0",
            "più di 0"
        );
        Problems(
            Levels(At("L", Children) with { Achievement = new(AchievementKind.Ratio, 100, 0) }),
            "Levels[0].Achievement.DefaultTarget"
        );
    }

    [Fact]
    public void A_rating_scale_is_defined() =>
        Problem(
            Levels(At("L", Children) with { RatingScale = "classe" }) with
            {
                Ratings = [Scale("classi", FigureAspect.Score)],
            },
            "Levels[0].RatingScale",
            "La scala di giudizio non è definita nella metodologia.",
            "classe",
            "forse «classi»"
        );

    [Fact]
    public void A_scale_of_achievements_needs_an_achievement()
    {
        var rule = At("L", Children) with { RatingScale = "classi" };
        Sound(Levels(rule) with { Ratings = [Scale("classi", FigureAspect.Score)] });
        Sound(
            Levels(rule with { Achievement = new(AchievementKind.Ratio) }) with
            {
                Ratings = [Scale("classi", FigureAspect.Achievement)],
            }
        );
        Problem(
            Levels(rule) with
            {
                Ratings = [Scale("classi", FigureAspect.Achievement)],
            },
            "Levels[0].RatingScale",
            "La scala giudica il grado di raggiungimento, ma la regola non confronta il punteggio con un target.",
            "classi"
        );
    }

    [Fact]
    public void A_level_has_one_rule() =>
        Problem(
            Levels(At("A", Children), At("B", Children) with { AppliesTo = ["B", "A"] }),
            "Levels[1].AppliesTo[1]",
            "Il livello «A» ha già una regola.",
            "A"
        );

    [Fact]
    public void A_kind_has_one_rule_in_each_section()
    {
        var units = new Component { Of = ComponentSource.Rows, Mean = Mean.Simple };
        var lines = new Component { Of = ComponentSource.Lines };
        Sound(
            Empty with
            {
                Units = [At("area", units)],
                Sheets = [At("area", lines) with { Info = Info("s") }],
                Blocks = [At("area", lines) with { Info = Info("b") }],
            }
        );
        Problem(
            Empty with
            {
                Units = [At("area", units), At("area", units) with { Info = Info("altra") }],
            },
            "Units[1].AppliesTo[0]",
            "Il tipo «area» ha già una regola.",
            "area"
        );
        Problem(
            Empty with
            {
                Sheets = [Figure("a", lines), Figure("b", lines)],
            },
            "Sheets[1]",
            "Due regole valgono per ogni altro tipo: una sola può non indicarlo.",
            ""
        );
    }

    [Fact]
    public void Views_are_named_and_have_no_kinds()
    {
        var selection = new Component { Of = ComponentSource.Selection };
        Sound(Empty with { Views = [Figure("a", selection), Figure("b", selection)] });
    }

    [Fact]
    public void An_example_gives_the_parts_of_every_component_with_their_weights()
    {
        var rule = At("L", Own with { Share = 50 }, Children with { Share = 50, Mean = Mean.Simple });
        Sound(
            Levels(
                rule with
                {
                    Examples =
                    [
                        new(
                            [
                                [new(80, 100)],
                                [new(90, null)],
                            ],
                            85
                        ),
                    ],
                }
            )
        );
        Problem(
            Levels(
                rule with
                {
                    Examples =
                    [
                        new(
                            [
                                [new(80, 100)],
                            ],
                            85
                        ),
                    ],
                }
            ),
            "Levels[0].Examples[0].Parts",
            "L'esempio non dà le parti di ogni componente della regola.",
            "1",
            "2, una riga per componente"
        );
        Problem(
            Levels(
                rule with
                {
                    Examples =
                    [
                        new(
                            [
                                [new(80, 100), new(70, null)],
                                [new(90, null)],
                            ],
                            85
                        ),
                    ],
                }
            ),
            "Levels[0].Examples[0].Parts",
            "Nell'esempio mancano dei pesi: la media è pesata.",
            expected: "ogni parte con il suo peso"
        );
    }

    [Fact]
    public void Every_section_and_the_body_are_checked()
    {
        var broken = new Component { Of = ComponentSource.Figures, Figures = [new(FigureRef.Body, 90)] };
        var methodology = Empty with
        {
            Levels = [At("L", broken)],
            Units = [Figure("u", broken)],
            Views = [Figure("v", broken)],
            Sheets = [Figure("s", broken)],
            Blocks = [Figure("b", broken)],
            BodyRule = Figure("e", broken),
        };
        Assert.Equal(
            ["Levels[0]", "Units[0]", "Views[0]", "Sheets[0]", "Blocks[0]", "BodyRule"],
            MethodologyChecks
                .Of(methodology)
                .Select(problem => problem.Place.Text.Replace(".Components[0].Figures", "", StringComparison.Ordinal))
        );
    }

    private static RatingScale Scale(string id, FigureAspect aspect) => new(Info(id), aspect, [new("Unica", null, null)], []);
}
