// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text;

namespace Traguardo.Web.Features.Evidence;

/// <summary>Names of files that people send, made harmless: no folder, nothing that is not seen, nothing that a file system refuses.</summary>
internal static class EvidenceName
{
    private const int Longest = 150;
    private const string Refused = "<>:\"/\\|?*";

    /// <summary>The name; "allegato" with the ending where nothing else remains.</summary>
    public static string Clean(string sent)
    {
        var name = new StringBuilder();
        foreach (var letter in sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Where(IsKept))
        {
            name.Append(Refused.Contains(letter, StringComparison.Ordinal) ? '_' : letter);
        }

        var whole = name.ToString();
        var ending = EndingOf(whole);
        var stem = (ending.Length == 0 ? whole : whole[..^(ending.Length + 1)]).Trim(' ', '.');
        stem = stem.Length == 0 ? "allegato" : stem[..Math.Min(stem.Length, Longest)];
        return ending.Length == 0 ? stem : $"{stem}.{ending}";
    }

    /// <summary>What follows the last point, in lower case; empty when there is none.</summary>
    public static string EndingOf(string name)
    {
        var point = name.LastIndexOf('.');
        return point < 0 || name.Length - point > 10 ? "" : name[(point + 1)..].Trim().ToLowerInvariant();
    }

    /// <summary>Controls, marks that turn the direction of writing and halves of characters hide what a name says.</summary>
    private static bool IsKept(char letter) =>
        char.GetUnicodeCategory(letter)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            );
}
