// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Scoring.Given;
using Plans = Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Checks;

public sealed class FitAndDecisionTests
{
    private static List<Finding> Of(Plans given, string code, Func<CycleDossier, CycleDossier>? change = null)
    {
        var dossier = given.Dossier();
        return [.. PlanIntegrity.Check(change is null ? dossier : change(dossier), given.Methodology).Where(f => f.Code == code)];
    }

    [Fact]
    public void A_level_that_only_one_of_plan_and_methodology_knows_is_pointed_out()
    {
        var given = new Plans().Objective("O", level: "operativo").Levels(Aggregate("L", "Operativi", Own()));
        var findings = Of(given, FindingCode.MethodologyMisfit);
        Assert.Equal([DossierTable.Cycle, DossierTable.Levels], findings.Select(f => f.Place.Table).Order());
        Assert.All(findings, f => Assert.Equal(Severity.Warning, f.Severity));
        Assert.Empty(
            Of(new Plans().Objective("O", level: "operativo").Levels(Aggregate("L", "OPERATIVO", Own())), FindingCode.MethodologyMisfit)
        );
    }

    [Fact]
    public void A_level_named_inside_a_component_is_looked_at_too()
    {
        var given = new Plans()
            .Objective("O")
            .With(m => m with { BodyRule = Aggregate("E", null, Plans.Of(ComponentSource.Objectives, Mean.Simple, level: "altro")) });
        Assert.Contains("«E»", Assert.Single(Of(given, FindingCode.MethodologyMisfit)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_of_units_and_sheets_without_a_rule_are_pointed_out()
    {
        var given = new Plans()
            .Objective("O")
            .Unit("U1", "area")
            .Unit("U2", "servizzio")
            .Sheet("S", "capo")
            .With(m =>
                m with
                {
                    Units = [Aggregate("U", "area", Own()), Aggregate("V", "servizio", Own())],
                    Sheets = [Aggregate("S", "dirigente", Own())],
                }
            );
        var findings = Of(given, FindingCode.MethodologyMisfit);
        Assert.Equal([(DossierTable.Units, 1), (DossierTable.Sheets, 0)], findings.Select(f => (f.Place.Table, f.Place.Row)));
        Assert.Empty(Of(given.With(m => m with { Units = [Aggregate("U", null, Own())], Sheets = [] }), FindingCode.MethodologyMisfit));
    }

    [Fact]
    public void A_methodology_of_other_years_is_pointed_out()
    {
        Plans Valid(int? from, int? to) =>
            new Plans()
                .Objective("O")
                .With(m =>
                    m with
                    {
                        ValidFrom = from is { } f ? new DateOnly(f, 1, 1) : null,
                        ValidTo = to is { } t ? new DateOnly(t, 12, 31) : null,
                    }
                );
        Assert.Single(Of(Valid(null, 2023), FindingCode.MethodologyMisfit));
        Assert.Single(Of(Valid(2025, null), FindingCode.MethodologyMisfit));
        Assert.Empty(Of(Valid(2024, 2024), FindingCode.MethodologyMisfit));
        Assert.Empty(Of(Valid(null, null), FindingCode.MethodologyMisfit));
    }

    [Fact]
    public void An_approved_revision_that_did_not_reach_the_plan_is_pointed_out()
    {
        static Revision Change(int version, string wanted) =>
            new()
            {
                Code = "V" + version,
                Version = version,
                Kind = RevisionKind.Target,
                Indicator = "K",
                Old = ">= 5",
                New = wanted,
                Reason = "r",
            };
        var given = new Plans().Objective("O").Indicator("K", "O", ">= 10 N.", "5");
        List<Finding> With(params Revision[] revisions) =>
            Of(
                given,
                FindingCode.RevisionNotApplied,
                d => d with { Revisions = [.. revisions], Versions = [new PlanVersion(2, "a"), new PlanVersion(3, "b")] }
            );
        Assert.Empty(With(Change(2, ">= 10")));
        var finding = Assert.Single(With(Change(2, ">= 6")));
        Assert.Equal((">= 6", ">= 10 N."), (finding.Found, finding.Expected));
        Assert.Empty(With(Change(2, ">= 6"), Change(3, "10")));
        Assert.Empty(With(Change(2, ">= 6") with { Status = RevisionStatus.Proposed }));
        Assert.Empty(With(Change(2, ">= 6") with { Period = TargetPeriod.OfYear(2025) }));
    }

    [Fact]
    public void Odd_decisions_are_pointed_out()
    {
        var scale = new RatingScale(new("C", "C", Source), FigureAspect.Score, [new("Basso", null, 90), new("Alto", 90, null)], []);
        Plans Rated(decimal score, string rating) =>
            new Plans()
                .Objective("O")
                .With(m => m with { Ratings = [scale], Levels = [Aggregate("L", "obiettivo", Own()) with { RatingScale = "C" }] })
                .Indicator("K", "O", ">= 10", "5")
                .Override(Row("K", "O"), score)
                .Judged(Goal("O"), rating);
        Assert.Empty(Of(Rated(100, "alto"), FindingCode.OddDecision));
        Assert.Equal([DossierTable.Overrides], Of(Rated(160, "Basso"), FindingCode.OddDecision).Select(f => f.Place.Table));
        Assert.Equal([DossierTable.Overrides], Of(Rated(-1, "Basso"), FindingCode.OddDecision).Select(f => f.Place.Table));
        Assert.Equal([DossierTable.Judgements], Of(Rated(0, "Medio"), FindingCode.OddDecision).Select(f => f.Place.Table));
    }

    [Fact]
    public void Two_decisions_on_one_figure_on_one_day_are_refused_since_nobody_knows_which_counts()
    {
        var given = new Plans().Objective("O").Indicator("K", "O", ">= 1", "1");
        var (row, same) = (Row("K"), Row("K", "O"));
        var spring = new DateOnly(2025, 3, 1);
        List<Finding> Set(params ScoreOverride[] sets) => Of(given, FindingCode.DuplicateDecision, d => d with { Overrides = [.. sets] });

        Assert.Empty(Set(new(row, 50, "a"), new(row, 60, "b", Date: spring), new(Goal("O"), 70, "c")));
        Assert.Equal(new Place(DossierTable.Overrides, 1, "Figure"), Assert.Single(Set(new(row, 50, "a"), new(same, 60, "b"))).Place);
        Assert.Single(Set(new(row, 50, "a"), new(row, 60, "b", Date: new DateOnly(2024, 12, 31))));
        Assert.Single(
            Of(given, FindingCode.DuplicateDecision, d => d with { Judgements = [new(Goal("O"), "a", "m"), new(Goal("O"), "b", "m")] })
        );
    }

    [Fact]
    public void Of_several_decisions_the_latest_counts_in_whatever_order_they_are_written()
    {
        var given = new Plans().Objective("O").Indicator("K", "O", ">= 1", "1");
        var (first, then) = (
            new ScoreOverride(Goal("O"), 50, "a", Date: new(2025, 1, 1)),
            new ScoreOverride(Goal("O"), 60, "b", Date: new(2025, 3, 1))
        );
        var (judged, again) = (
            new Judgement(Goal("O"), "Basso", "a", Date: new(2025, 1, 1)),
            new Judgement(Goal("O"), "Alto", "b", Date: new(2025, 3, 1))
        );
        var dossier = given.Dossier() with { Overrides = [then, first], Judgements = [again, judged] };
        var figure = Scorer.Score(dossier, given.Methodology).Find(Goal("O"))!;
        Assert.Equal((60, "Alto"), (figure.Value.Score, figure.PrintedRating));
        var before = Scorer.Score(dossier, given.Methodology, new DateOnly(2025, 2, 1)).Find(Goal("O"))!;
        Assert.Equal((50, "Basso"), (before.Value.Score, before.PrintedRating));
    }
}
