// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>A piece of a printed text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First character in the text.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Key">Words: lower case, without accents, apostrophes and inner dots. Operators: the canonical symbol. Otherwise as printed.</param>
/// <param name="Spaced">A space, or nothing, stands before it.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Key, bool Spaced)
{
    /// <summary>What stands past the last token.</summary>
    public static Token Nothing { get; } = new(TokenKind.End, 0, 0, "", Spaced: true);

    public bool Is(string key) => Kind == TokenKind.Word && string.Equals(Key, key, StringComparison.Ordinal);
}

internal enum TokenKind
{
    End,
    Word,

    /// <summary>Digits with inner dots and commas, not yet understood.</summary>
    Figure,

    /// <summary>An operator in symbols.</summary>
    Compare,
    Percent,
    Euro,
    Open,
    Close,
    Dash,

    /// <summary>"÷" between the ends of a range.</summary>
    RangeMark,
    Plus,
    Slash,
    Comma,
    Semicolon,
    Colon,
    Stop,

    /// <summary>"~" before an approximate figure.</summary>
    About,

    /// <summary>The mark of a footnote: superscript figures or asterisks.</summary>
    Note,
    Quote,
    Degree,
    Bullet,
    Other,
}
