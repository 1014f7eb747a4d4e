// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text.RegularExpressions;

namespace Traguardo.Web.Features.Documents.Texts;

/// <summary>A place of a text that names a year before those of the cycle: right in a comparison, wrong in a sentence that was left from last year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Sentence">The sentence that names it.</param>
public sealed partial record StalePlace(int Year, string Sentence)
{
    private const int LongestSentence = 240;

    /// <summary>The places of a text, in its order, each sentence once for each year.</summary>
    /// <param name="firstYear">First year of the cycle.</param>
    public static IReadOnlyList<StalePlace> In(string text, int firstYear) =>
        [
            .. Sentences()
                .Matches(text)
                .Select(match => match.Value.Trim())
                .SelectMany(sentence =>
                    YearsOf(sentence).Where(year => year < firstYear).Distinct().Select(year => new StalePlace(year, Cut(sentence)))
                ),
        ];

    private static IEnumerable<int> YearsOf(string sentence) =>
        Years()
            .Matches(sentence)
            .Where(match => !IsOfLaw(sentence, match))
            .Select(match => int.Parse(match.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));

    /// <summary>The year of an act is part of its name: "D.Lgs. 150/2009", "legge n. 190 del 2012". A day is not: "31/12/2023".</summary>
    private static bool IsOfLaw(string sentence, Match year) => LawBefore().IsMatch(sentence[..year.Index]);

    private static string Cut(string sentence) =>
        sentence.Length <= LongestSentence ? sentence : string.Concat(sentence.AsSpan(0, LongestSentence), "…");

    // A full stop ends a sentence before white space only: "n. 5", "1.200" and "D.Lgs." stay inside one when a small letter or digit follows
    [GeneratedRegex(@"[^\n]+?(?:[.!?](?=\s+\p{Lu})|\n|$)", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Sentences();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?!\d)", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Years();

    [GeneratedRegex(
        @"(?:(?<![\d/])\d+/|\bn(?:\.|°|r\.)?\s*\d+\s+del\s+(?:\d{1,2}\s+\p{L}+\s+)?)$",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 2000
    )]
    private static partial Regex LawBefore();
}
