// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;

namespace Traguardo.Domain.Scoring.Derivations;

/// <summary>Says target and result of an assignment, where they come from and how they were read.</summary>
internal static class RowWords
{
    public static IEnumerable<Note> Say(RowFacts facts)
    {
        if (facts.TargetEntry is { } target)
        {
            yield return new NoteWriter()
                .Say($"target al {ItalianDate.PrintShort(target.Period.End)}: ")
                .Say($"«{target.Text}»", FigureOf(facts, FigureAspect.Target))
                .Say(target.Reading is { } reading ? $", corretto in «{reading}» ({target.ReadingReason})" : "")
                .Say(facts.Target is { } read ? ", letto: " + TargetNotation.Print(read) : "")
                .Note;
        }

        if (facts.Measure is not { } measure)
        {
            yield break;
        }

        yield return Result(facts, measure);
        if (facts.Variance is { } variance)
        {
            yield return Note.Of(
                "scostamento: "
                    + (variance > 0 ? "+" : "")
                    + ItalianNumber.Print(variance)
                    + (facts.Unit.IsNone ? "" : " " + facts.Unit.Symbol)
            );
        }

        if (measure.Entry.Note is { } note)
        {
            yield return Note.Of("nota: " + note);
        }
    }

    private static Note Result(RowFacts facts, ReadMeasure measure)
    {
        var entry = measure.Entry;
        var words = new NoteWriter().Say("risultato" + (entry.Date is { } date ? " al " + ItalianDate.PrintShort(date) : "") + ": ");
        if (Value(entry) is { Length: > 0 } value)
        {
            words.Say(value, FigureOf(facts, FigureAspect.Measure));
        }

        if (measure.Taken is { } figure)
        {
            words.Say(words.Note.Parts.Count > 1 ? ", da " : "").Say(Methodologies.Words.FigureWords.Text(figure), figure);
        }

        return words.Say(entry.Reconstructed ? " (ricostruito)" : "").Say(Basis(entry) + Source(entry, facts.Indicator.Source)).Note;
    }

    /// <summary>Text, ratio and quantities of a result, as far as it has them.</summary>
    private static string Value(MeasureEntry entry)
    {
        var text = entry.Text is { } printed ? $"«{printed}»" : "";
        if (entry.Reading is { } reading)
        {
            text += $", corretto in «{reading}» ({entry.ReadingReason})";
        }

        if (entry is { Numerator: { } numerator, Denominator: { } denominator })
        {
            text += (text.Length > 0 ? ", cioè " : "") + ItalianNumber.Print(numerator) + " / " + ItalianNumber.Print(denominator);
        }

        return entry.Quantities.Count == 0
            ? text
            : text
                + (text.Length > 0 ? ", da " : "")
                + string.Join("; ", entry.Quantities.Select(q => q.Name + " = " + ItalianNumber.Print(q.Value)));
    }

    private static FigureRef FigureOf(RowFacts facts, FigureAspect aspect) =>
        new(FigureKind.Indicator, facts.Indicator.Code, facts.Assignment.Owner, aspect);

    private static string Basis(MeasureEntry entry) =>
        entry.Basis == MeasureBasis.Actual ? "" : ", " + MeasureTokens.Bases.Name(entry.Basis);

    private static string Source(MeasureEntry entry, string? indicatorSource) =>
        (entry.Source ?? indicatorSource) is { } source ? "; fonte: " + source : "";
}
