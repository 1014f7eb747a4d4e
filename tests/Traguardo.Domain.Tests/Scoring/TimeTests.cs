// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

public sealed class TimeTests
{
    private static readonly DateOnly June = new(2024, 6, 30);
    private static readonly DateOnly December = new(2024, 12, 31);

    private static Given HalfYear() =>
        new Given()
            .Objective("O")
            .Indicator("K", "O", "10", null)
            .Target(
                new TargetEntry
                {
                    Indicator = "K",
                    Period = new TargetPeriod(June),
                    Text = "4",
                }
            )
            .Target(
                new TargetEntry
                {
                    Indicator = "K",
                    Period = TargetPeriod.OfYear(2025),
                    Text = "100",
                }
            )
            .Measure(
                new MeasureEntry
                {
                    Indicator = "K",
                    Date = June,
                    Text = "3",
                }
            )
            .Measure(
                new MeasureEntry
                {
                    Indicator = "K",
                    Date = December,
                    Text = "9",
                }
            );

    [Fact]
    public void The_half_year_target_counts_until_it_closes()
    {
        Assert.Equal(75, HalfYear().Score(June).Find(Row("K"))!.Value.Score);
        Assert.Equal(30, HalfYear().Score(new DateOnly(2024, 7, 1)).Find(Row("K"))!.Value.Score);
        Assert.Equal(90, HalfYear().Score(December).Find(Row("K"))!.Value.Score);
        Assert.Equal(90, HalfYear().Score().Find(Row("K"))!.Value.Score);
    }

    [Fact]
    public void A_day_after_the_cycle_looks_at_its_end() =>
        Assert.Equal(90, HalfYear().Score(new DateOnly(2026, 1, 1)).Find(Row("K"))!.Value.Score);

    [Fact]
    public void A_cycle_can_be_looked_at_on_a_reference_day_of_its_own()
    {
        var dossier = HalfYear().Dossier(June) with { Measures = [new MeasureEntry { Indicator = "K", Text = "3" }] };
        Assert.Equal(75, Scorer.Score(dossier, HalfYear().Methodology).Find(Row("K"))!.Value.Score);
    }

    [Fact]
    public void Of_several_measures_the_latest_counts_and_the_last_written_of_a_day()
    {
        var given = new Given().Objective("O").Indicator("K", "O", "10", null);
        given.Measure(
            new MeasureEntry
            {
                Indicator = "K",
                Date = December,
                Text = "5",
            }
        );
        given.Measure(
            new MeasureEntry
            {
                Indicator = "K",
                Date = June,
                Text = "1",
            }
        );
        given.Measure(
            new MeasureEntry
            {
                Indicator = "K",
                Date = December,
                Text = "7",
            }
        );
        Assert.Equal(70, given.Score().Find(Row("K"))!.Value.Score);
        Assert.Equal(10, given.Score(June).Find(Row("K"))!.Value.Score);
        Assert.Equal(MeasureState.Missing, given.Score(new DateOnly(2024, 3, 1)).Find(Row("K"))!.Value.State);
    }

    [Theory]
    [InlineData(MeasureBasis.Forecast)]
    [InlineData(MeasureBasis.PriorPeriod)]
    public void Forecasts_and_earlier_periods_are_never_scored(MeasureBasis basis)
    {
        var given = new Given().Objective("O").Indicator("K", "O", "10", "5");
        given.Measure(
            new MeasureEntry
            {
                Indicator = "K",
                Date = December.AddDays(5),
                Text = "10",
                Basis = basis,
            }
        );
        Assert.Equal(50, given.Score().Find(Row("K"))!.Value.Score);
    }

    [Fact]
    public void Variants_of_a_target_are_shown_and_never_scored()
    {
        var given = new Given().Objective("O").Indicator("K", "O", "10", "5");
        given.Target(
            new TargetEntry
            {
                Indicator = "K",
                Period = TargetPeriod.OfYear(2024),
                Text = "5",
                Variant = "proposta",
            }
        );
        Assert.Equal(50, given.Score().Find(Row("K"))!.Value.Score);
    }

    [Fact]
    public void A_target_made_for_one_owner_wins_there_and_only_there()
    {
        var given = new Given().Objective("O").Objective("P").Indicator("K", "O", "10", "5").Assign("K", "P");
        given.Target(
            new TargetEntry
            {
                Indicator = "K",
                Owner = "P",
                Period = TargetPeriod.OfYear(2024),
                Text = "5",
            }
        );
        var card = given.Score();
        Assert.Equal(50, card.Find(Row("K", "O"))!.Value.Score);
        Assert.Equal(100, card.Find(Row("K", "P"))!.Value.Score);
    }

