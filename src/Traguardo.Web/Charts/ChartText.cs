// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Charts;

/// <summary>
/// Text in an image that cannot measure its letters: widths are estimated from their number, on the wide side, so that texts never overlap.
/// </summary>
internal static class ChartText
{
    /// <summary>Mean width of a letter for a size of one: wider than the letters of Titillium Web, about those of Arial.</summary>
    private const decimal LetterWidth = 0.54m;

    /// <summary>Estimated width of a text.</summary>
    public static decimal WidthOf(string text, decimal size) => text.Length * LetterWidth * size;

    /// <summary>How many letters fit.</summary>
    public static int LettersIn(decimal width, decimal size) => width <= 0 ? 0 : (int)Math.Min(1000m, width / (LetterWidth * size));

    /// <summary>The text, or its beginning with an ellipsis; empty when not even three letters fit.</summary>
    public static string Fit(string text, decimal width, decimal size)
    {
        var letters = LettersIn(width, size);
        if (text.Length <= letters)
        {
            return text;
        }

        return letters < 4 ? "" : Cut(text, letters - 1).TrimEnd() + "…";
    }

    /// <summary>The text in lines, broken between words; the last line ends with an ellipsis when more would follow.</summary>
    public static IReadOnlyList<string> Wrap(string text, decimal width, decimal size, int lines)
    {
        var letters = Math.Max(4, LettersIn(width, size));
        var wrapped = new List<string>();
        var rest = text.Trim();
        while (rest.Length > letters && wrapped.Count < lines - 1)
        {
            var space = rest.LastIndexOf(' ', letters);
            var line = space > 0 ? rest[..space] : Cut(rest, letters);
            wrapped.Add(line);
            rest = rest[line.Length..].TrimStart();
        }

        wrapped.Add(Fit(rest, letters * LetterWidth * size, size));
        return wrapped;
    }

    /// <summary>The first letters, never half of a pair of surrogates.</summary>
    private static string Cut(string text, int letters) => text[..(char.IsHighSurrogate(text[letters - 1]) ? letters - 1 : letters)];
}
