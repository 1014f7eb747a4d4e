// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;

namespace Traguardo.Dossiers.Schema;

/// <summary>The one form of a text in all files: no spaces at its ends, lines that end with LF, no half characters, no character zero.</summary>
internal static class CellText
{
    /// <summary>What a text becomes in a dossier's files. Forms of the web and Windows files bring CR LF, cells bring spaces: kept, they would make equal texts differ.</summary>
    public static string Normalize(string text)
    {
        if (text.Contains('\r'))
        {
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }

        return WithoutHalfCharacters(text).Trim();
    }

    /// <summary>
    /// Half of a surrogate pair has no form in UTF-8: it becomes the replacement character, as every encoder would make it. So does the character zero,
    /// which has no form in workbooks and databases.
    /// </summary>
    private static string WithoutHalfCharacters(string text)
    {
        if (text.Contains('\0'))
        {
            text = text.Replace('\0', '\uFFFD');
        }

        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                return Replaced(text);
            }
        }

        return text;
    }

    private static string Replaced(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString();
    }
}
