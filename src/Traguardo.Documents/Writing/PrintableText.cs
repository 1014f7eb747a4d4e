// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Buffers;
using System.Text;

namespace Traguardo.Documents.Writing;

/// <summary>
/// Text that every format can carry. What XML does not allow becomes a visible mark; what would reorder the text around it is taken out. All writers
/// pass every text of a document through here, so that no two formats differ in what they print.
/// </summary>
public static class PrintableText
{
    /// <summary>Line ends, which count as spaces in running text.</summary>
    private const string LineEnds = "\t\n\v\f\r\u0085\u2028\u2029";

    /// <summary>Embeddings, overrides and isolates: with them a text can make the words of others read backwards. Plain marks (LRM, RLM, ALM) cannot.</summary>
    private const string Reordering = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    /// <summary>Anything in a text that may need a change: a text without them, nearly every text, is given back as it is.</summary>
    private static readonly SearchValues<char> Suspects = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(code => (char)code),
        .. Enumerable.Range(0x7f, 0x21).Select(code => (char)code),
        .. LineEnds,
        .. Reordering,
        .. Enumerable.Range(0xd800, 0x800).Select(code => (char)code),
        .. Enumerable.Range(0xfdd0, 0x20).Select(code => (char)code),
        '\ufeff',
        '\ufffe',
        '\uffff',
    ]);

    /// <summary>
    /// The text with line ends and tabs as single spaces, controls, lone surrogates and code points that are no characters as U+FFFD, without
    /// embeddings, overrides and isolates of direction, and without byte order marks. Cleaning twice changes nothing more.
    /// </summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = text.AsSpan().IndexOfAny(Suspects);
        return first < 0 ? text : Rewrite(text, first);
    }

    private static string Rewrite(string text, int first)
    {
        var clean = new StringBuilder(text.Length).Append(text, 0, first);
        var previous = first > 0 ? text[first - 1] : '\0';
        // A lone surrogate is enumerated as the replacement character
        foreach (var rune in text.AsSpan(first).EnumerateRunes())
        {
            if (rune.IsBmp)
            {
                var letter = (char)rune.Value;
                // The two signs of one line end make one space
                if (!(letter == '\n' && previous == '\r'))
                {
                    Append(clean, letter);
                }

                previous = letter;
            }
            else
            {
                clean.Append(IsNoCharacter(rune) ? "\ufffd" : rune.ToString());
                previous = '\0';
            }
        }

        return clean.ToString();
    }

    private static void Append(StringBuilder clean, char letter)
    {
        if (LineEnds.Contains(letter, StringComparison.Ordinal))
        {
            clean.Append(' ');
        }
        else if (char.IsControl(letter) || letter is (>= '\ufdd0' and <= '\ufdef') or '\ufffe' or '\uffff')
        {
            clean.Append('\ufffd');
        }
        else if (letter != '\ufeff' && !Reordering.Contains(letter, StringComparison.Ordinal))
        {
            clean.Append(letter);
        }
    }

    /// <summary>The last two of each plane are never characters.</summary>
    private static bool IsNoCharacter(Rune rune) => (rune.Value & 0xfffe) == 0xfffe;
}
