// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Frozen;
using System.Text;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>
/// Takes from a cell what is not its text: HTML tags and entities, LaTeX commands that scanning programs leave (<c>$\geq 3,00$</c>), hard and
/// repeated spaces. What remains is what a person reads, on one line; nothing is interpreted. One pass.
/// </summary>
internal static class PrintedText
{
    private const int LongestName = 8;

    private static readonly FrozenDictionary<string, string> Tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["i"] = "",
        ["b"] = "",
        ["u"] = "",
        ["em"] = "",
        ["strong"] = "",
        ["small"] = "",
        ["span"] = "",
        ["font"] = "",
        ["sub"] = "",
        ["sup"] = "",
        ["br"] = " ",
        ["p"] = " ",
        ["div"] = " ",
        ["td"] = " ",
        ["li"] = " ",
        ["ul"] = " ",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Entities = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["nbsp"] = " ",
        ["amp"] = "&",
        ["gt"] = ">",
        ["lt"] = "<",
        ["ge"] = "≥",
        ["le"] = "≤",
        ["euro"] = "€",
        ["quot"] = "\"",
        ["minus"] = "-",
        ["ndash"] = "-",
        ["deg"] = "°",
        ["agrave"] = "à",
        ["egrave"] = "è",
        ["igrave"] = "ì",
        ["ograve"] = "ò",
        ["ugrave"] = "ù",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Commands = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["geq"] = "≥",
        ["ge"] = "≥",
        ["geqslant"] = "≥",
        ["leq"] = "≤",
        ["le"] = "≤",
        ["leqslant"] = "≤",
        ["gt"] = ">",
        ["lt"] = "<",
        ["sim"] = "~",
        ["approx"] = "~",
        ["quad"] = " ",
        ["text"] = "",
        ["mathrm"] = "",
        ["mathbf"] = "",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var formula = IsFormula(text);
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; )
        {
            var rest = text.AsSpan(i);
            var (length, replacement) = text[i] switch
            {
                '<' => Tag(rest),
                '&' => Entity(rest),
                '\\' => Command(rest),
                '^' when formula => NoteMark(rest),
                '$' or '{' or '}' when formula => (1, ""),
                _ => (0, ""),
            };
            if (length > 0)
            {
                Append(clean, replacement);
                i += length;
            }
            else
            {
                Append(clean, text[i]);
                i++;
            }
        }

        return clean.Length > 0 && clean[^1] == ' ' ? clean.ToString(0, clean.Length - 1) : clean.ToString();
    }

    private static void Append(StringBuilder clean, string replacement)
    {
        foreach (var c in replacement)
        {
            Append(clean, c);
        }
    }

    private static void Append(StringBuilder clean, char c)
    {
        if (c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD')
        {
            return;
        }

        if (!char.IsWhiteSpace(c) && !char.IsControl(c))
        {
            clean.Append(c);
        }
        else if (clean.Length > 0 && clean[^1] != ' ')
        {
            clean.Append(' ');
        }
    }

    // dollars come in pairs around a formula; a lone one is a currency and stays
    private static bool IsFormula(string text)
    {
        var dollars = text.AsSpan().Count('$');
        return dollars > 0 && dollars % 2 == 0;
    }

    private static (int Length, string Replacement) Tag(ReadOnlySpan<char> rest)
    {
        var start = rest.Length > 1 && rest[1] == '/' ? 2 : 1;
        var end = start;
        while (end < rest.Length && end - start <= LongestName && char.IsAsciiLetter(rest[end]))
        {
            end++;
        }

        if (end < rest.Length && rest[end] == '/')
        {
            end++;
        }

        var name = rest[start..end].TrimEnd('/');
        var isTag = end < rest.Length && rest[end] == '>' && Tags.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name);
        return isTag ? (end + 1, Tags.GetAlternateLookup<ReadOnlySpan<char>>()[name]) : (0, "");
    }

    // scanning programs print the mark of a footnote as an exponent: "$1^{16}$"
    private static (int Length, string Replacement) NoteMark(ReadOnlySpan<char> rest)
    {
        var end = rest.Length > 1 && rest[1] == '{' ? 2 : 1;
        var first = end;
        while (end < rest.Length && char.IsAsciiDigit(rest[end]))
        {
            end++;
        }

        return end > first ? (end, "*") : (0, "");
    }

    private static (int Length, string Replacement) Entity(ReadOnlySpan<char> rest)
    {
        var end = 1;
        while (end < rest.Length && end <= LongestName && char.IsAsciiLetter(rest[end]))
        {
            end++;
        }

        var known = Entities.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(rest[1..end], out var replacement);
        return known && end < rest.Length && rest[end] == ';' ? (end + 1, replacement!) : (0, "");
    }

    private static (int Length, string Replacement) Command(ReadOnlySpan<char> rest)
    {
        if (rest.Length > 1 && rest[1] is '%' or '$' or '&' or '_')
        {
            return (2, rest.Slice(1, 1).ToString());
        }

        if (rest.Length > 1 && rest[1] is ' ' or ',' or ';')
        {
            return (2, " ");
        }

        var end = 1;
        while (end < rest.Length && end <= LongestName && char.IsAsciiLetter(rest[end]))
        {
            end++;
        }

        var known = Commands.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(rest[1..end], out var replacement);
        return known ? (end, replacement!) : (0, "");
    }
}
