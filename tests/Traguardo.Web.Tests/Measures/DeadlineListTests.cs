// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Scoring;
using Traguardo.Storage.Measures;
using Traguardo.Web.Features.Deadlines;
using Traguardo.Web.Features.Measures.Entry;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Tests.Measures;

/// <summary>What is still to be entered, and by when.</summary>
public sealed class DeadlineListTests
{
    private static readonly DateOnly End = new(2021, 12, 31);
    private static readonly DateOnly MidYear = new(2021, 6, 30);

    [Fact]
    public void Without_any_measure_every_indicator_in_force_is_due_for_each_of_its_periods()
    {
        Assert.Equal(
            [
                "2021-03-31 DATA Missing",
                "2021-06-30 SEMESTRI Missing",
                "2021-12-31 FORMULA Missing",
                "2021-12-31 PAROLE Missing",
                "2021-12-31 SEMESTRI Missing",
                "2021-12-31 SI-NO Missing",
                "2021-12-31 FASI Missing",
            ],
            Of().Select(Line)
        );
    }

    [Fact]
    public void A_final_result_of_the_last_day_leaves_nothing_to_do() =>
        Assert.DoesNotContain(Of(Measure("FORMULA", "30 %", End)), deadline => deadline.Indicator.Code == "FORMULA");

    [Fact]
    public void A_provisional_result_is_to_be_made_final_by_the_end_of_the_period() =>
        Assert.Contains(
            "2021-12-31 FORMULA Provisional",
            Of(Measure("FORMULA", "30 %", End) with { Basis = MeasureBasis.Provisional }).Select(Line)
        );

    [Fact]
    public void A_result_of_a_day_before_the_end_is_to_be_brought_up_to_date()
    {
        Assert.Contains("2021-12-31 FORMULA Interim", Of(Measure("FORMULA", "30 %", MidYear)).Select(Line));
        var semesters = Of(Measure("SEMESTRI", "6", MidYear)).Where(deadline => deadline.Indicator.Code == "SEMESTRI").Select(Line);
        Assert.Equal(["2021-12-31 SEMESTRI Missing"], semesters);
    }

    [Fact]
    public void What_happened_once_is_over() =>
        Assert.DoesNotContain(Of(Measure("DATA", "15/03/2021", new DateOnly(2021, 3, 15))), deadline => deadline.Indicator.Code == "DATA");

    [Theory]
    [InlineData(MeasureBasis.Forecast)]
    [InlineData(MeasureBasis.PriorPeriod)]
    public void What_is_expected_or_was_once_is_no_result(MeasureBasis basis) =>
        Assert.Contains("2021-12-31 FORMULA Missing", Of(Measure("FORMULA", "30 %", End) with { Basis = basis }).Select(Line));

    [Fact]
    public void A_person_may_say_that_there_is_nothing_to_measure() =>
        Assert.DoesNotContain(
            Of(
                new MeasureEntry
                {
                    Indicator = "FORMULA",
                    State = MeasureState.NotMeasurable,
                    Note = "norma sospesa",
                }
            ),
            deadline => deadline.Indicator.Code == "FORMULA"
        );

    [Fact]
    public void A_withdrawn_result_is_none()
    {
        var entry = Measure("FORMULA", "30 %", End);
        var signature = new Signature(DateTime.UnixEpoch, 1, "chi");
        var deadlines = Of([new StoredMeasure(1, entry, signature, new Withdrawal("sbagliata", signature))]);
        Assert.Contains("2021-12-31 FORMULA Missing", deadlines.Select(Line));
    }

    private static MeasureEntry Measure(string indicator, string text, DateOnly day) =>
        new()
        {
            Indicator = indicator,
            Text = text,
            Date = day,
        };

    private static IReadOnlyList<Deadline> Of(params MeasureEntry[] measures) =>
        Of([
            .. measures.Select(
                (entry, index) =>
                    new StoredMeasure(index + 1, entry, new Signature(DateTime.UnixEpoch, AccountId: null, Name: null), Withdrawal: null)
            ),
        ]);

    private static IReadOnlyList<Deadline> Of(IReadOnlyList<StoredMeasure> measures)
    {
        var dossier = SmallBody.Dossier([.. measures.Where(measure => !measure.IsWithdrawn).Select(measure => measure.Entry)]);
        var methodology = Dossiers
            .Methodologies.MethodologyReader.ReadFile(
                Path.Combine(
                    Storage.Tests.Support.Examples.Root,
                    "tests/Traguardo.Dossiers.Tests/Methodologies/samples/giudizio-di-una-persona.yaml"
                )
            )
            .Methodology!;
        Assert.NotNull(Scorer.Score(dossier, methodology));
        var row = new Storage.Cycles.CycleRow
        {
            Slug = "x",
            Code = "x",
            Title = "x",
            Start = dossier.Plan.Cycle.Start,
            End = dossier.Plan.Cycle.End,
            BodyCode = "x",
            BodyName = "x",
        };
        var figures = new CycleFigures(row, stamp: 1, dossier, methodology, asOf: null);
        return DeadlineList.Of(new MeasuredIndicators(figures, measures).Within(scope: null), dossier.Plan);
    }

    private static string Line(Deadline deadline) => $"{deadline.Due:yyyy-MM-dd} {deadline.Indicator.Code} {deadline.Task}";
}
