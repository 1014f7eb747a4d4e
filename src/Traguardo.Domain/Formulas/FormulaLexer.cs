// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Domain.Formulas;

/// <summary>Cuts the text of a formula into tokens, one at a time.</summary>
internal sealed class FormulaLexer(string text)
{
    private int position;

    public FormulaToken Next()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        if (position == text.Length)
        {
            return new(FormulaTokenKind.End, position, position);
        }

        var first = text[position];
        if (char.IsAsciiDigit(first))
        {
            return Digits();
        }

        if (StartsWord(first))
        {
            return Take(FormulaTokenKind.Word, EndOfWord(position));
        }

        return first switch
        {
            '"' => Quoted('"'),
            '“' => Quoted('”'),
            '«' => Quoted('»'),
            '[' => Bracketed(),
            '<' or '>' or '=' or '≤' or '≥' or '≠' => Comparison(),
            ':' => Colon(),
            ',' => Invalid("un operatore (la virgola sta solo tra le cifre di un numero: gli argomenti si separano con «;»)"),
            _ => Sign(first),
        };
    }

    /// <summary>The characters of a token, with quotes or brackets where it has them.</summary>
    public string TextOf(FormulaToken token) => text[token.Start..token.End];

    private static bool StartsWord(char character) => char.IsLetter(character) || character is '_' or '€';

    private static bool ContinuesWord(char character) =>
        char.IsLetterOrDigit(character)
        || character is '_' or '€' or '.' or '\'' or '’' or '‘' or '°'
        || char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    private int EndOfWord(int end)
    {
        while (end < text.Length && ContinuesWord(text[end]))
        {
            end++;
        }

        return end;
    }

    private FormulaToken Digits()
    {
        var end = position;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && IsDigit(end + 1))))
        {
            end++;
        }

        var endOfWord = EndOfWord(end);
        return endOfWord == end ? Take(FormulaTokenKind.Number, end) : Take(FormulaTokenKind.DigitWord, endOfWord);
    }

    private FormulaToken Quoted(char closing)
    {
        var end = text.IndexOf(closing, position + 1);
        return end < 0 ? Invalid($"un nome chiuso da «{closing}»") : Take(FormulaTokenKind.Quoted, end + 1);
    }

    private FormulaToken Bracketed()
    {
        var end = text.IndexOf(']', position + 1);
        while (end >= 0 && Is(end + 1, ']'))
        {
            end = text.IndexOf(']', end + 2);
        }

        return end < 0 ? Invalid("un nome chiuso da «]»") : Take(FormulaTokenKind.Bracketed, end + 1);
    }

    private FormulaToken Comparison() =>
        text[position] switch
        {
            '<' when Is(position + 1, '=') => Take(FormulaTokenKind.AtMost, position + 2),
            '<' when Is(position + 1, '>') => Take(FormulaTokenKind.Different, position + 2),
            '<' => Take(FormulaTokenKind.Less, position + 1),
            '>' when Is(position + 1, '=') => Take(FormulaTokenKind.AtLeast, position + 2),
            '>' => Take(FormulaTokenKind.More, position + 1),
            '≤' => Take(FormulaTokenKind.AtMost, position + 1),
            '≥' => Take(FormulaTokenKind.AtLeast, position + 1),
            '≠' => Take(FormulaTokenKind.Different, position + 1),
            _ => Take(FormulaTokenKind.Equal, position + 1),
        };

    /// <summary>A colon divides where it does not look like punctuation ("anno 2023: 192").</summary>
    private FormulaToken Colon()
    {
        var spaceBefore = position == 0 || char.IsWhiteSpace(text[position - 1]);
        var spaceAfter = position + 1 == text.Length || char.IsWhiteSpace(text[position + 1]);
        return spaceBefore == spaceAfter
            ? Take(FormulaTokenKind.Divide, position + 1)
            : Invalid("un operatore (i due punti dividono solo con uno spazio da entrambe le parti o da nessuna: meglio «/»)");
    }

    private FormulaToken Sign(char sign)
    {
        var kind = sign switch
        {
            '+' => FormulaTokenKind.Plus,
            '-' or '−' or '–' => FormulaTokenKind.Minus,
            '*' or '×' => FormulaTokenKind.Times,
            '/' or '÷' => FormulaTokenKind.Divide,
            '%' => FormulaTokenKind.Percent,
            '(' => FormulaTokenKind.Open,
            ')' => FormulaTokenKind.Close,
            ';' => FormulaTokenKind.Semicolon,
            _ => FormulaTokenKind.Invalid,
        };
        return kind == FormulaTokenKind.Invalid
            ? Invalid("un numero, un nome o un operatore (un nome con altri segni va tra [parentesi quadre])")
            : Take(kind, position + 1);
    }

    private bool IsDigit(int index) => index < text.Length && char.IsAsciiDigit(text[index]);

    private bool Is(int index, char character) => index < text.Length && text[index] == character;

    private FormulaToken Take(FormulaTokenKind kind, int end)
    {
        var token = new FormulaToken(kind, position, end);
        position = end;
        return token;
    }

    private FormulaToken Invalid(string expected)
    {
        var length = char.IsSurrogatePair(text, position) ? 2 : 1;
        return new(FormulaTokenKind.Invalid, position, position + length, expected);
    }
}
