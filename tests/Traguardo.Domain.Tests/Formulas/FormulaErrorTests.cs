// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Formulas;

namespace Traguardo.Domain.Tests.Formulas;

public sealed class FormulaErrorTests
{
    private const string Operand = "un numero, il nome di una quantità, una funzione o una parentesi aperta";
    private const string BracketsHint = " (un nome che comincia con una cifra, o contiene parentesi o segni, va tra [parentesi quadre])";
    private const string ComparisonHint = " (un solo confronto, e solo nella condizione di «se»)";

    [Theory]
    [InlineData("", 0, "la fine della formula", Operand)]
    [InlineData("  ", 2, "la fine della formula", Operand)]
    [InlineData("2 +", 3, "la fine della formula", Operand)]
    [InlineData("2 + * 3", 4, "«*»", Operand)]
    [InlineData("+2", 0, "«+»", Operand)]
    [InlineData("2 * )", 4, "«)»", Operand)]
    [InlineData("()", 1, "«)»", Operand)]
    [InlineData("min()", 4, "«)»", Operand)]
    [InlineData("min(1; )", 7, "«)»", Operand)]
    [InlineData("-", 1, "la fine della formula", Operand)]
    [InlineData("% visite", 0, "«%»", Operand)]
    [InlineData("se(e > 1; 1; 2)", 3, "«e»", Operand)]
    [InlineData("se(a > 1 e o; 1; 2)", 11, "«o»", Operand)]
    [InlineData("arrotonda(; 2)", 10, "«;»", Operand)]
    [InlineData("arrotonda(1; 2 + )", 17, "«)»", Operand)]
    public void Where_a_value_should_be_something_else_is_found(string text, int position, string found, string expected) =>
        AssertError(text, position, found, expected);

    [Theory]
    [InlineData("2 3", 2, "«3»", "un operatore o la fine della formula" + BracketsHint)]
    [InlineData("10 imprese", 3, "«imprese»", "un operatore o la fine della formula" + BracketsHint)]
    [InlineData("[a] b", 4, "«b»", "un operatore o la fine della formula" + BracketsHint)]
    [InlineData("[a] [b]", 4, "«[b]»", "un operatore o la fine della formula" + BracketsHint)]
    [InlineData("[a] \"b\"", 4, "«\"b\"»", "un operatore o la fine della formula" + BracketsHint)]
    [InlineData("[a] 2x", 4, "«2x»", "un operatore o la fine della formula" + BracketsHint)]
    [InlineData("oneri totali (netti)", 13, "«(»", "un operatore o la fine della formula" + BracketsHint)]
    [InlineData("\"oneri\" (netti)", 8, "«(»", "un operatore o la fine della formula" + BracketsHint)]
    [InlineData("2)", 1, "«)»", "un operatore o la fine della formula")]
    [InlineData("2; 3", 1, "«;»", "un operatore o la fine della formula")]
    [InlineData("5%%", 2, "«%»", "un operatore o la fine della formula")]
    [InlineData("a > b", 2, "«>»", "un operatore o la fine della formula" + ComparisonHint)]
    [InlineData("a < b", 2, "«<»", "un operatore o la fine della formula" + ComparisonHint)]
    [InlineData("a <= b", 2, "«<=»", "un operatore o la fine della formula" + ComparisonHint)]
    [InlineData("a >= b", 2, "«>=»", "un operatore o la fine della formula" + ComparisonHint)]
    [InlineData("a = b", 2, "«=»", "un operatore o la fine della formula" + ComparisonHint)]
    [InlineData("a <> b", 2, "«<>»", "un operatore o la fine della formula" + ComparisonHint)]
    [InlineData("(2", 2, "la fine della formula", "un operatore o «)»")]
    [InlineData("(2; 3)", 2, "«;»", "un operatore o «)»")]
    [InlineData("(a > 2)", 3, "«>»", "un operatore o «)»" + ComparisonHint)]
    [InlineData("min(1 2)", 6, "«2»", "un operatore, «;» o «)»" + BracketsHint)]
    [InlineData("min(1; 2", 8, "la fine della formula", "un operatore, «;» o «)»")]
    [InlineData("abs(1; 2)", 5, "«;»", "un operatore o «)»")]
    [InlineData("arrotonda(1,5", 13, "la fine della formula", "un operatore, «;» o «)»")]
    [InlineData("arrotonda(1; 2; 3)", 14, "«;»", "un operatore o «)»")]
    [InlineData("se(a > 1)", 8, "«)»", "un operatore, o «;» e i due valori di «se(condizione; valore; altro valore)»")]
    [InlineData("se(a > 1; 2)", 11, "«)»", "un operatore, o «;» e il valore di «se» quando la condizione non vale")]
    [InlineData("se(a > 1; 2; 3; 4)", 14, "«;»", "un operatore o «)»")]
    [InlineData(
        "se(1 < a < 3; 2; 3)",
        9,
        "«<»",
        "un operatore, o «;» e i due valori di «se(condizione; valore; altro valore)»" + ComparisonHint
    )]
    public void After_a_value_something_else_is_found(string text, int position, string found, string expected) =>
        AssertError(text, position, found, expected);

