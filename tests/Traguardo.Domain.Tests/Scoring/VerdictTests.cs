// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

public sealed class VerdictTests
{
    private static Verdict Of(Given given, FigureRef figure)
    {
        var card = given.Score();
        return Verdict.Of(card.Find(figure)!, card.FactsOf(figure));
    }

    [Theory]
    [InlineData(">= 10", "10", "raggiunto", true)]
    [InlineData(">= 10", "9", "non raggiunto", false)]
    [InlineData(">= 10", null, "senza risultato", null)]
    [InlineData(null, "9", "senza target", null)]
    [InlineData(">= 10 %", "9 gg", "da chiarire", null)]
    public void An_indicator_met_its_target_or_missed_it_or_is_in_a_state(string? target, string? result, string text, bool? met) =>
        Assert.Equal(new Verdict(text, met), Of(new Given().Objective("O").Indicator("K", "O", target, result), Row("K")));

    [Fact]
    public void A_provisional_result_says_so()
    {
        var given = new Given().Objective("O").Indicator("K", "O", ">= 10", null);
        given.Measure(
            new MeasureEntry
            {
                Indicator = "K",
                Text = "12",
                Basis = MeasureBasis.Provisional,
            }
        );
        Assert.Equal(new Verdict("raggiunto (provvisorio)", true), Of(given, Row("K")));
    }

    [Fact]
    public void Without_a_methodology_targets_are_met_or_missed_all_the_same_and_nothing_has_a_score()
    {
        var given = new Given().Objective("O").Indicator("K", "O", ">= 10", "9").With(_ => Methodology.None);
        Assert.Equal(new Verdict("non raggiunto", false), Of(given, Row("K")));
        Assert.Equal(new Verdict("", null), Of(given, Goal("O")));
        Assert.DoesNotContain(given.Score().Values.ToArray(), value => value.IsScored);
    }
}
