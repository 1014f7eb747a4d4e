// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Tests.Scoring;
using Traguardo.Domain.Verification;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Verification;

public sealed class UnusableFiguresTests
{
    private static List<Finding> Of(Given given) => Of(given.Dossier(), given.Methodology);

    private static List<Finding> Of(CycleDossier dossier, Methodology methodology) =>
        [.. UnusableFigures.Of(dossier, Scorer.Score(dossier, methodology))];

    private static Given Row(string target, MeasureEntry measure, string unit = "") =>
        new Given().Objective("O").Indicator("K", "O", target, null, unit: unit).Measure(measure);

    private static MeasureEntry Measured(string text) => new() { Indicator = "K", Text = text };

    [Fact]
    public void Nothing_is_said_of_what_is_scored_or_only_missing()
    {
        Assert.Empty(Of(Row(">= 10", Measured("5"))));
        Assert.Empty(Of(new Given().Objective("O").Indicator("K", "O", ">= 10", null)));
    }

    [Fact]
    public void Units_that_cannot_be_compared_are_said_at_the_result()
    {
        var finding = Assert.Single(Of(Row(">= 50 %", Measured("40 gg"), "%")));
        Assert.Equal(new Place(DossierTable.Measures, 0), finding.Place);
        Assert.Equal("senza punteggio: il target è in «%» e il risultato è in «gg»", finding.Message);
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Fact]
    public void A_judgement_that_no_scale_has_is_said() =>
        Assert.Contains(
            "la regola non usa una scala",
            Assert.Single(Of(Row(">= 50", new MeasureEntry { Indicator = "K", Grade = "Ottimo" }))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_depends_on_itself_is_said_of_the_result_and_of_what_is_made_from_it()
    {
        var findings = Of(Row(">= 50", new MeasureEntry { Indicator = "K", Figure = Goal("O") }));
        Assert.Equal([new Place(DossierTable.Measures, 0), new Place(DossierTable.Objectives, 0)], findings.Select(f => f.Place));
        Assert.Equal("«O» è senza punteggio: la cifra dipende da sé stessa", findings[1].Message);
    }

    [Fact]
    public void A_weighted_mean_without_all_its_weights_is_said_of_each_kind_of_figure()
    {
        var mean = new Component { Of = ComponentSource.OwnIndicators };
        var given = new Given()
            .Objective("O")
            .Indicator("K1", "O", ">= 10", "10", 50)
            .Indicator("K2", "O", ">= 10", "10")
            .Sheet("S")
            .AssignToSheet("K1", "S", 50)
            .AssignToSheet("K2", "S")
            .With(m => m with { Sheets = [Aggregate("S", null, mean)] });
        Assert.Equal(
            [new Place(DossierTable.Objectives, 0), new Place(DossierTable.Sheets, 0)],
            Of(given).Select(finding => finding.Place)
        );
        Assert.All(Of(given), finding => Assert.EndsWith("la media è pesata e mancano i pesi", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_that_cannot_be_read_are_said_elsewhere()
    {
        Assert.Empty(Of(Row(">= 50", Measured("50 o 60"))));
        Assert.Empty(Of(Row("50 o 60", Measured("50"))));
        Assert.Empty(Of(new Given().Objective("O").Indicator("K", "O", ">= 50", "50", direction: Direction.LowerIsBetter)));
    }
}
