// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Formulas;
using Traguardo.Domain.Methodologies;

namespace Traguardo.Domain.Tests.Formulas;

public sealed class FormulaTextTests
{
    [Theory]
    [InlineData("((a))", "a")]
    [InlineData("(a*b)+c", "a * b + c")]
    [InlineData("a+(b*c)", "a + b * c")]
    [InlineData("(a+b)*c", "(a + b) * c")]
    [InlineData("(a+b)+c", "a + b + c")]
    [InlineData("(a-b)-c", "a - b - c")]
    [InlineData("a-(b-c)", "a - (b - c)")]
    [InlineData("a+(b+c)", "a + (b + c)")]
    [InlineData("(a/b)/c", "a / b / c")]
    [InlineData("a/(b/c)", "a / (b / c)")]
    [InlineData("a*(b*c)", "a * (b * c)")]
    [InlineData("(a*b)-(c*d)", "a * b - c * d")]
    [InlineData("a×b÷c", "a * b / c")]
    [InlineData("-(a+b)", "-(a + b)")]
    [InlineData("-(a*b)", "-(a * b)")]
    [InlineData("(-a)*b", "-a * b")]
    [InlineData("a - -b", "a - -b")]
    [InlineData("- - a", "--a")]
    [InlineData("(a)%", "a%")]
    [InlineData("-(a%)", "-a%")]
    [InlineData("(-a)%", "(-a)%")]
    [InlineData("(a%)%", "(a%)%")]
    [InlineData("(a+b)%", "(a + b)%")]
    [InlineData("(a*b)%", "(a * b)%")]
    [InlineData("anno 2024 %", "anno 2024%")]
    [InlineData("MIN(a;b)", "min(a; b)")]
    [InlineData("max(a; b; c)", "max(a; b; c)")]
    [InlineData("mean(a)", "media(a)")]
    [InlineData("Sum(a; b)", "somma(a; b)")]
    [InlineData("abs((a))", "abs(a)")]
    [InlineData("round(a)", "arrotonda(a; 0)")]
    [InlineData("arrotonda(a;2,0)", "arrotonda(a; 2)")]
    [InlineData("trunc(a; 1)", "tronca(a; 1)")]
    [InlineData("if(a<b;1;2)", "se(a < b; 1; 2)")]
    [InlineData("se(a≤b;1;2)", "se(a <= b; 1; 2)")]
    [InlineData("se(a>b;1;2)", "se(a > b; 1; 2)")]
    [InlineData("se(a≥b;1;2)", "se(a >= b; 1; 2)")]
    [InlineData("se(a=b;1;2)", "se(a = b; 1; 2)")]
    [InlineData("se(a≠b;1;2)", "se(a <> b; 1; 2)")]
    [InlineData("se((a<b) E (b<c);1;2)", "se(a < b e b < c; 1; 2)")]
    [InlineData("se((a<b e b<c) e c<d;1;2)", "se(a < b e b < c e c < d; 1; 2)")]
    [InlineData("se(a<b e (b<c e c<d);1;2)", "se(a < b e (b < c e c < d); 1; 2)")]
    [InlineData("se((a<b o b<c) o c<d;1;2)", "se(a < b o b < c o c < d; 1; 2)")]
    [InlineData("se(a<b o (b<c o c<d);1;2)", "se(a < b o (b < c o c < d); 1; 2)")]
    [InlineData("se((a<b e b<c) o c<d;1;2)", "se(a < b e b < c o c < d; 1; 2)")]
    [InlineData("se((a<b o b<c) e c<d;1;2)", "se((a < b o b < c) e c < d; 1; 2)")]
    [InlineData("se(NON (a<b);1;2)", "se(non a < b; 1; 2)")]
    [InlineData("se(non (a<b e b<c);1;2)", "se(non (a < b e b < c); 1; 2)")]
    [InlineData("se(non (a<b o b<c);1;2)", "se(non (a < b o b < c); 1; 2)")]
    [InlineData("se(non (non a<b);1;2)", "se(non non a < b; 1; 2)")]
    [InlineData("se((non a<b) e b<c;1;2)", "se(non a < b e b < c; 1; 2)")]
    public void The_text_is_canonical(string text, string canonical)
    {
        var formula = Given.Formula(text);
        Assert.Equal(canonical, formula.Text);
        Assert.Equal(canonical, formula.ToString());
        Assert.Equal(canonical, Given.Formula(canonical).Text);
    }

    [Fact]
    public void Formulas_are_equal_when_their_canonical_texts_are()
    {
        var one = Given.Formula("(a+b)*50 %");
        var same = Given.Formula("( [a] + b ) × 50,0%");
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.True(one.Equals((object)same));
        Assert.NotEqual(one, Given.Formula("(a+b)*51%"));
        Assert.False(one.Equals(null));
        Assert.False(one.Equals("(a + b) * 50%"));
        Assert.Equal(new ByFormula(one), new ByFormula(same));
    }

    [Fact]
    public void The_tree_says_what_the_text_says()
    {
        var root = Assert.IsType<SumNode>(Given.Formula("x - 2 * y").Root);
        Assert.Equal(new Operand(false, new NameNode("x", 0)), root.Terms[0]);
        Assert.Equal(
            new Operand(true, new ProductNode([new(false, new ConstantNode(2)), new(false, new NameNode("y", 1))])),
            root.Terms[1]
        );
    }
}
