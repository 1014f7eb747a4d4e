// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Verification;
using Given = Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Verification;

public sealed class VerificationGroupTests
{
    [Fact]
    public void Figures_are_counted_by_kind_level_and_aspect_from_the_top_of_the_plan_down()
    {
        var groups = Groups(
            new PublishedFigure("1", Given.Row("K", "B"), "60,00"),
            new PublishedFigure("2", Given.Row("K", "B") with { Aspect = FigureAspect.Variance }, "-8"),
            new PublishedFigure("3", Given.Goal("B"), "60,00"),
            new PublishedFigure("4", Given.Goal("A"), "60,00"),
            new PublishedFigure("5", null, "3", Expression: "1 + 2"),
            new PublishedFigure("6", new FigureRef(FigureKind.Unit, "U"), "60,00"),
            new PublishedFigure("7", Given.Goal("Z"), "1")
        );
        Assert.Equal(
            [
                (FigureKind.Objective, "alto", FigureAspect.Score, 1),
                (FigureKind.Objective, "basso", FigureAspect.Score, 1),
                (FigureKind.Indicator, null, FigureAspect.Score, 1),
                (FigureKind.Indicator, null, FigureAspect.Variance, 1),
                (FigureKind.Unit, null, FigureAspect.Score, 1),
                (null, null, null, 2),
            ],
            groups.Select(group => (group.Kind, group.Level, group.Aspect, group.Total))
        );
    }

    [Fact]
    public void Each_outcome_has_its_count_and_they_add_to_the_total()
    {
        var errata = new[] { new Erratum("2", null, "motivo") };
        var groups = Groups(
            [
                new PublishedFigure("1", Given.Goal("B"), "60,00"),
                new PublishedFigure("2", Given.Goal("B"), "61,00"),
                new PublishedFigure("3", Given.Goal("B"), "62,00"),
                new PublishedFigure("4", Given.Goal("C"), "90,00"),
                new PublishedFigure("5", Given.Goal("B"), "60"),
            ],
            errata,
            given => given.Override(Given.Goal("C"), 90)
        );
        var group = Assert.Single(groups);
        Assert.Equal(
            (5, 2, 1, 0, 1, 1),
            (group.Total, group.ByRule, group.WithPersons, group.FromPrinted, group.Explained, group.Unexplained)
        );
    }

    [Fact]
    public void The_body_comes_first_and_outcomes_have_words()
    {
        var groups = Groups(new PublishedFigure("1", Given.Goal("B"), "60,00"), new PublishedFigure("2", FigureRef.Body, "-"));
        Assert.Equal(FigureKind.Body, groups[0].Kind);
        Assert.Equal("torna dai valori stampati", ComparisonTokens.Outcomes.Name(ComparisonOutcome.ReproducedFromPrinted));
    }

    private static IReadOnlyList<VerificationGroup> Groups(params PublishedFigure[] published) => Groups(published, [], given => given);

    private static IReadOnlyList<VerificationGroup> Groups(PublishedFigure[] published, Erratum[] errata, Func<Given, Given> change)
    {
        var given = change(
            new Given()
                .Unit("U")
                .Objective("A", level: "alto")
                .Objective("B", "A", 100, "basso")
                .Objective("C", level: "basso")
                .TakesPart("U", "B")
                .Indicator("K", "B", ">= 20", "12", 100)
                .Levels(Given.Aggregate("A", "alto", Given.Of(ComponentSource.Children)), Given.Aggregate("B", "basso", Given.Own()))
                .With(m => m with { Units = [Given.Aggregate("U", null, Given.Of(ComponentSource.Objectives, Mean.Simple))] })
        );
        var dossier = given.Dossier() with { Published = published.ToValueList(), Errata = errata.ToValueList() };
        return VerificationGroup.Of(Verifier.Verify(dossier, given.Methodology));
    }
}
