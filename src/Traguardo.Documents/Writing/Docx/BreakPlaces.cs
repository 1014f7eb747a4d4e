// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>Places where a long word may be broken: after the signs that part codes and addresses. Only words without room get them, so that others stay searchable.</summary>
internal static class BreakPlaces
{
    private const string Signs = "/_.-;:,+&=|";
    private const char Place = '\u200b';

    /// <param name="text">The text.</param>
    /// <param name="width">Room in twips.</param>
    /// <param name="halfPoints">Size of the letters.</param>
    public static string Add(string text, int width, int halfPoints)
    {
        // Most cells have no word that could be too long
        if (!Words(text).Any(word => IsTooLong(word, width, halfPoints)))
        {
            return text;
        }

        var broken = new StringBuilder(text.Length + 16);
        foreach (var word in Words(text))
        {
            if (IsTooLong(word, width, halfPoints))
            {
                foreach (var letter in word.Span)
                {
                    broken.Append(letter);
                    if (Signs.Contains(letter, StringComparison.Ordinal))
                    {
                        broken.Append(Place);
                    }
                }
            }
            else
            {
                broken.Append(word.Span);
            }
        }

        return broken.ToString();
    }

    /// <summary>Width of the widest piece that is not broken: what a column needs at least.</summary>
    public static int WidestPiece(string text, int halfPoints, bool isBold, string breakers = " ")
    {
        var widest = 0;
        var begin = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || breakers.Contains(text[i], StringComparison.Ordinal))
            {
                var end = i < text.Length && text[i] != ' ' ? i + 1 : i;
                widest = Math.Max(widest, LetterWidths.Of(text.AsSpan(begin, end - begin), halfPoints, isBold));
                begin = i + 1;
            }
        }

        return widest;
    }

    /// <summary>Width of the widest piece when long words are broken.</summary>
    public static int WidestBrokenPiece(string text, int halfPoints, bool isBold) => WidestPiece(text, halfPoints, isBold, " " + Signs);

    private static bool IsTooLong(ReadOnlyMemory<char> word, int width, int halfPoints) =>
        word.Length > 3 && LetterWidths.Of(word.Span, halfPoints) > width;

    /// <summary>The words, each with the space after it as a word of its own.</summary>
    private static IEnumerable<ReadOnlyMemory<char>> Words(string text)
    {
        var begin = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ')
            {
                yield return text.AsMemory(begin, i - begin);
                yield return text.AsMemory(i, 1);
                begin = i + 1;
            }
        }

        yield return text.AsMemory(begin);
    }
}
