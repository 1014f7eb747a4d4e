// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation.Grammar;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Notation;

/// <summary>
/// Comparison operators, in symbols (<c>&gt;=</c>, <c>≥</c>, <c>=&gt;</c>, <c>&gt; =</c>, <c>≥ a</c>) and in words ("almeno", "non inferiore a",
/// "oltre", "al massimo", "pari a"...).
/// </summary>
public static class Operators
{
    /// <summary>Reads a text that is only an operator.</summary>
    public static bool TryRead(string text, out Comparison comparison)
    {
        var phrase = Phrase.Of(PrintedText.Clean(text));
        var match = OperatorGrammar.Read(phrase, 0);
        comparison = match?.Comparison ?? Comparison.Bare;
        return match is { } found && found.End == phrase.Count;
    }

    /// <summary>The canonical symbol; empty for <see cref="Comparison.Bare"/>.</summary>
    public static string Print(Comparison comparison) =>
        comparison switch
        {
            Comparison.AtLeast => ">=",
            Comparison.MoreThan => ">",
            Comparison.AtMost => "<=",
            Comparison.LessThan => "<",
            Comparison.Exactly => "=",
            _ => "",
        };
}
