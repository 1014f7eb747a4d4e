// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Formulas;

/// <summary>Where the parser stands in the text: the token in hand, the depth, and the first error.</summary>
internal sealed class FormulaCursor
{
    private const int LongestQuotation = 40;
    private readonly string text;
    private readonly FormulaLexer lexer;
    private int depth;

    public FormulaCursor(string text)
    {
        this.text = text;
        lexer = new(text);
        Current = lexer.Next();
    }

    public FormulaToken Current { get; private set; }

    /// <summary>The first error; null while there is none.</summary>
    public FormulaError? Error { get; private set; }

    /// <summary>The characters of the token in hand.</summary>
    public string Word => lexer.TextOf(Current);

    public string TextOf(FormulaToken token) => lexer.TextOf(token);

    public void Advance() => Current = lexer.Next();

    /// <summary>Goes past a token of a kind, if it is the one in hand.</summary>
    public bool Accept(FormulaTokenKind kind)
    {
        if (Current.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    /// <summary>Goes past a token of a kind; another one is an error.</summary>
    public bool Take(FormulaTokenKind kind, string expected)
    {
        if (Accept(kind))
        {
            return true;
        }

        Fail(Current, expected + HintFor(Current.Kind));
        return false;
    }

    /// <summary>Goes past the token in hand and one level deeper; false, with an error, when that is too deep.</summary>
    public bool Enter()
    {
        if (depth == Formula.MaximumDepth)
        {
            Fail(Current, "una formula meno annidata: al massimo 100 livelli di parentesi, funzioni e segni");
            return false;
        }

        depth++;
        Advance();
        return true;
    }

    public void Leave() => depth--;

    /// <summary>Records an error, unless there is one already.</summary>
    public void Fail(FormulaToken token, string expected)
    {
        var length = token.End - token.Start;
        var quotation = text.AsSpan(token.Start, Math.Min(length, LongestQuotation));
        var ellipsis = length > LongestQuotation ? "…" : "";
        var found = token.Kind == FormulaTokenKind.End ? "la fine della formula" : $"«{quotation}{ellipsis}»";
        Error ??= new(token.Start, found, token.Expected ?? expected);
    }

    private static string HintFor(FormulaTokenKind kind) =>
        kind switch
        {
            FormulaTokenKind.Number
            or FormulaTokenKind.Word
            or FormulaTokenKind.DigitWord
            or FormulaTokenKind.Quoted
            or FormulaTokenKind.Bracketed
            or FormulaTokenKind.Open => " (un nome che comincia con una cifra, o contiene parentesi o segni, va tra [parentesi quadre])",
            FormulaTokenKind.Less
            or FormulaTokenKind.AtMost
            or FormulaTokenKind.More
            or FormulaTokenKind.AtLeast
            or FormulaTokenKind.Equal
            or FormulaTokenKind.Different => " (un solo confronto, e solo nella condizione di «se»)",
            _ => "",
        };
}
