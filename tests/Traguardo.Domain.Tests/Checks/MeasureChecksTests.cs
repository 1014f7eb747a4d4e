// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Tests.Checks;

public sealed class MeasureChecksTests
{
    private static readonly MeasureEntry Empty = new() { Indicator = "I1" };

    [Fact]
    public void A_numerator_has_a_denominator_and_the_reverse()
    {
        Sample.AssertFinding(
            new(
                "consuntivo-incompleto",
                Severity.Error,
                new(DossierTable.Measures, 0, "Denominator"),
                "Il consuntivo dell'indicatore «I1» ha il numeratore ma non il denominatore.",
                null,
                "il denominatore"
            ),
            Measuring(Empty with { Numerator = 4 })
        );
        Sample.AssertFinding(
            new(
                "consuntivo-incompleto",
                Severity.Error,
                new(DossierTable.Measures, 0, "Numerator"),
                "Il consuntivo dell'indicatore «I1» ha il denominatore ma non il numeratore.",
                null,
                "il numeratore"
            ),
            Measuring(Empty with { Denominator = 7 })
        );
    }

    [Fact]
    public void A_denominator_is_not_zero()
    {
        Sample.AssertFinding(
            new(
                "denominatore-zero",
                Severity.Error,
                new(DossierTable.Measures, 0, "Denominator"),
                "Il denominatore del consuntivo dell'indicatore «I1» è zero.",
                "0",
                "un denominatore diverso da zero"
            ),
            Measuring(Empty with { Numerator = 4, Denominator = 0 })
        );
        Assert.Empty(Sample.Findings(Measuring(Empty with { Numerator = 0, Denominator = -1 })));
    }

    [Fact]
    public void A_measure_says_something()
    {
        Finding nothing = new(
            "consuntivo-incompleto",
            Severity.Warning,
            new(DossierTable.Measures, 0),
            "Il consuntivo dell'indicatore «I1» non dice nulla.",
            null,
            "un risultato, o lo stato con una nota"
        );
        Sample.AssertFinding(nothing, Measuring(Empty));
        Sample.AssertFinding(nothing, Measuring(Empty with { Text = " ", Note = "nota" }));
        MeasureEntry[] something =
        [
            Empty with
            {
                Text = "-",
            },
            Empty with
            {
                Reading = "0",
                ReadingReason = "refuso",
            },
            Empty with
            {
                Numerator = 0,
                Denominator = 1,
            },
            Empty with
            {
                Quantities = [new("x", 1)],
            },
            Empty with
            {
                Figure = FigureRef.Body,
            },
            Empty with
            {
                State = MeasureState.Suspended,
            },
            Empty with
            {
                Grade = "buono",
            },
        ];
        Assert.All(something, measure => Assert.Empty(Sample.Findings(Measuring(measure))));
    }

    [Theory]
    [InlineData("2018-12-31", MeasureBasis.Actual, "31/12/2018")]
    [InlineData("2018-12-31", MeasureBasis.PriorPeriod, null)]
    [InlineData("2019-01-01", MeasureBasis.Actual, null)]
    [InlineData("2029-12-31", MeasureBasis.Actual, null)]
    [InlineData("2030-01-01", MeasureBasis.Forecast, "01/01/2030")]
    [InlineData("2030-01-01", MeasureBasis.PriorPeriod, "01/01/2030")]
    public void A_date_is_within_five_years_of_the_cycle(string date, MeasureBasis basis, string? found)
    {
        var dossier = Measuring(Empty with { Text = "1", Date = DateOnly.ParseExact(date, "yyyy-MM-dd"), Basis = basis });
        if (found is null)
        {
            Assert.Empty(Sample.Findings(dossier));
            return;
        }

        Sample.AssertFinding(
            new(
                "data-inverosimile",
                Severity.Warning,
                new(DossierTable.Measures, 0, "Date"),
                $"Il consuntivo dell'indicatore «I1» porta la data {found}, lontana dal ciclo.",
                found,
                "una data vicina al periodo dal 01/01/2024 al 31/12/2024"
            ),
            dossier
        );
    }

    [Fact]
    public void Cycles_at_the_ends_of_the_calendar_are_no_crash()
    {
        var dossier = Sample.With(plan => plan with { Cycle = plan.Cycle with { Start = DateOnly.MinValue, End = DateOnly.MaxValue } });
        Assert.Empty(Sample.Findings(dossier));

        static int Warnings(int start, int end, DateOnly date) =>
            Sample
                .Findings(
                    Sample.Dossier with
                    {
                        Plan = Sample.Plan with { Cycle = Sample.Plan.Cycle with { Start = new(start, 1, 1), End = new(end, 1, 1) } },
                        Measures = [Empty with { Text = "1", Date = date }],
                    }
                )
                .Count;
        Assert.Equal(0, Warnings(5, 9995, new(1, 1, 1)));
        Assert.Equal(0, Warnings(6, 9994, new(1, 1, 1)));
        Assert.Equal(1, Warnings(7, 9994, new(1, 1, 1)));
        Assert.Equal(1, Warnings(6, 9994, new(9999, 1, 2)));
        Assert.Equal(0, Warnings(6, 9995, new(9999, 12, 31)));
    }

    private static CycleDossier Measuring(MeasureEntry measure) => Sample.Dossier with { Measures = [measure] };
}
