// SPDX-License-Identifier: AGPL-3.0-or-later

using FsCheck;
using FsCheck.Fluent;
using Traguardo.Domain.Common;

namespace Traguardo.Domain.Tests.Common;

public sealed class NaturalOrderTests
{
    [Theory]
    [InlineData("3.1.2", "3.1.10")]
    [InlineData("OO 1.1.9", "OO 1.1.10")]
    [InlineData("1", "1.1")]
    [InlineData("1.1.b", "1.1.c")]
    [InlineData("k9", "K10")]
    [InlineData("", "a")]
    [InlineData("a", "b")]
    [InlineData("a2b", "a2c")]
    [InlineData("a1", "ab")]
    [InlineData("9", "99999999999999999999999999999999999")]
    public void Runs_of_digits_compare_as_numbers_and_the_rest_by_letters(string first, string second)
    {
        Assert.True(NaturalOrder.Instance.Compare(first, second) < 0);
        Assert.True(NaturalOrder.Instance.Compare(second, first) > 0);
    }

    [Theory]
    [InlineData("a01", "a1")]
    [InlineData("K1", "k1")]
    public void Codes_that_differ_in_case_or_leading_zeros_only_still_have_an_order(string first, string second) =>
        Assert.NotEqual(0, NaturalOrder.Instance.Compare(first, second));

    [Fact]
    public void Nothing_comes_before_everything()
    {
        Assert.True(NaturalOrder.Instance.Compare(null, "") < 0);
        Assert.True(NaturalOrder.Instance.Compare("a", null) > 0);
        Assert.Equal(0, NaturalOrder.Instance.Compare(null, null));
        Assert.Equal(0, NaturalOrder.Instance.Compare("1.2", "1.2"));
    }

    [Fact]
    public void It_is_an_order()
    {
        var codes = Gen.Elements("1", "01", "10", "2", "a", "A", "b", ".", " ").ArrayOf().Select(string.Concat);
        var triples = from x in codes from y in codes from z in codes select (x, y, z);
        Prop.ForAll(
                triples.ToArbitrary(),
                t =>
                    Math.Sign(Compare(t.x, t.y)) == -Math.Sign(Compare(t.y, t.x))
                    && (Compare(t.x, t.y) > 0 || Compare(t.y, t.z) > 0 || Compare(t.x, t.z) <= 0)
                    && (Compare(t.x, t.y) == 0) == (t.x == t.y)
            )
            .QuickCheckThrowOnFailure();
    }

    private static int Compare(string x, string y) => NaturalOrder.Instance.Compare(x, y);
}
