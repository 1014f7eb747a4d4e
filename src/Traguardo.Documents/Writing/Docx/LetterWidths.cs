// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Writing.Docx;

/// <summary>Widths of text in Arial, to share out columns and to foresee the height of rows. Letters that it does not know count as wide ones.</summary>
internal static class LetterWidths
{
    /// <summary>Width of a text in twips.</summary>
    /// <param name="text">The text.</param>
    /// <param name="halfPoints">Size of its letters.</param>
    /// <param name="isBold">Bold letters are wider by about an eleventh.</param>
    public static int Of(ReadOnlySpan<char> text, int halfPoints, bool isBold = false)
    {
        long thousandths = 0;
        foreach (var letter in text)
        {
            thousandths += Of(letter);
        }

        // A half point is 10 twips
        var width = thousandths * halfPoints / 100;
        return (int)Math.Min(int.MaxValue / 64, isBold ? width + width / 11 : width);
    }

    /// <summary>The beginning of a text that has room, with an ellipsis when it is not all of it.</summary>
    public static string Fit(string text, int width, int halfPoints)
    {
        if (Of(text, halfPoints) <= width)
        {
            return text;
        }

        var room = width - Of("…", halfPoints);
        var letters = 0;
        for (var used = 0; letters < text.Length; letters++)
        {
            used += Of(text.AsSpan(letters, 1), halfPoints);
            if (used > room)
            {
                break;
            }
        }

        if (letters > 0 && char.IsHighSurrogate(text[letters - 1]))
        {
            letters--;
        }

        return text[..letters].TrimEnd() + "…";
    }

    /// <summary>In thousandths of the size.</summary>
    private static int Of(char letter) =>
        letter switch
        {
            '\u200b' or '\u200e' or '\u200f' => 0,
            '\'' => 191,
            'i' or 'j' or 'l' or 'ì' or 'í' or '’' or '‘' => 222,
            '|' => 260,
            ' ' or '\u00a0' or '!' or ',' or '.' or '/' or ':' or ';' or 'I' or '[' or '\\' or ']' or 'f' or 't' or 'Ì' or '·' => 278,
            '(' or ')' or '-' or '`' or 'r' or '{' or '}' or '°' or '“' or '”' => 334,
            '"' or '*' => 389,
            '^' => 469,
            'c' or 'k' or 's' or 'v' or 'x' or 'y' or 'z' or 'J' => 500,
            '+' or '<' or '=' or '>' or '~' => 584,
            'F' or 'T' or 'Z' => 611,
            '&' or 'A' or 'B' or 'E' or 'K' or 'P' or 'S' or 'V' or 'X' or 'Y' or 'À' or 'È' or 'É' => 667,
            'C' or 'D' or 'H' or 'N' or 'R' or 'U' or 'w' or 'Ù' => 722,
            'G' or 'O' or 'Q' or 'Ò' => 778,
            'M' or 'm' => 833,
            '%' => 889,
            'W' => 944,
            '@' => 1015,
            < '\u0250' or '–' or '€' => 556,
            _ => 1000,
        };
}
