// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Formulas;

/// <summary>The functions of the language that compute one value from several.</summary>
public enum FormulaFunction
{
    Minimum,
    Maximum,
    Mean,
    Total,
    Absolute,
}

/// <summary>The words that stand before a parenthesis.</summary>
internal static class FormulaVocabulary
{
    public const string Choice = "se";
    public const string Rounded = "arrotonda";
    public const string Truncated = "tronca";

    /// <summary>First those of <see cref="FormulaFunction"/>, in its order.</summary>
    private static readonly string[] AllWords = ["min", "max", "media", "somma", "abs", Rounded, Truncated, Choice];

    /// <summary>In the order in which messages list them.</summary>
    public static IReadOnlyList<string> Words => AllWords;

    /// <summary>The Italian word of a function's word or alias, whatever its case; null when there is no such function.</summary>
    public static string? Canonical(string word)
    {
        var lower = word.ToLowerInvariant();
        return lower switch
        {
            "if" => Choice,
            "mean" => "media",
            "sum" => "somma",
            "round" => Rounded,
            "trunc" => Truncated,
            _ => Array.Find(AllWords, known => string.Equals(known, lower, StringComparison.Ordinal)),
        };
    }

    public static string WordOf(FormulaFunction function) => AllWords[(int)function];

    /// <summary>The function of a canonical word other than <see cref="Choice"/>, <see cref="Rounded"/> and <see cref="Truncated"/>.</summary>
    public static FormulaFunction FunctionOf(string canonicalWord) => (FormulaFunction)Array.IndexOf(AllWords, canonicalWord);
}
