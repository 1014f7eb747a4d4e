// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>Which of several targets of an indicator counts: by the day, by the owner, and never one of another cycle.</summary>
public sealed class TargetChoiceTests
{
    /// <summary>Targets of the given closing days, asked of K on O: "1", "2", "3" in the order written.</summary>
    private static string? InForce(DateOnly? day, params DateOnly[] closings)
    {
        var given = new Given().Objective("O").Indicator("K", "O", null, "1");
        for (var i = 0; i < closings.Length; i++)
        {
            given.Target(Target((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), closings[i]));
        }

        return given.Score(day).FactsOf(Row("K"))!.TargetEntry?.Text;
    }

    private static TargetEntry Target(string text, DateOnly closing, string? owner = null) =>
        new()
        {
            Indicator = "K",
            Period = new TargetPeriod(closing),
            Text = text,
            Owner = owner,
        };

    private static DateOnly On(int month, int day, int year = 2024) => new(year, month, day);

    [Fact]
    public void Of_targets_still_open_the_first_to_close_counts_in_whatever_order_they_are_written()
    {
        Assert.Equal("1", InForce(On(3, 1), On(6, 30), On(12, 31)));
        Assert.Equal("2", InForce(On(3, 1), On(12, 31), On(6, 30)));
        Assert.Equal("2", InForce(On(6, 30), On(12, 31), On(6, 30), On(3, 31)));
        Assert.Equal("1", InForce(On(7, 1), On(12, 31), On(6, 30), On(3, 31)));
    }

    [Fact]
    public void When_all_have_closed_the_last_one_to_close_counts()
    {
        Assert.Equal("2", InForce(On(12, 1), On(6, 30), On(9, 30), On(3, 31)));
        Assert.Equal("1", InForce(On(12, 1), On(6, 30)));
        Assert.Equal("1", InForce(On(12, 1), On(9, 30), On(3, 31), On(6, 30)));
    }

    [Fact]
    public void A_target_that_closes_on_the_first_or_the_last_day_is_of_the_cycle_and_one_beside_them_is_not()
    {
        Assert.Equal("1", InForce(On(1, 1), On(1, 1)));
        Assert.Equal("1", InForce(null, On(12, 31)));
        Assert.Null(InForce(On(1, 1), On(12, 31, 2023)));
        Assert.Null(InForce(null, On(1, 1, 2025)));
    }

    [Fact]
    public void Of_two_targets_of_one_day_the_first_written_counts() =>
        Assert.Equal("1", InForce(null, On(12, 31), On(12, 31), On(12, 31)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_two_targets_of_one_day_the_owners_own_counts_whether_the_day_has_passed_or_not(bool open)
    {
        var closing = open ? On(12, 31) : On(6, 30);
        Given Plan(params TargetEntry[] targets)
        {
            var given = new Given().Objective("O").Objective("P").Indicator("K", "O", null, "1").Assign("K", "P");
            return targets.Aggregate(given, (plan, target) => plan.Target(target));
        }

        var general = Target("di tutti", closing);
        var own = Target("suo", closing, "P");
        foreach (var given in new[] { Plan(general, own), Plan(own, general) })
        {
            var card = given.Score(On(12, 1));
            Assert.Equal("di tutti", card.FactsOf(Row("K", "O"))!.TargetEntry!.Text);
            Assert.Equal("suo", card.FactsOf(Row("K", "P"))!.TargetEntry!.Text);
        }

        var second = Plan(own, Target("altro suo", closing, "P")).Score(On(12, 1));
        Assert.Equal("suo", second.FactsOf(Row("K", "P"))!.TargetEntry!.Text);
    }

    [Fact]
    public void A_closing_day_weighs_more_than_an_owner()
    {
        var given = new Given()
            .Objective("O")
            .Indicator("K", "O", null, "1")
            .Target(Target("suo", On(12, 31), "O"))
            .Target(Target("di tutti", On(6, 30)));
        Assert.Equal("di tutti", given.Score(On(3, 1)).FactsOf(Row("K"))!.TargetEntry!.Text);
        Assert.Equal("suo", given.Score(On(9, 1)).FactsOf(Row("K"))!.TargetEntry!.Text);
    }
}
