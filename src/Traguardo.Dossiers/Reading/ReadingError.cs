// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;

namespace Traguardo.Dossiers.Reading;

/// <summary>Why a dossier cannot be read.</summary>
/// <param name="Location">Where.</param>
/// <param name="Message">What is wrong, in Italian.</param>
/// <param name="Found">What is there; null when nothing is, or the message says it.</param>
/// <param name="Expected">What should be; null when the message says it.</param>
public sealed record ReadingError(SourceLocation Location, string Message, string? Found = null, string? Expected = null)
{
    /// <summary>Longest excerpt of what was found.</summary>
    private const int LongestExcerpt = 80;

    public override string ToString()
    {
        var text = $"{Location}: {Message}";
        if (Found is not null)
        {
            text += $"; trovato «{Excerpt(Found)}»";
        }

        return Expected is null ? text + "." : $"{text}; atteso {Expected}.";
    }

    /// <summary>One line, without control characters (a terminal would obey them) and not cut inside a character.</summary>
    private static string Excerpt(string text)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= LongestExcerpt)
            {
                return line.Append('…').ToString();
            }

            line.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return line.ToString();
    }
}
