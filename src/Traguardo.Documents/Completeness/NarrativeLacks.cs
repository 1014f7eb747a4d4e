// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text.RegularExpressions;
using Traguardo.Domain.Common;
using Traguardo.Domain.Planning;

namespace Traguardo.Documents.Completeness;

/// <summary>What is missing or to be read again in the texts that people write.</summary>
public static partial class NarrativeLacks
{
    public static Lack Unwritten(NarrativeSlot slot)
    {
        ArgumentNullException.ThrowIfNull(slot);
        return new(LackKind.Text, $"Il testo «{slot.Title}» non è scritto.", slot.IsMandatory, slot.Section);
    }

    /// <summary>
    /// Places of a text that name years which a text of this cycle seldom names: those before the year before the cycle's, and, in texts taken over from last
    /// year, the year before too. Years in the names of laws and acts ("D.Lgs. 150/2009", "n. 3 del 31/1/2020") are no such places. A sentence is named once, with
    /// the latest of its years.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="cycle">The cycle that it is for.</param>
    /// <param name="isTakenOver">True when it is last year's text.</param>
    public static ValueList<StaleYear> StaleYears(string text, Cycle cycle, bool isTakenOver)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(cycle);
        var oldest = isTakenOver ? cycle.Year : cycle.Year - 1;
        return
        [
            .. Years()
                .Matches(text)
                .Select(match => (match, Year: int.Parse(match.ValueSpan, CultureInfo.InvariantCulture)))
                .Where(found => found.Year < oldest && found.Year > cycle.Year - MostYearsBack)
                .Select(found => new StaleYear(found.Year, SentenceAround(text, found.match.Index)))
                .GroupBy(stale => stale.Sentence, StringComparer.Ordinal)
                .Select(same => same.MaxBy(stale => stale.Year)!),
        ];
    }

    /// <summary>Older years are history or law, not leftovers.</summary>
    private const int MostYearsBack = 5;

    /// <summary>A year on its own: not behind a slash or a dot (a date, an act, a law), nor in front of one.</summary>
    [GeneratedRegex(@"(?<![\d/.])20\d\d(?![\d/]|-\d\d-)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Years();

    private static string SentenceAround(string text, int at)
    {
        var start = text.LastIndexOfAny(['.', '\n'], Math.Max(0, at - 1)) + 1;
        var end = text.IndexOfAny(['.', '\n'], at);
        return text[start..(end < 0 ? text.Length : end + 1)].Trim();
    }
}

/// <summary>A year that a text names and that is probably no longer right.</summary>
/// <param name="Year">The year.</param>
/// <param name="Sentence">The sentence that names it.</param>
public sealed record StaleYear(int Year, string Sentence);
