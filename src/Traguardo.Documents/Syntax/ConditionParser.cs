// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Documents.Syntax;

/// <summary>Reads conditions: <c>non conta variazioni</c>, <c>punteggio &lt; 100 e fase = relazione</c>. Operators stand between spaces.</summary>
internal static class ConditionParser
{
    /// <exception cref="TemplateProblem">It cannot be read.</exception>
    public static Condition Parse(string text) =>
        text.Trim().Length == 0
            ? throw new TemplateProblem("dopo «se» manca la condizione")
            : new Condition([.. Split(text, " o ").Select(row => Split(row, " e ").Select(Compare).ToValueList())]);

    private static Comparison Compare(string text)
    {
        var words = text.Trim();
        var negated = words.StartsWith("non ", StringComparison.Ordinal);
        words = negated ? words[4..] : words;
        foreach (var (mark, kind) in Operators)
        {
            if (FindOutsideQuotes(words, " " + mark + " ") is >= 0 and var place)
            {
                return new Comparison(
                    PhraseParser.Parse(words[..place]),
                    negated,
                    kind,
                    PhraseParser.TextOf(words[(place + mark.Length + 2)..].Trim().Trim('"'))
                );
            }
        }

        return new Comparison(PhraseParser.Parse(words), negated);
    }

    /// <summary>The longer marks first: "&lt;=" is not "&lt;".</summary>
    private static readonly (string Mark, ComparisonOperator Kind)[] Operators =
    [
        ("<=", ComparisonOperator.LessOrEqual),
        (">=", ComparisonOperator.GreaterOrEqual),
        ("!=", ComparisonOperator.Different),
        ("<", ComparisonOperator.Less),
        (">", ComparisonOperator.Greater),
        ("=", ComparisonOperator.Equal),
    ];

    private static List<string> Split(string text, string mark)
    {
        var parts = new List<string>();
        while (FindOutsideQuotes(text, mark) is >= 0 and var place)
        {
            parts.Add(text[..place]);
            text = text[(place + mark.Length)..];
        }

        parts.Add(text);
        return parts;
    }

    private static int FindOutsideQuotes(string text, string mark)
    {
        var quoted = false;
        for (var i = 0; i <= text.Length - mark.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (!quoted && text.AsSpan(i).StartsWith(mark, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
