// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Tests.Formulas;

public sealed class FormulaConditionTests
{
    [Theory]
    [InlineData("a < b", true)]
    [InlineData("a < a", false)]
    [InlineData("b < a", false)]
    [InlineData("a <= b", true)]
    [InlineData("a <= a", true)]
    [InlineData("b <= a", false)]
    [InlineData("b > a", true)]
    [InlineData("a > a", false)]
    [InlineData("a > b", false)]
    [InlineData("b >= a", true)]
    [InlineData("a >= a", true)]
    [InlineData("a >= b", false)]
    [InlineData("a = a", true)]
    [InlineData("a = b", false)]
    [InlineData("a <> b", true)]
    [InlineData("a <> a", false)]
    [InlineData("a ≤ a", true)]
    [InlineData("a ≥ b", false)]
    [InlineData("a ≠ b", true)]
    public void Values_compare(string condition, bool holds) => AssertHolds(holds, condition);

    [Theory]
    [InlineData("a < b e b < c", true)]
    [InlineData("a < b e b > c", false)]
    [InlineData("a > b e b < c", false)]
    [InlineData("a > b o b < c", true)]
    [InlineData("a < b o b > c", true)]
    [InlineData("a > b o b > c", false)]
    [InlineData("non a > b", true)]
    [InlineData("non a < b", false)]
    [InlineData("non non a < b", true)]
    [InlineData("a < b o a < b e a > b", true)]
    [InlineData("(a < b o a < b) e a > b", false)]
    [InlineData("non (a < b e a > b)", true)]
    [InlineData("non a > b e a < b", true)]
    [InlineData("non a < b e a > b", false)]
    [InlineData("A < B E NON B > C", true)]
    [InlineData("((a) + (b)) = (c)", true)]
    [InlineData("(a + b) * 2 = 10", true)]
    [InlineData("max(a; b) > min(a; b)", true)]
    [InlineData("a < b e b < c e c < a", false)]
    public void Conditions_join_and_reverse(string condition, bool holds) => AssertHolds(holds, condition);

    [Fact]
    public void Compared_values_are_settled_so_that_three_thirds_equal_one()
    {
        AssertHolds(true, "1/3*3 = 1");
        AssertHolds(true, "1 = 1/3*3");
        AssertHolds(false, "1/3*3 < 1");
    }

    [Theory]
    [InlineData("se(d = 0; 7; a / d)", 7)]
    [InlineData("se(d <> 0; a / d; 7)", 7)]
    [InlineData("if(a = 2; a; sconosciuta)", 2)]
    [InlineData("se(d = 0 o a / d > 1; 7; 8)", 7)]
    [InlineData("se(d <> 0 e a / d > 1; 7; 8)", 8)]
    [InlineData("se(a > 1; se(b > 9; 1; 2); 3)", 2)]
    [InlineData("se(se(a > 1; 4; 5) = 4; 6; 7)", 6)]
    [InlineData("100 * se(a > b; a; b)", 300)]
    public void What_the_choice_does_not_need_is_not_computed(string text, int value) => Assert.Equal(value, Given.Value(text));

    [Theory]
    [InlineData("se(a / d > 1; 1; 2)", "divisione per zero in «a / d»")]
    [InlineData("se(1 > a / d; 1; 2)", "divisione per zero in «a / d»")]
    [InlineData("se(non a / d > 1; 1; 2)", "divisione per zero in «a / d»")]
    [InlineData("se(a > 1 e a / d > 1; 1; 2)", "divisione per zero in «a / d»")]
    [InlineData("se(x > 1; 1; 2)", "manca la quantità «x»")]
    [InlineData("se(a > 1; x; 2)", "manca la quantità «x»")]
    [InlineData("se(a < 1; 2; x)", "manca la quantità «x»")]
    public void What_it_needs_may_fail(string text, string reason) => Assert.Equal(reason, Given.Reason(text));

    [Fact]
    public void In_a_condition_the_connectives_split_names_and_outside_they_are_words_of_names()
    {
        Assert.Equal(["verbali", "atti"], Given.Formula("se(verbali > 1 e atti > 1; 1; 2)").Names);
        Assert.Equal(["verbali e atti"], Given.Formula("verbali e atti / 2").Names);
        Assert.Equal(["x", "verbali e atti", "pareri o altro"], Given.Formula("se(x > 1; verbali e atti; pareri o altro)").Names);
        Assert.Equal(["verbali e atti", "x"], Given.Formula("se([verbali e atti] > 1; x; 2)").Names);
        Assert.Equal(["non residenti"], Given.Formula("non residenti").Names);
        Assert.Equal(["x", "y", "y e z"], Given.Formula("se(se(x > 1; y; [y e z]) > 1; 1; 2)").Names);
    }

    private static void AssertHolds(bool holds, string condition) => Assert.Equal(holds ? 1m : 2m, Given.Value($"se({condition}; 1; 2)"));
}
