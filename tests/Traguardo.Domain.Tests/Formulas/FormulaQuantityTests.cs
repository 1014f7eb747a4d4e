// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Formulas;
using Traguardo.Domain.Measures;

namespace Traguardo.Domain.Tests.Formulas;

public sealed class FormulaQuantityTests
{
    private static readonly Formula Margin = Given.Formula("(proventi strutturali - oneri strutturali) / proventi strutturali * 100");

    [Fact]
    public void Quantities_come_from_a_function_of_the_name_as_the_formula_spells_it() =>
        Assert.Equal(25m, Margin.Evaluate(name => name == "proventi strutturali" ? 400m : 300m).Value);

    [Fact]
    public void Quantities_come_from_a_dictionary_whatever_the_spelling()
    {
        var quantities = new Dictionary<string, decimal> { ["Proventi  Strutturali"] = 400m, ["ONERI STRUTTURALI"] = 300m };
        Assert.Equal(25m, Margin.Evaluate(quantities).Value);
    }

    [Fact]
    public void Of_several_quantities_of_one_name_the_last_one_counts()
    {
        NamedQuantity[] quantities = [new("x", 1m), new("y", 5m), new(" X ", 2m)];
        Assert.Equal(2m, Given.Formula("x").Evaluate(quantities).Value);
    }

    [Fact]
    public void A_missing_quantity_is_a_reason_that_names_it()
    {
        var result = Margin.Evaluate([new NamedQuantity("proventi strutturali", 1m)]);
        Assert.Null(result.Value);
        Assert.Equal("manca la quantità «oneri strutturali»", result.Reason);
    }

    [Fact]
    public void A_formula_without_names_needs_no_quantities()
    {
        Assert.Equal(2m, Given.Formula("1 + 1").Evaluate().Value);
        Assert.Equal("manca la quantità «x»", Given.Formula("1 + x").Evaluate().Reason);
    }

    [Fact]
    public void A_result_that_was_never_computed_is_zero_and_not_a_failure()
    {
        Assert.Equal(0m, default(FormulaResult).Value);
        Assert.Null(default(FormulaResult).Reason);
    }

    [Fact]
    public void A_bound_formula_takes_its_quantities_from_fixed_places()
    {
        var bound = Given.Formula("100 * (1 - abs(r - t) / abs(t))").Bind(["t", "s", "R"]);
        Assert.Empty(bound.Unbound);
        Assert.Equal("100 * (1 - abs(r - t) / abs(t))", bound.Formula.Text);
        Assert.Equal(80m, bound.Evaluate([50m, 0m, 40m]).Value);
        Assert.Equal(80m, bound.Evaluate((ReadOnlySpan<decimal?>)[50m, null, 40m]).Value);
        Assert.Equal("divisione per zero in «abs(r - t) / abs(t)»", bound.Evaluate([0m, 0m, 40m]).Reason);
    }

    [Fact]
    public void A_bound_formula_misses_what_has_no_place_or_no_value()
    {
        var bound = Given.Formula("se(r >= t; 100; s / x)").Bind(["r", "t", "s"]);
        Assert.Equal(["x"], bound.Unbound);
        Assert.Equal(100m, bound.Evaluate([2m, 1m, 0m]).Value);
        Assert.Equal("manca la quantità «x»", bound.Evaluate([1m, 2m, 0m]).Reason);
        Assert.Equal("manca la quantità «s»", bound.Evaluate((ReadOnlySpan<decimal?>)[1m, 2m, null]).Reason);
        Assert.Equal("manca la quantità «x»", bound.Evaluate((ReadOnlySpan<decimal?>)[1m, 2m, 3m]).Reason);
    }

    [Fact]
    public void Of_two_places_of_one_name_the_first_one_counts() =>
        Assert.Equal(1m, Given.Formula("r").Bind(["r", "R"]).Evaluate([1m, 2m]).Value);

    [Fact]
    public void A_bound_formula_wants_as_many_values_as_names()
    {
        var bound = Given.Formula("r").Bind(["r", "t"]);
        Assert.Contains(
            "2 names, not to 1",
            Assert.Throws<ArgumentException>(() => bound.Evaluate([1m])).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => bound.Evaluate((ReadOnlySpan<decimal?>)[1m, 2m, 3m]));
    }

    [Fact]
    public void A_bound_formula_allocates_nothing_while_it_succeeds()
    {
        var bound = Given.Formula("se(r >= t; 100; max(0; 100 * r / t - 5% * min(s; t)))").Bind(["r", "t", "s"]);
        decimal[] values = [3m, 7m, 2m];
        bound.Evaluate(values);
        var before = GC.GetAllocatedBytesForCurrentThread();
        bound.Evaluate(values);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
