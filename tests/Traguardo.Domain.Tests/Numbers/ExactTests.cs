// SPDX-License-Identifier: AGPL-3.0-or-later

using FsCheck;
using FsCheck.Fluent;
using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Tests.Numbers;

public sealed class ExactTests
{
    [Fact]
    public void A_third_three_times_is_one_once_settled()
    {
        Assert.NotEqual(1m, 1m / 3m * 3m);
        Assert.Equal(1m, Exact.Settle(1m / 3m * 3m));
    }

    [Fact]
    public void Eighteen_decimals_are_kept_as_they_are()
    {
        Assert.Equal(0.123456789012345678m, Exact.Settle(0.123456789012345678m));
        Assert.Equal(18, Exact.Settle(1.000000000000000000m).Scale);
        Assert.Equal(0.123456789012345679m, Exact.Settle(0.1234567890123456789m));
        Assert.Equal(0.000000000000000002m, Exact.Settle(0.0000000000000000025m));
        Assert.Equal(0.000000000000000004m, Exact.Settle(0.0000000000000000035m));
        Assert.Equal(-0.571428571428571429m, Exact.Settle(-4m / 7m));
    }

    [Fact]
    public void Settled_quotients_add_up_whatever_their_order() =>
        Prop.ForAll(
                Arb.From(Gen.Choose(1, 1_000).SelectMany(parts => Gen.Choose(0, 1_000).Select(whole => (parts, whole)))),
                sample =>
                {
                    var part = (decimal)sample.whole / sample.parts;
                    return Exact.Settle(part * sample.parts) == sample.whole
                        && Exact.Settle(Enumerable.Repeat(part, sample.parts).Sum()) == sample.whole;
                }
            )
            .QuickCheckThrowOnFailure();
}
