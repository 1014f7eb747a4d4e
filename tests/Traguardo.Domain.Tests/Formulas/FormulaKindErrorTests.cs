// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Formulas;

namespace Traguardo.Domain.Tests.Formulas;

/// <summary>Conditions where values should be, and the reverse.</summary>
public sealed class FormulaKindErrorTests
{
    [Theory]
    [InlineData("se(a; 1; 2)", 3, "«a»")]
    [InlineData("se((a); 1; 2)", 3, "«(»")]
    [InlineData("se(a > 1 e b; 1; 2)", 11, "«b»")]
    [InlineData("se(b e a > 1; 1; 2)", 3, "«b»")]
    [InlineData("se(a > 1 o b + 2; 1; 2)", 11, "«b»")]
    [InlineData("se(non a; 1; 2)", 7, "«a»")]
    public void Where_a_condition_should_be_a_value_is_found(string text, int position, string found) =>
        AssertError(text, position, found, "un confronto, come «a >= b»");

    [Theory]
    [InlineData("se((a > 1) + 1 > 2; 1; 2)", 3, "«(»")]
    [InlineData("se(1 + (a > 1) > 2; 1; 2)", 7, "«(»")]
    [InlineData("se(2 * (a > 1) > 2; 1; 2)", 7, "«(»")]
    [InlineData("se((a > 1) * 2 > 2; 1; 2)", 3, "«(»")]
    [InlineData("se(-(a > 1) > 2; 1; 2)", 4, "«(»")]
    [InlineData("se((a > 1)% > 2; 1; 2)", 3, "«(»")]
    [InlineData("se((a > 1) > 2; 1; 2)", 3, "«(»")]
    [InlineData("se(2 > (a > 1); 1; 2)", 7, "«(»")]
    [InlineData("se(max((a > 1); 2) > 2; 1; 2)", 7, "«(»")]
    [InlineData("se(arrotonda((a > 1)) > 2; 1; 2)", 13, "«(»")]
    [InlineData("se(se(a > 1; (a > 1); 2) > 2; 1; 2)", 13, "«(»")]
    public void Where_a_value_should_be_a_condition_is_found(string text, int position, string found) =>
        AssertError(text, position, found, "un valore, non un confronto");

    private static void AssertError(string text, int position, string found, string expected) =>
        Assert.Equal(new FormulaError(position, found, expected), Given.Error(text));
}
