// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

public sealed class ViewTests
{
    [Theory]
    [InlineData(Mean.Simple, 60)]
    [InlineData(Mean.Sum, 120)]
    [InlineData(Mean.Count, 2)]
    public void A_view_selects_by_tag_and_has_its_own_figure(Mean mean, decimal expected)
    {
        var given = ThreeObjectives()
            .With(m => m with { Views = [Aggregate("V", null, Of(ComponentSource.Selection, mean))] })
            .View(
                new View
                {
                    Code = "S",
                    Name = "Sistema",
                    Rule = "V",
                    Tags = ["sistema"],
                }
            );
        Assert.Equal(expected, given.Score().Find(new FigureRef(FigureKind.View, "S"))!.Value.Score);
    }

    private static View Choosing(string code, string rule, ViewOf of = ViewOf.Indicators) =>
        new()
        {
            Code = code,
            Name = "",
            Rule = rule,
            Of = of,
        };

    [Fact]
    public void A_view_selects_by_codes_level_unit_place_and_score()
    {
        var given = ThreeObjectives()
            .TakesPart("B", "O3")
            .With(m =>
                m with
                {
                    Views =
                    [
                        Aggregate("N", null, Of(ComponentSource.Selection, Mean.Count)),
                        Aggregate("M", null, Of(ComponentSource.Selection, Mean.Simple)),
                    ],
                }
            )
            .View(Choosing("per-codice", "M") with { Codes = ["K1", "K2"] })
            .View(Choosing("per-unita", "M") with { Units = ["A"] })
            .View(Choosing("dentro", "M") with { Within = ["O2"] })
            .View(Choosing("obiettivi", "N", ViewOf.Objectives) with { Levels = ["obiettivo"] })
            .View(Choosing("alti", "N", ViewOf.Objectives) with { ScoreFrom = 60 })
            .View(Choosing("medi", "N", ViewOf.Objectives) with { ScoreFrom = 20, ScoreBelow = 100 })
            .View(Choosing("comuni", "N", ViewOf.Objectives) with { Tags = ["comune"] })
            .View(Choosing("aree", "N", ViewOf.Units) with { Levels = ["area"] });
        var card = given.Score();
        decimal Figure(string view) => card.Find(new FigureRef(FigureKind.View, view))!.Value.Score;
        Assert.Equal(80, Figure("per-codice"));
        Assert.Equal(20, Figure("per-unita"));
        Assert.Equal(60, Figure("dentro"));
        Assert.Equal(3, Figure("obiettivi"));
        Assert.Equal(2, Figure("alti"));
        Assert.Equal(2, Figure("medi"));
        Assert.Equal(2, Figure("comuni"));
        Assert.Equal(0, Figure("aree")); // units without a rule have no score, and only scored ones are counted
    }

    [Fact]
    public void A_view_can_have_a_target_of_its_own()
    {
        var given = ThreeObjectives()
            .With(m =>
                m with
                {
                    Views =
                    [
                        Aggregate("V", null, Of(ComponentSource.Selection, Mean.Simple)) with
                        {
                            Achievement = new AchievementRule(AchievementKind.Ratio),
                        },
                    ],
                }
            )
            .View(
                new View
                {
                    Code = "S",
                    Name = "Sistema",
                    Rule = "V",
                    Tags = ["sistema"],
                    ScoreTarget = 80,
                }
            );
        Assert.Equal(75, given.Score().Find(new FigureRef(FigureKind.View, "S"))!.Value.Achievement);
    }
}
