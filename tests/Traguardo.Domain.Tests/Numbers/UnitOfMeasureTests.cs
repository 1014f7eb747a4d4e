// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Tests.Numbers;

public sealed class UnitOfMeasureTests
{
    [Fact]
    public void Units_have_one_symbol_each()
    {
        UnitOfMeasure[] units =
        [
            UnitOfMeasure.None,
            UnitOfMeasure.Percent,
            UnitOfMeasure.Number,
            UnitOfMeasure.Days,
            UnitOfMeasure.Hours,
            UnitOfMeasure.Months,
            UnitOfMeasure.Years,
            UnitOfMeasure.Euro,
        ];
        Assert.Equal(["", "%", "N.", "gg", "ore", "mesi", "anni", "€"], units.Select(unit => unit.ToString()));
    }

    [Fact]
    public void No_unit_is_no_symbol()
    {
        Assert.True(UnitOfMeasure.None.IsNone);
        Assert.True(default(UnitOfMeasure).IsNone);
        Assert.Equal(UnitOfMeasure.None, new UnitOfMeasure(null!));
        Assert.False(UnitOfMeasure.Percent.IsNone);
    }
}