    [Theory]
    [InlineData(
        "1 + foo(2)",
        4,
        "«foo»",
        "una funzione tra min, max, media, somma, abs, arrotonda, tronca, se, o un operatore prima della parentesi"
    )]
    [InlineData(
        "medie(2)",
        0,
        "«medie»",
        "una funzione tra min, max, media, somma, abs, arrotonda, tronca, se (forse «media»), o un operatore prima della parentesi"
    )]
    public void An_unknown_function_is_said_with_the_known_ones(string text, int position, string found, string expected) =>
        AssertError(text, position, found, expected);

    [Theory]
    [InlineData("arrotonda(1; 13)", 13, "«13»")]
    [InlineData("arrotonda(1; 1,5)", 13, "«1,5»")]
    [InlineData("tronca(1; -1)", 10, "«-»")]
    [InlineData("tronca(1; a)", 10, "«a»")]
    [InlineData("tronca(1; 1 + 1)", 10, "«1»")]
    public void The_decimals_of_a_rounding_are_a_whole_number_up_to_twelve(string text, int position, string found) =>
        AssertError(text, position, found, "il numero dei decimali, intero da 0 a 12");

    [Theory]
    [InlineData("2x + 1", 0, "«2x»", "un numero o un nome (un nome che comincia con una cifra va tra [parentesi quadre])")]
    [InlineData("5.", 0, "«5.»", "un numero o un nome (un nome che comincia con una cifra va tra [parentesi quadre])")]
    [InlineData("somma(a, b)", 7, "«,»", "un operatore (la virgola sta solo tra le cifre di un numero: gli argomenti si separano con «;»)")]
    [InlineData(",5", 0, "«,»", "un operatore (la virgola sta solo tra le cifre di un numero: gli argomenti si separano con «;»)")]
    [InlineData("2 & 3", 2, "«&»", "un numero, un nome o un operatore (un nome con altri segni va tra [parentesi quadre])")]
    [InlineData("2 + 😀", 4, "«😀»", "un numero, un nome o un operatore (un nome con altri segni va tra [parentesi quadre])")]
    [InlineData(
        "a 2023: 192",
        6,
        "«:»",
        "un operatore (i due punti dividono solo con uno spazio da entrambe le parti o da nessuna: meglio «/»)"
    )]
    [InlineData("a :b", 2, "«:»", "un operatore (i due punti dividono solo con uno spazio da entrambe le parti o da nessuna: meglio «/»)")]
    public void What_cannot_stand_in_a_formula_says_why(string text, int position, string found, string expected) =>
        AssertError(text, position, found, expected);

    [Theory]
    [InlineData(":")]
    [InlineData(": 2")]
    public void A_colon_at_the_edge_is_an_operator_without_values(string text) => AssertError(text, 0, "«:»", Operand);

    [Fact]
    public void A_colon_at_the_end_lacks_its_divisor() => AssertError("2 :", 3, "la fine della formula", Operand);

    [Fact]
    public void The_message_counts_characters_from_one() =>
        Assert.Equal("Formula, carattere 5: trovato «*», atteso " + Operand + ".", Given.Error("2 + * 3").Message);

    [Fact]
    public void A_long_find_is_cut_after_forty_characters()
    {
        AssertError($"2 {new string('x', 40)}", 2, $"«{new string('x', 40)}»", "un operatore o la fine della formula" + BracketsHint);
        AssertError($"2 {new string('x', 41)}", 2, $"«{new string('x', 40)}…»", "un operatore o la fine della formula" + BracketsHint);
    }

    [Fact]
    public void Half_a_character_is_quoted_as_it_is() => Assert.Equal("«\ud83d»", Given.Error("2 + \ud83d").Found);

    [Fact]
    public void The_first_error_is_the_one_that_is_said() => Assert.Equal(2, Given.Error("2 3 + foo(").Position);

    [Fact]
    public void Parsing_nothing_is_a_mistake_of_the_program() => Assert.Throws<ArgumentNullException>(() => Formula.Parse(null!));

    private static void AssertError(string text, int position, string found, string expected) =>
        Assert.Equal(new FormulaError(position, found, expected), Given.Error(text));
}
