// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Formulas;

/// <summary>A piece of a formula's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Expected">For <see cref="FormulaTokenKind.Invalid"/>: what should stand there, in Italian; null otherwise.</param>
internal readonly record struct FormulaToken(FormulaTokenKind Kind, int Start, int End, string? Expected = null)
{
    /// <summary>True when it may be a word of a name after the first.</summary>
    public bool MayBeInName =>
        Kind is FormulaTokenKind.Word or FormulaTokenKind.DigitWord or FormulaTokenKind.Number or FormulaTokenKind.Quoted;
}

/// <summary>The pieces of a formula's text. The lexer knows no context: whether "e" is a connective is for the parser.</summary>
internal enum FormulaTokenKind
{
    End,
    Number,
    Word,

    /// <summary>Starts with a digit but is no number ("1rilascio", "31."): good inside a name, not at its start.</summary>
    DigitWord,
    Quoted,
    Bracketed,
    Plus,
    Minus,
    Times,
    Divide,
    Percent,
    Open,
    Close,
    Semicolon,
    Less,
    AtMost,
    More,
    AtLeast,
    Equal,
    Different,

    /// <summary>Nothing that may stand in a formula.</summary>
    Invalid,
}
