// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using Traguardo.Domain.Formulas;

namespace Traguardo.Domain.Tests.Formulas;

public sealed class FormulaLimitTests
{
    private const string TooDeep = "una formula meno annidata: al massimo 100 livelli di parentesi, funzioni e segni";

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("-", "1", "")]
    [InlineData("abs(", "1", ")")]
    [InlineData("se(1 > 0; ", "1", "; 2)")]
    [InlineData("2 * (1 + ", "1", ")")]
    public void A_hundred_levels_are_read_and_evaluated_and_one_more_is_an_error(string before, string core, string after)
    {
        string Nested(int levels) =>
            string.Concat(Enumerable.Repeat(before, levels)) + core + string.Concat(Enumerable.Repeat(after, levels));

        var deepest = Given.Formula(Nested(Formula.MaximumDepth));
        Assert.Equal(deepest, Given.Formula(deepest.Text));
        Assert.Equal(TooDeep, Given.Error(Nested(Formula.MaximumDepth + 1)).Expected);
    }

    [Fact]
    public void Negations_of_conditions_count_as_levels()
    {
        static string Negated(int times) => $"se({string.Concat(Enumerable.Repeat("non ", times))}1 > 0; 1; 2)";

        Assert.Equal(2m, Given.Value(Negated(Formula.MaximumDepth - 1)));
        Assert.Equal(TooDeep, Given.Error(Negated(Formula.MaximumDepth)).Expected);
    }

    [Fact]
    public void Levels_that_were_left_do_not_count()
    {
        var many = string.Join(" + ", Enumerable.Repeat("(1) * -1 * abs(1) * se(non 1 > 2; 1; 1) * arrotonda(1) * tronca(1; 0)", 300));
        Assert.Equal(-300m, Given.Value(many));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("-")]
    [InlineData("abs(")]
    [InlineData("se(")]
    [InlineData("se(non ")]
    [InlineData("[")]
    [InlineData("\"")]
    [InlineData("1 + ")]
    [InlineData("a ")]
    [InlineData("1.000.")]
    [InlineData("a]]")]
    public void A_hundred_kilobytes_of_anything_are_answered_at_once(string piece)
    {
        var clock = Stopwatch.StartNew();
        Formula.Parse(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_sum_of_ten_thousand_names_is_no_deep_tree()
    {
        var formula = Given.Formula(string.Join(" + ", Enumerable.Range(1, 10_000).Select(number => $"n{number}")));
        Assert.Equal(10_000, formula.Names.Count);
        Assert.Equal(20_000m, formula.Evaluate(_ => 2m).Value);
        Assert.Equal(formula, Given.Formula(formula.Text));
    }
}
