// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Language;

/// <summary>The indefinite article before a noun.</summary>
internal static class Articles
{
    /// <summary>"un", "uno" or "una".</summary>
    public static string Indefinite(Noun noun) =>
        noun.IsFeminine ? "una"
        : NeedsLo(noun.Singular) ? "uno"
        : "un";

    private static bool BeginsWithVowel(string word) => "aeiouàèéìòù".Contains(char.ToLowerInvariant(word[0]), StringComparison.Ordinal);

    /// <summary>"lo" before s with a consonant, z, gn, ps, x, y.</summary>
    private static bool NeedsLo(string word)
    {
        var small = word.ToLowerInvariant();
        return small[0] is 'z' or 'x' or 'y'
            || small.StartsWith("gn", StringComparison.Ordinal)
            || small.StartsWith("ps", StringComparison.Ordinal)
            || (small.Length > 1 && small[0] == 's' && !BeginsWithVowel(small[1..]));
    }
}
