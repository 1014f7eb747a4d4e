// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Tests.Checks;

public sealed class DirectionChecksTests
{
    private const string High = "» chiede un valore alto, ma l'indicatore migliora quando il valore scende";
    private const string Low = "» chiede un valore basso, ma l'indicatore migliora quando il valore sale";

    [Theory]
    [InlineData(Comparison.AtLeast, Direction.LowerIsBetter, "il target «>=" + High)]
    [InlineData(Comparison.MoreThan, Direction.LowerIsBetter, "il target «>" + High)]
    [InlineData(Comparison.AtMost, Direction.HigherIsBetter, "il target «<=" + Low)]
    [InlineData(Comparison.LessThan, Direction.HigherIsBetter, "il target «<" + Low)]
    public void An_operator_does_not_ask_the_opposite_of_what_is_better(Comparison comparison, Direction direction, string clash)
    {
        Assert.Equal(clash, DirectionChecks.OperatorClash(Threshold(comparison), direction));
        Assert.Equal(
            clash,
            DirectionChecks.OperatorClash(new CompoundTarget([Threshold(Comparison.Exactly), Threshold(comparison)]), direction)
        );
    }

    [Fact]
    public void Every_other_operator_agrees_with_every_other_direction()
    {
        (Comparison, Direction)[] clashes =
        [
            (Comparison.AtLeast, Direction.LowerIsBetter),
            (Comparison.MoreThan, Direction.LowerIsBetter),
            (Comparison.AtMost, Direction.HigherIsBetter),
            (Comparison.LessThan, Direction.HigherIsBetter),
        ];
        var others = Enum.GetValues<Comparison>()
            .SelectMany(comparison => Enum.GetValues<Direction>().Select(direction => (comparison, direction)))
            .Except(clashes);
        Assert.Equal(20, others.Count());
        Assert.All(others, pair => Assert.Null(DirectionChecks.OperatorClash(Threshold(pair.Item1), pair.Item2)));
    }

    [Fact]
    public void Targets_without_an_operator_clash_with_no_direction()
    {
        Target[] targets = [new YesNoTarget(true), new DeadlineTarget(new(2024, 3, 31)), new RangeTarget(0.8m, 1, UnitOfMeasure.None)];
        Assert.All(targets, target => Assert.Null(DirectionChecks.OperatorClash(target, Direction.LowerIsBetter)));
        Assert.Null(DirectionChecks.OperatorClash(new CompoundTarget([.. targets]), Direction.HigherIsBetter));
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("%", "%", "")]
    [InlineData("%", "", "%")]
    [InlineData("", "%", "%")]
    [InlineData("", "", "%")]
    [InlineData("N.", "", "")]
    [InlineData("", "N.", "")]
    [InlineData("", "", "gg")]
    [InlineData("", "gg", "gg")]
    [InlineData("", "gg", "")]
    [InlineData("gg", "", "")]
    [InlineData("ore", "", "")]
    [InlineData("mesi", "", "")]
    [InlineData("anni", "", "")]
    [InlineData("€", "", "")]
    [InlineData("gg", "gg", "%")]
    [InlineData("imprese", "N.", "")]
    [InlineData("N.", "imprese", "")]
    [InlineData("imprese", "", "")]
    [InlineData("imprese", "aziende", "")]
    [InlineData("N.", "N.", "%")]
    public void Units_that_say_the_same_kind_of_figure_compare(string target, string measure, string indicator) =>
        Assert.Null(Clash(target, measure, indicator));

    [Theory]
    [InlineData("%", "", "", "il target è in «%» e il risultato è senza unità di misura")]
    [InlineData("", "%", "", "il target è senza unità di misura e il risultato è in «%»")]
    [InlineData("%", "N.", "%", "il target è in «%» e il risultato è in «N.»")]
    [InlineData("%", "", "N.", "il target è in «%» e il risultato è in «N.»")]
    [InlineData("imprese", "", "%", "il target è in «imprese» e il risultato è in «%»")]
    [InlineData("gg", "%", "", "il target è in «gg» e il risultato è in «%»")]
    [InlineData("gg", "mesi", "", "il target è in «gg» e il risultato è in «mesi»")]
    [InlineData("", "mesi", "gg", "il target è in «gg» e il risultato è in «mesi»")]
    [InlineData("ore", "gg", "", "il target è in «ore» e il risultato è in «gg»")]
    [InlineData("anni", "mesi", "", "il target è in «anni» e il risultato è in «mesi»")]
    [InlineData("€", "gg", "", "il target è in «€» e il risultato è in «gg»")]
    [InlineData("N.", "gg", "", "il target è in «N.» e il risultato è in «gg»")]
    [InlineData("gg", "imprese", "", "il target è in «gg» e il risultato è in «imprese»")]
    public void Units_of_different_kinds_clash(string target, string measure, string indicator, string clash) =>
        Assert.Equal(clash, Clash(target, measure, indicator));

    [Fact]
    public void A_unit_that_was_never_set_is_no_unit()
    {
        Assert.Null(DirectionChecks.UnitClash(default, UnitOfMeasure.None, UnitOfMeasure.Number));
        Assert.Null(DirectionChecks.UnitClash(default, UnitOfMeasure.Days, default));
    }

    private static string? Clash(string target, string measure, string indicator) =>
        DirectionChecks.UnitClash(new(target), new(measure), new(indicator));

    private static ThresholdTarget Threshold(Comparison comparison) => new(comparison, new(30, UnitOfMeasure.None));
}