    [Fact]
    public void A_past_day_sees_the_plan_of_that_day()
    {
        var dossier = HalfYear().Dossier() with
        {
            Measures =
            [
                new MeasureEntry
                {
                    Indicator = "K",
                    Date = new DateOnly(2024, 7, 1),
                    Text = "5",
                },
            ],
            Versions =
            [
                new PlanVersion(1, "Piano", new DateOnly(2024, 1, 31)),
                new PlanVersion(2, "Aggiornamento", new DateOnly(2024, 9, 1)),
            ],
            Revisions =
            [
                new Revision
                {
                    Code = "V1",
                    Version = 2,
                    Kind = RevisionKind.Target,
                    Indicator = "K",
                    Period = TargetPeriod.OfYear(2024),
                    Old = "20",
                    New = "10",
                    Reason = "r",
                },
            ],
        };
        var methodology = HalfYear().Methodology;
        Assert.Equal(25, Scorer.Score(dossier, methodology, new DateOnly(2024, 8, 1)).Find(Row("K"))!.Value.Score);
        Assert.Equal(50, Scorer.Score(dossier, methodology, new DateOnly(2024, 9, 1)).Find(Row("K"))!.Value.Score);
    }

    [Theory]
    [InlineData(RevisionKind.IndicatorDeleted, ElementState.Deleted, ElementState.Active)]
    [InlineData(RevisionKind.IndicatorDeferred, ElementState.Deferred, ElementState.Active)]
    [InlineData(RevisionKind.IndicatorAdded, ElementState.Active, ElementState.Proposed)]
    public void Undoing_a_revision_gives_an_indicator_its_earlier_place(RevisionKind kind, ElementState now, ElementState before)
    {
        var dossier = new Given().Objective("O").Indicator("K", "O", "10", "5", state: now).Dossier() with
        {
            Versions = [new PlanVersion(2, "Aggiornamento", new DateOnly(2024, 9, 1))],
            Revisions =
            [
                new Revision
                {
                    Code = "V1",
                    Version = 2,
                    Kind = kind,
                    Objective = "O",
                    Indicator = "K",
                    Reason = "r",
                },
            ],
        };
        Assert.Equal(before, PlanHistory.At(dossier, new DateOnly(2024, 8, 1)).Plan.Assignments[0].State);
        Assert.Equal(now, PlanHistory.At(dossier, null).Plan.Assignments[0].State);
        Assert.Equal(now, PlanHistory.At(dossier, December).Plan.Assignments[0].State);
    }

    [Fact]
    public void Undoing_touches_weights_and_objectives_and_names_what_cannot_be_undone()
    {
        var dossier = new Given()
            .Objective("O", weight: 30)
            .Objective("P", state: ElementState.Deleted)
            .Objective("Q")
            .Indicator("K", "O", "10", "5", weight: 40)
            .Dossier() with
        {
            Versions = [new PlanVersion(2, "Aggiornamento", new DateOnly(2024, 9, 1))],
            Revisions =
            [
                Change("V1", RevisionKind.Weight, "O", null, "25 %"),
                Change("V2", RevisionKind.Weight, "O", "K", "35%"),
                Change("V3", RevisionKind.ObjectiveDeleted, "P", null, null),
                Change("V4", RevisionKind.ObjectiveAdded, "Q", null, null),
                Change("V5", RevisionKind.ObjectiveChanged, "O", null, null),
                Change("V6", RevisionKind.Target, "O", "K", null),
                Change("V7", RevisionKind.Weight, "O", "K", "tanto") with
                {
                    Status = RevisionStatus.Rejected,
                },
            ],
        };
        var past = PlanHistory.At(dossier, new DateOnly(2024, 8, 1));
        Assert.Equal(25, past.Plan.Objectives[0].Weight);
        Assert.Equal(35, past.Plan.Assignments[0].Weight);
        Assert.Equal(ElementState.Active, past.Plan.Objectives[1].State);
        Assert.Equal(ElementState.Proposed, past.Plan.Objectives[2].State);
        Assert.Equal(["V5", "V6"], past.NotUndone.Select(r => r.Code).Order());
    }

    [Fact]
    public void Scores_set_and_judgements_given_later_are_not_known_before()
    {
        var given = HalfYear();
        var dossier = given.Dossier() with
        {
            Overrides = [new ScoreOverride(Row("K"), 100, "motivo")],
            Judgements =
            [
                new Judgement(Goal("O"), "Alto", "motivo", Date: new DateOnly(2025, 3, 1)),
                new Judgement(Goal("O"), "Basso", "motivo", Date: June),
            ],
        };
        Assert.Equal(75, Scorer.Score(dossier, given.Methodology, June).Find(Row("K"))!.Value.Score);
        Assert.Equal("Basso", Scorer.Score(dossier, given.Methodology, June).Find(Goal("O"))!.PrintedRating);
        Assert.Equal(100, Scorer.Score(dossier, given.Methodology, December).Find(Row("K"))!.Value.Score);
        Assert.Equal(100, Scorer.Score(dossier, given.Methodology).Find(Row("K"))!.Value.Score);
        Assert.Equal("Basso", Scorer.Score(dossier, given.Methodology, December).Find(Goal("O"))!.PrintedRating);
    }

    private static Revision Change(string code, RevisionKind kind, string? objective, string? indicator, string? old) =>
        new()
        {
            Code = code,
            Version = 2,
            Kind = kind,
            Objective = objective,
            Indicator = indicator,
            Old = old,
            Reason = "r",
        };
}
