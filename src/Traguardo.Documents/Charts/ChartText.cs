// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Charts;

/// <summary>
/// Text in an image that cannot measure its letters: widths are those of the letters of Arial, in groups, which no font of ours exceeds by much, so
/// that texts never overlap.
/// </summary>
internal static class ChartText
{
    /// <summary>Width of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Size of the letters, in the same unit.</param>
    public static decimal WidthOf(ReadOnlySpan<char> text, decimal size)
    {
        var width = 0m;
        foreach (var letter in text)
        {
            width += WidthOf(letter);
        }

        return width * size;
    }

    /// <summary>True when the whole text has room.</summary>
    public static bool Fits(string text, decimal width, decimal size) => WidthOf(text, size) <= width;

    /// <summary>The text, or its beginning with an ellipsis; empty when not even three letters have room.</summary>
    public static string Fit(string text, decimal width, decimal size)
    {
        if (Fits(text, width, size))
        {
            return text;
        }

        var letters = LettersIn(text, width - WidthOf('…') * size, size);
        return letters < 3 ? "" : text[..letters].TrimEnd() + "…";
    }

    /// <summary>The text in lines, broken between words; the last line ends with an ellipsis when more would follow.</summary>
    public static IReadOnlyList<string> Wrap(string text, decimal width, decimal size, int lines)
    {
        var wrapped = new List<string>();
        var rest = text.Trim();
        while (wrapped.Count < lines - 1 && !Fits(rest, width, size))
        {
            var letters = Math.Max(1, LettersIn(rest, width, size));
            var space = letters < rest.Length && rest[letters] == ' ' ? letters : rest.LastIndexOf(' ', letters - 1);
            var line = rest[..(space > 0 ? space : letters)];
            wrapped.Add(line);
            rest = rest[line.Length..].TrimStart();
        }

        wrapped.Add(Fit(rest, width, size));
        return wrapped;
    }

    /// <summary>How many letters from the first have room; never half of a pair of surrogates.</summary>
    private static int LettersIn(string text, decimal width, decimal size)
    {
        var used = 0m;
        for (var i = 0; i < text.Length; i++)
        {
            used += WidthOf(text[i]) * size;
            if (used > width)
            {
                return i > 0 && char.IsHighSurrogate(text[i - 1]) ? i - 1 : i;
            }
        }

        return text.Length;
    }

    private static decimal WidthOf(char letter) =>
        letter switch
        {
            ' ' or '.' or ',' or ':' or ';' or '\'' or 'i' or 'j' or 'l' or 'I' or '|' => 0.28m,
            'f' or 't' or 'r' or '(' or ')' or '-' or '/' => 0.34m,
            'm' or 'M' or 'w' or 'W' or '%' or '…' or '—' => 0.9m,
            >= 'A' and <= 'Z' or (>= 'À' and <= 'Þ') => 0.7m,
            // Letters of East Asia, and each half of a picture letter, as wide as they are tall
            (>= '\u1100' and <= '\u11ff') or >= '\u2e80' => 1m,
            _ => 0.56m,
        };
}
