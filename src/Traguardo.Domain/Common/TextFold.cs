// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;

namespace Traguardo.Domain.Common;

/// <summary>Compares words that people write: case, accents, spaces, hyphens and apostrophes make no difference ("Sì", "si'", "SI" are one word).</summary>
public static class TextFold
{
    /// <summary>The letters and digits of a text, lower case, without accents; empty when it has none.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                folded.Append(WithoutAccent(char.ToLowerInvariant(character)));
            }
        }

        return folded.ToString();
    }

    public static bool AreSame(string one, string other) => string.Equals(Fold(one), Fold(other), StringComparison.Ordinal);

    private static char WithoutAccent(char letter) =>
        letter switch
        {
            'à' or 'á' or 'â' or 'ä' => 'a',
            'è' or 'é' or 'ê' or 'ë' => 'e',
            'ì' or 'í' or 'î' or 'ï' => 'i',
            'ò' or 'ó' or 'ô' or 'ö' => 'o',
            'ù' or 'ú' or 'û' or 'ü' => 'u',
            _ => letter,
        };
}
