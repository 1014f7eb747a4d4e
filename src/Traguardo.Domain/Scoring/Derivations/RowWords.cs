// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;

namespace Traguardo.Domain.Scoring.Derivations;

/// <summary>Says target and result of an assignment, where they come from and how they were read.</summary>
internal static class RowWords
{
    public static IEnumerable<string> Say(RowFacts facts)
    {
        if (facts.TargetEntry is { } target)
        {
            yield return $"target al {ItalianDate.PrintShort(target.Period.End)}: «{target.Text}»"
                + (target.Reading is { } reading ? $", corretto in «{reading}» ({target.ReadingReason})" : "")
                + (facts.Target is { } read ? ", letto: " + TargetNotation.Print(read) : "");
        }

        if (facts.Measure is not { } measure)
        {
            yield break;
        }

        yield return "risultato"
            + (measure.Entry.Date is { } date ? " al " + ItalianDate.PrintShort(date) : "")
            + ": "
            + Value(measure)
            + Basis(measure.Entry)
            + Source(measure.Entry, facts.Indicator.Source);
        if (facts.Variance is { } variance)
        {
            yield return "scostamento: "
                + (variance > 0 ? "+" : "")
                + ItalianNumber.Print(variance)
                + (facts.Unit.IsNone ? "" : " " + facts.Unit.Symbol);
        }

        if (measure.Entry.Note is { } note)
        {
            yield return "nota: " + note;
        }
    }

    private static string Value(ReadMeasure measure)
    {
        var text = measure.Entry.Text is { } printed ? $"«{printed}»" : "";
        if (measure.Entry.Reading is { } reading)
        {
            text += $", corretto in «{reading}» ({measure.Entry.ReadingReason})";
        }

        if (measure.Entry is { Numerator: { } numerator, Denominator: { } denominator })
        {
            text += (text.Length > 0 ? ", cioè " : "") + ItalianNumber.Print(numerator) + " / " + ItalianNumber.Print(denominator);
        }

        if (measure.Entry.Quantities.Count > 0)
        {
            text +=
                (text.Length > 0 ? ", da " : "")
                + string.Join("; ", measure.Entry.Quantities.Select(q => q.Name + " = " + ItalianNumber.Print(q.Value)));
        }

        if (measure.Taken is { } figure)
        {
            text += (text.Length > 0 ? ", da " : "") + Methodologies.Words.FigureWords.Text(figure);
        }

        return measure.Entry.Reconstructed ? text + " (ricostruito)" : text;
    }

    private static string Basis(MeasureEntry entry) =>
        entry.Basis == MeasureBasis.Actual ? "" : ", " + MeasureTokens.Bases.Name(entry.Basis);

    private static string Source(MeasureEntry entry, string? indicatorSource) =>
        (entry.Source ?? indicatorSource) is { } source ? "; fonte: " + source : "";
}
