// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Notation;

namespace Traguardo.Documents.Language;

/// <summary>Italian of generated sentences: numbers in words, plurals, lists, articles that lose their vowel.</summary>
public static class Italian
{
    private static readonly string[] SmallNumbers = ["", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci"];

    /// <summary>A count with its noun: "nessun obiettivo", "un indicatore", "una variazione", "tre obiettivi", "12 obiettivi".</summary>
    /// <param name="count">0 or more.</param>
    /// <param name="noun">What is counted.</param>
    public static string Count(int count, Noun noun) =>
        count switch
        {
            0 => noun.No + " " + noun.Singular,
            1 => noun.One + " " + noun.Singular,
            _ => Number(count) + " " + noun.Plural,
        };

    /// <summary>A count alone: words up to ten, figures from there on.</summary>
    public static string Number(int count) => count is > 1 and <= 10 ? SmallNumbers[count] : ItalianNumber.Print(count);

    /// <summary>Words in a row: "a, b e c"; "ed" before an e.</summary>
    public static string List(IReadOnlyList<string> words) =>
        words.Count switch
        {
            0 => "",
            1 => words[0],
            _ => string.Join(", ", words.Take(words.Count - 1)) + (StartsWith(words[^1], 'e') ? " ed " : " e ") + words[^1],
        };

    /// <summary>A preposition or article before a printed figure: "il 97,78 %", "l'8 %", "dell'11,5 %", "dall'80 %".</summary>
    /// <param name="article">With its vowel: "il", "del", "al", "dal", "nel", "sul".</param>
    /// <param name="figure">The figure as printed.</param>
    public static string Before(string article, string figure) =>
        IsSaidWithVowel(figure)
            ? article switch
            {
                "il" => "l'" + figure,
                "al" or "dal" or "del" or "nel" or "sul" => article + "l'" + figure,
                _ => article + " " + figure,
            }
            : article + " " + figure;

    /// <summary>The first letter made a capital.</summary>
    public static string Capital(string text) =>
        text.Length == 0 ? text : string.Concat(char.ToUpper(text[0], CultureInfo.InvariantCulture).ToString(), text.AsSpan(1));

    /// <summary>8 and 11 (otto, undici), 80 to 89, 800 to 899, 8.000 and 11.000 thousands are said with a vowel first; 1 (uno) takes the article whole in figures.</summary>
    private static bool IsSaidWithVowel(string figure)
    {
        var end = figure.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? figure : figure[..end];
        return digits is "11" || digits.StartsWith('8');
    }

    private static bool StartsWith(string word, char letter) => word.Length > 0 && char.ToLowerInvariant(word[0]) == letter;
}
