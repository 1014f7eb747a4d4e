// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Schema;
using Traguardo.Storage.Measures;

namespace Traguardo.Web.Features.Measures.Entry;

/// <summary>What a measure says: whether it says anything, whether it is another one again, how it is printed.</summary>
internal static class MeasureContent
{
    private const int LongestWords = 160;

    /// <summary>True when somebody has filled it in; day, basis and source alone are what a form suggests.</summary>
    public static bool IsFilled(MeasureEntry entry) =>
        entry is not { Numerator: null, Denominator: null, Quantities.Count: 0, Figure: null, State: null }
        || new[] { entry.Text, entry.Reading, entry.Grade, entry.Note, entry.Evidence }.Any(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>True for what is expected and for what was once: neither is a result of the cycle.</summary>
    public static bool IsBeside(MeasureEntry entry) => entry.Basis is MeasureBasis.Forecast or MeasureBasis.PriorPeriod;

    public static DateOnly DateOf(MeasureEntry entry, Cycle cycle) => entry.Date ?? cycle.UsualDay;

    /// <summary>True when the last measure of the same day says the same: recording it again would change nothing.</summary>
    public static bool IsUnchanged(MeasureEntry entry, IEnumerable<StoredMeasure> known, Cycle cycle) =>
        known.LastOrDefault(measure => !measure.IsWithdrawn && DateOf(measure.Entry, cycle) == DateOf(entry, cycle)) is { } last
        && Comparable(last.Entry, cycle) == Comparable(entry, cycle);

    /// <summary>The value in words: the text as it was typed, its parts, its state.</summary>
    public static string Words(MeasureEntry entry)
    {
        var parts = new List<string>();
        if (entry.Effective is { Length: > 0 } text)
        {
            parts.Add(text);
        }

        if (entry is { Numerator: { } numerator, Denominator: { } denominator })
        {
            var ratio = $"{ItalianNumber.Print(numerator)} su {ItalianNumber.Print(denominator)}";
            parts.Add(parts.Count == 0 ? ratio : $"({ratio})");
        }

        if (entry.Quantities.Count > 0)
        {
            parts.Add(Shown(nameof(MeasureEntry.Quantities), entry.Quantities));
        }

        if (entry.Figure is { } figure)
        {
            parts.Add("preso da: " + Shown(nameof(MeasureEntry.Figure), figure));
        }

        if (entry.Grade is { Length: > 0 } grade)
        {
            parts.Add("gradino: " + grade);
        }

        if (entry.State is { } state)
        {
            parts.Add(MeasureTokens.States.Name(state));
        }

        return parts.Count == 0 ? "nessun valore" : string.Join(" · ", parts).Replace(" · (", " (", StringComparison.Ordinal);
    }

    /// <summary>The value in words, cut where it is a whole story.</summary>
    public static string ShortWords(MeasureEntry entry)
    {
        var words = Words(entry);
        return words.Length <= LongestWords ? words : string.Concat(words.AsSpan(0, LongestWords), "…");
    }

    private static string Shown(string property, object value) => DossierSchema.Of(DossierTable.Measures).Show(property, value);

    private static MeasureEntry Comparable(MeasureEntry entry, Cycle cycle) => entry with { Author = null, Date = DateOf(entry, cycle) };
}
