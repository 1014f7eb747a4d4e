// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Tests.Numbers;

public sealed class RoundingTests
{
    [Theory]
    [InlineData(RoundingMode.HalfUp, 2, "2.345", "2.35")]
    [InlineData(RoundingMode.HalfUp, 2, "2.344999999", "2.34")]
    [InlineData(RoundingMode.HalfUp, 2, "95.465", "95.47")]
    [InlineData(RoundingMode.HalfUp, 0, "97.5", "98")]
    [InlineData(RoundingMode.HalfDown, 0, "97.5", "97")]
    [InlineData(RoundingMode.HalfDown, 0, "97.500000001", "98")]
    [InlineData(RoundingMode.HalfDown, 0, "97.499999999", "97")]
    [InlineData(RoundingMode.HalfDown, 2, "2.345", "2.34")]
    [InlineData(RoundingMode.HalfDown, 2, "2.346", "2.35")]
    [InlineData(RoundingMode.HalfEven, 2, "2.345", "2.34")]
    [InlineData(RoundingMode.HalfEven, 2, "2.335", "2.34")]
    [InlineData(RoundingMode.HalfEven, 0, "97.5", "98")]
    [InlineData(RoundingMode.Up, 2, "95.441", "95.45")]
    [InlineData(RoundingMode.Up, 2, "95.44", "95.44")]
    [InlineData(RoundingMode.Up, 0, "0.000001", "1")]
    [InlineData(RoundingMode.Down, 2, "95.449", "95.44")]
    [InlineData(RoundingMode.Down, 1, "98.57", "98.5")]
    [InlineData(RoundingMode.Down, 0, "0.999999", "0")]
    public void Each_mode_rounds_the_magnitude(RoundingMode mode, int digits, string value, string rounded)
    {
        var rounding = new Rounding(mode, digits);
        Assert.Equal(Number(rounded), rounding.Apply(Number(value)));
        Assert.Equal(-Number(rounded), rounding.Apply(-Number(value)));
    }

    [Theory]
    [InlineData(RoundingMode.HalfUp, "95.47")]
    [InlineData(RoundingMode.HalfDown, "95.46")]
    [InlineData(RoundingMode.HalfEven, "95.46")]
    [InlineData(RoundingMode.Up, "95.47")]
    [InlineData(RoundingMode.Down, "95.46")]
    public void The_noise_of_divisions_does_not_break_a_tie(RoundingMode mode, string rounded)
    {
        Assert.Equal(Number(rounded), new Rounding(mode, 2).Apply(95.464999999999999999999999999m));
        Assert.Equal(Number(rounded), new Rounding(mode, 2).Apply(95.465000000000000000000000001m));
    }

    [Theory]
    [InlineData(RoundingMode.Up)]
    [InlineData(RoundingMode.Down)]
    public void The_noise_of_divisions_is_no_step_up_or_down(RoundingMode mode)
    {
        Assert.Equal(1m, new Rounding(mode, 0).Apply(1m / 3m * 3m));
        Assert.Equal(1m, new Rounding(mode, 2).Apply(1.0000000000000000000000000001m));
    }

    [Fact]
    public void Twelve_decimals_are_the_most()
    {
        Assert.Equal(0.333333333334m, new Rounding(RoundingMode.Up, 12).Apply(1m / 3m));
        Assert.Equal(0.333333333333m, new Rounding(RoundingMode.HalfDown, 12).Apply(1m / 3m));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Rounding(RoundingMode.Up, 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Rounding(RoundingMode.Up, -1));
    }

    [Fact]
    public void A_rounding_is_a_value()
    {
        Assert.Equal(new Rounding(RoundingMode.HalfUp, 2), Rounding.HalfUp2);
        Assert.Equal(new Rounding(RoundingMode.HalfUp, 4), Rounding.HalfUp2.WithDigits(4));
        Assert.NotEqual(new Rounding(RoundingMode.HalfDown, 2), Rounding.HalfUp2);
        Assert.Equal((RoundingMode.Up, 3), (new Rounding(RoundingMode.Up, 3).Mode, new Rounding(RoundingMode.Up, 3).Digits));
        Assert.Equal(new Rounding(RoundingMode.HalfUp, 0), default);
    }

    [Fact]
    public void Rounding_again_changes_nothing() =>
        ForAllRoundings((rounding, value, _) => rounding.Apply(rounding.Apply(value)) == rounding.Apply(value));

    [Fact]
    public void A_rounded_value_has_no_more_decimals_than_the_rule() =>
        ForAllRoundings(
            (rounding, value, _) => decimal.Round(rounding.Apply(value), rounding.Digits, MidpointRounding.ToZero) == rounding.Apply(value)
        );

    [Fact]
    public void A_rounded_value_is_within_one_step_and_within_half_a_step_for_the_nearest_modes() =>
        ForAllRoundings(
            (rounding, value, _) =>
            {
                var step = 1m;
                for (var digit = 0; digit < rounding.Digits; digit++)
                {
                    step /= 10;
                }

                var distance = Math.Abs(rounding.Apply(value) - value);
                return rounding.Mode is RoundingMode.Up or RoundingMode.Down ? distance < step : distance <= step / 2;
            }
        );

    [Fact]
    public void Up_never_shrinks_and_down_never_grows_the_magnitude() =>
        ForAllRoundings(
            (rounding, value, _) =>
                rounding.Mode switch
                {
                    RoundingMode.Up => Math.Abs(rounding.Apply(value)) >= Math.Abs(value),
                    RoundingMode.Down => Math.Abs(rounding.Apply(value)) <= Math.Abs(value),
                    _ => true,
                }
        );

    [Fact]
    public void A_larger_value_is_never_rounded_below_a_smaller_one() =>
        ForAllRoundings(
            (rounding, one, other) =>
                (one <= other) == (rounding.Apply(one) <= rounding.Apply(other)) || rounding.Apply(one) == rounding.Apply(other)
        );

    [Fact]
    public void Opposites_round_to_opposites() => ForAllRoundings((rounding, value, _) => rounding.Apply(-value) == -rounding.Apply(value));

    private static void ForAllRoundings(Func<Rounding, decimal, decimal, bool> holds)
    {
        var value = Gen.Choose(-2_000_000, 2_000_000)
            .SelectMany(number => Gen.Elements(1m, 10m, 100m, 1_000m, 7m, 3_000m).Select(divisor => Exact.Settle(number / divisor)));
        var rounding = Gen.Elements(Enum.GetValues<RoundingMode>())
            .SelectMany(mode => Gen.Choose(0, 6).Select(digits => new Rounding(mode, digits)));
        Prop.ForAll(
                Arb.From(rounding.SelectMany(rule => value.SelectMany(one => value.Select(other => (rule, one, other))))),
                sample => holds(sample.rule, sample.one, sample.other)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
