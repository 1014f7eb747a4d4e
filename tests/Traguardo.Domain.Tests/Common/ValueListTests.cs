// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections;
using FsCheck;
using FsCheck.Fluent;
using Traguardo.Domain.Common;

namespace Traguardo.Domain.Tests.Common;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_are_equal_when_they_hold_equal_items_in_the_same_order()
    {
        ValueList<string> one = ["a", "b"];
        ValueList<string> same = new[] { "a", "b" }.ToValueList();
        Assert.Equal(one, same);
        Assert.True(one.Equals((object)same));
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one.Equals(["b", "a"]));
        Assert.False(one.Equals(["a"]));
        Assert.False(one.Equals(["a", "b", "c"]));
        Assert.False(one.Equals(null));
        Assert.False(one.Equals((object)new[] { "a", "b" }));
    }

    [Fact]
    public void Records_that_carry_lists_compare_by_value()
    {
        Assert.Equal(new Holder([1, 2]), new Holder([1, 2]));
        Assert.NotEqual(new Holder([1, 2]), new Holder([2, 1]));
    }

    [Fact]
    public void An_empty_list_is_always_the_same_one()
    {
        ValueList<int> empty = [];
        Assert.Same(ValueList<int>.Empty, empty);
        Assert.Empty(empty);
        Assert.Equal(empty, Enumerable.Empty<int>().ToValueList());
    }

    [Fact]
    public void A_list_keeps_its_items_when_their_source_changes()
    {
        List<int> source = [1, 2];
        var list = source.ToValueList();
        source.Add(3);
        Assert.Equal([1, 2], list);
        int[] array = [1, 2];
        ValueList<int> spread = [.. array];
        array[0] = 9;
        Assert.Equal([1, 2], spread);
    }

    [Fact]
    public void Items_are_read_by_index_span_or_one_after_the_other()
    {
        ValueList<int> list = [4, 5, 6];
        Assert.Equal((3, 5), (list.Count, list[1]));
        Assert.Equal([4, 5, 6], list.AsSpan().ToArray());
        Assert.Equal([4, 5, 6], ((IEnumerable)list).Cast<int>());
        Assert.Equal("[4, 5, 6]", list.ToString());
        Assert.Throws<IndexOutOfRangeException>(() => list[3]);
    }

    [Fact]
    public void Equality_is_that_of_the_sequences_and_hashes_agree() =>
        Prop.ForAll(
                Arb.From(Gen.Choose(0, 3).ListOf().SelectMany(one => Gen.Choose(0, 3).ListOf().Select(other => (one, other)))),
                pair =>
                {
                    var (one, other) = (pair.one.ToValueList(), pair.other.ToValueList());
                    var same = pair.one.SequenceEqual(pair.other);
                    return one.Equals(other) == same && (!same || one.GetHashCode() == other.GetHashCode());
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Different_lists_have_different_hashes_as_a_rule() =>
        Assert.Equal(1_000, Enumerable.Range(0, 1_000).Select(number => ((ValueList<int>)[number, 1]).GetHashCode()).Distinct().Count());

    private sealed record Holder(ValueList<int> Items);
}
