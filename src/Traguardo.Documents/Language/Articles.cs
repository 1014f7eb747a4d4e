// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Language;

/// <summary>Italian articles and the prepositions that join them.</summary>
internal static class Articles
{
    /// <summary>"un", "uno" or "una".</summary>
    public static string Indefinite(Noun noun) =>
        noun.IsFeminine ? "una"
        : NeedsLo(noun.Singular) ? "uno"
        : "un";

    /// <summary>The definite article joined with a preposition, with its space or apostrophe: "dell'", "dello ", "della ", "del ".</summary>
    public static string Join(string preposition, Noun noun)
    {
        var article =
            BeginsWithVowel(noun.Singular) ? "l'"
            : noun.IsFeminine ? "la "
            : NeedsLo(noun.Singular) ? "lo "
            : "il ";
        var stem = preposition switch
        {
            "" => null,
            "di" => "de",
            "in" => "ne",
            "a" or "da" => preposition,
            "su" => "su",
            _ => throw new ArgumentOutOfRangeException(nameof(preposition), preposition, message: null),
        };
        return stem is null ? article
            : article == "il " ? stem + "l "
            : stem + "l" + article;
    }

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
