// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;

namespace Traguardo.Dossiers.Reading;

/// <summary>The beginning of what was found in a file, for an error message.</summary>
internal static class Excerpt
{
    private const int Longest = 80;

    /// <summary>One line, without control characters (a terminal would obey them) and not cut inside a character.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= Longest)
            {
                return line.Append('…').ToString();
            }

            line.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return line.ToString();
    }
}
