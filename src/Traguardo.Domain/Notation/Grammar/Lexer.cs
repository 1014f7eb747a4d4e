// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>Cuts a cleaned text into tokens; every character but spaces belongs to one. One pass.</summary>
internal sealed class Lexer
{
    private const int LongestAbbreviation = 4;

    private readonly string text;
    private readonly List<Token> tokens = [];

    private Lexer(string text) => this.text = text;

    public static Token[] Read(string text)
    {
        var lexer = new Lexer(text);
        for (var at = 0; at < text.Length; )
        {
            at = text[at] == ' ' ? at + 1 : lexer.One(at);
        }

        return [.. lexer.tokens];
    }

    private int One(int at)
    {
        var c = text[at];
        if (Characters.IsLetter(c))
        {
            return Word(at);
        }

        if (Characters.IsFigure(c))
        {
            return Figure(at);
        }

        return c is '<' or '>' or '=' or '≥' or '≤' or '⩾' or '⩽' or '≧' or '≦' ? Compare(at) : Mark(at, c);
    }

    private int Mark(int at, char c)
    {
        if (Characters.IsSuperscript(c) || c == '*')
        {
            return Note(at);
        }

        var kind = c switch
        {
            '%' or '％' => TokenKind.Percent,
            '€' => TokenKind.Euro,
            '(' or '[' => TokenKind.Open,
            ')' or ']' => TokenKind.Close,
            '+' => TokenKind.Plus,
            '/' => TokenKind.Slash,
            ',' => TokenKind.Comma,
            ';' => TokenKind.Semicolon,
            ':' => TokenKind.Colon,
            '.' => TokenKind.Stop,
            '~' or '≈' or '∼' => TokenKind.About,
            '÷' => TokenKind.RangeMark,
            '°' or 'º' or 'ª' => TokenKind.Degree,
            _ when Characters.IsDash(c) => TokenKind.Dash,
            _ when Characters.IsQuote(c) || Characters.IsApostrophe(c) => TokenKind.Quote,
            _ when Characters.IsBullet(c) => TokenKind.Bullet,
            _ => TokenKind.Other,
        };
        return Add(kind, at, at + 1, text.Substring(at, 1));
    }

    private int Word(int at)
    {
        var end = EndOfWord(at);
        var letters = end - at;

        // "n.d.", "D.Lgs.": short pieces joined by dots are one word, with the last dot
        var dotted = end;
        while (letters <= LongestAbbreviation && IsAt(dotted, '.') && dotted + 1 < text.Length && Characters.IsLetter(text[dotted + 1]))
        {
            var piece = EndOfWord(dotted + 1);
            letters = piece - dotted - 1;
            if (letters > LongestAbbreviation)
            {
                break;
            }

            dotted = piece;
        }

        if (dotted > end)
        {
            end = IsAt(dotted, '.') ? dotted + 1 : dotted;
        }
        else if (end < text.Length && Characters.IsApostrophe(text[end]))
        {
            end++;
        }

        return Add(TokenKind.Word, at, end, WordKey.Of(text.AsSpan(at..end)));
    }

    private int EndOfWord(int at)
    {
        var end = at;
        while (end < text.Length && Characters.IsLetter(text[end]))
        {
            end++;
        }

        // "CO2" is a word, "N6" is a marker and a figure
        if (end < text.Length && Characters.IsFigure(text[end]) && !Vocabulary.Markers.Contains(WordKey.Of(text.AsSpan(at..end))))
        {
            while (end < text.Length && (Characters.IsLetter(text[end]) || Characters.IsFigure(text[end])))
            {
                end++;
            }
        }

        return end;
    }

    private int Figure(int at)
    {
        var end = at + 1;
        while (
            end < text.Length
            && (Characters.IsFigure(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && Characters.IsFigure(text[end + 1])))
        )
        {
            end++;
        }

        return Add(TokenKind.Figure, at, end, text[at..end]);
    }

    private int Note(int at)
    {
        var end = at + 1;
        while (end < text.Length && (text[end] == '*' || Characters.IsSuperscript(text[end])))
        {
            end++;
        }

        return Add(TokenKind.Note, at, end, text[at..end]);
    }

    // "≥", ">=", "> =", "=>", "= >": the two signs may be parted by one space and turned round
    private int Compare(int at)
    {
        var first = text[at];
        if (first is '≥' or '⩾' or '≧')
        {
            return Add(TokenKind.Compare, at, at + 1, ">=");
        }

        if (first is '≤' or '⩽' or '≦')
        {
            return Add(TokenKind.Compare, at, at + 1, "<=");
        }

        var next = IsAt(at + 1, ' ') ? at + 2 : at + 1;
        var second = next < text.Length ? text[next] : ' ';
        var key = (first, second) switch
        {
            ('>', '=') or ('=', '>') => ">=",
            ('<', '=') or ('=', '<') => "<=",
            ('=', '=') => "=",
            _ => "",
        };
        return key.Length > 0 ? Add(TokenKind.Compare, at, next + 1, key) : Add(TokenKind.Compare, at, at + 1, text.Substring(at, 1));
    }

    private bool IsAt(int at, char c) => at < text.Length && text[at] == c;

    private int Add(TokenKind kind, int start, int end, string key)
    {
        var spaced = start == 0 || text[start - 1] == ' ';
        tokens.Add(new Token(kind, start, end, key, spaced));
        return end;
    }
}
