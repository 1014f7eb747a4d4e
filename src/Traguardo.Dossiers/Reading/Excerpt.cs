// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;

namespace Traguardo.Dossiers.Reading;

/// <summary>A text of a file inside a message: one line, without control characters (a terminal would obey them), not cut inside a character.</summary>
internal static class Excerpt
{
    /// <summary>Longest excerpt of a cell or of a name.</summary>
    private const int Longest = 80;

    public static string Of(string text, int longest = Longest)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= longest)
            {
                return line.Append('…').ToString();
            }

            line.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return line.ToString();
    }
}
