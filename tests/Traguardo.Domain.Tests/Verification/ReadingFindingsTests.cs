// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Tests.Scoring;
using Traguardo.Domain.Verification;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Verification;

/// <summary>What is said of texts that cannot be read for sure, and where.</summary>
public sealed class ReadingFindingsTests
{
    private static List<Finding> Of(Given given) => [.. ReadingChecks.Of(given.Dossier(), given.Methodology)];

    private static Given Target(TargetEntry target, Direction direction = Direction.Unspecified) =>
        new Given().Objective("O").Indicator("K", "O", null, null, direction: direction).Target(target);

    private static Given Measured(MeasureEntry measure, string unit = "") =>
        new Given().Objective("O").Indicator("K", "O", ">= 50", null, unit: unit).Measure(measure);

    private static readonly TargetEntry Entry = new()
    {
        Indicator = "K",
        Period = TargetPeriod.OfYear(2024),
        Text = "50 o 60",
    };

    [Fact]
    public void A_target_that_cannot_be_read_is_said_with_the_reason_and_the_way_out()
    {
        var finding = Assert.Single(Of(Target(Entry)));
        Assert.Equal(("target-illeggibile", Severity.Warning, "50 o 60"), (finding.Code, finding.Severity, finding.Found));
        Assert.Equal(new Place(DossierTable.Targets, 0, "Text"), finding.Place);
        Assert.StartsWith("il target non si legge con certezza. Dopo il valore", finding.Message, StringComparison.Ordinal);
        Assert.Equal("un target nella notazione, o una lettura corretta", finding.Expected);
    }

    [Fact]
    public void A_corrected_reading_is_what_is_looked_at()
    {
        var finding = Assert.Single(Of(Target(Entry with { Text = ">= 50", Reading = "50 o 70" })));
        Assert.Equal((new Place(DossierTable.Targets, 0, "Reading"), "50 o 70"), (finding.Place, finding.Found));
        Assert.Empty(Of(Target(Entry with { Reading = ">= 60" })));
    }

    [Fact]
    public void An_operator_against_the_direction_is_said_with_the_way_out()
    {
        var finding = Assert.Single(Of(Target(Entry with { Text = ">= 50" }, Direction.LowerIsBetter)));
        Assert.Equal(("operatore-contrario", Severity.Warning, ">= 50"), (finding.Code, finding.Severity, finding.Found));
        Assert.Equal("il target «>=» chiede un valore alto, ma l'indicatore migliora quando il valore scende", finding.Message);
        Assert.Equal("un operatore concorde con la direzione, o una lettura corretta", finding.Expected);
    }

    [Fact]
    public void A_target_read_with_a_remark_is_noticed()
    {
        var finding = Assert.Single(Of(Target(Entry with { Text = "n. 5 (di cui 3 nuovi)" })));
        Assert.Equal(("target-da-guardare", Severity.Notice), (finding.Code, finding.Severity));
        Assert.Equal((new Place(DossierTable.Targets, 0, "Text"), "n. 5 (di cui 3 nuovi)"), (finding.Place, finding.Found));
        Assert.NotEmpty(finding.Message);
    }

    [Fact]
    public void Targets_and_results_of_indicators_that_are_not_there_are_for_others_to_say() =>
        Assert.Empty(Of(Target(Entry with { Indicator = "X" }).Measure(new MeasureEntry { Indicator = "X", Text = "50 o 60" })));

    [Fact]
    public void A_result_that_cannot_be_read_is_said_with_the_reason_and_the_way_out()
    {
        var finding = Assert.Single(Of(Measured(new MeasureEntry { Indicator = "K", Text = "50 o 60" })));
        Assert.Equal(("risultato-illeggibile", Severity.Warning, "50 o 60"), (finding.Code, finding.Severity, finding.Found));
        Assert.Equal(new Place(DossierTable.Measures, 0, "Text"), finding.Place);
        Assert.StartsWith("il risultato non si legge con certezza. Dopo il valore", finding.Message, StringComparison.Ordinal);
        Assert.Equal("un risultato nella notazione, o una lettura corretta", finding.Expected);
    }

    [Theory]
    [InlineData("57,14 %", "", null)]
    [InlineData("57,14", "%", null)]
    [InlineData("57", "%", null)]
    [InlineData("57,15 %", "", "57,14")]
    [InlineData("0,57", "", null)]
    [InlineData("0,571", "", null)]
    [InlineData("57,14", "", "0,57")]
    [InlineData("0,57 gg", "%", null)]
    [InlineData("57,14 gg", "%", "0,57")]
    [InlineData("1", "", null)]
    [InlineData("SI", "", null)]
    public void A_result_must_be_what_its_two_numbers_give(string text, string unit, string? given)
    {
        var entry = new MeasureEntry
        {
            Indicator = "K",
            Text = text,
            Numerator = 4,
            Denominator = 7,
        };
        var findings = Of(Measured(entry, unit)).Where(finding => finding.Code == "risultato-non-torna").ToList();
        Assert.Equal(given is null ? [] : [given], findings.Select(finding => finding.Expected));
        Assert.All(findings, finding => Assert.Equal("numeratore e denominatore non danno il risultato stampato", finding.Message));
    }

    [Fact]
    public void Of_a_whole_of_nothing_no_result_is_expected() =>
        Assert.Empty(
            Of(
                Measured(
                    new MeasureEntry
                    {
                        Indicator = "K",
                        Text = "57",
                        Numerator = 4,
                        Denominator = 0,
                    }
                )
            )
        );
}
