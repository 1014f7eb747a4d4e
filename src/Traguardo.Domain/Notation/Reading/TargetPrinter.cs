// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Notation.Reading;

/// <summary>Targets in their canonical form.</summary>
internal static class TargetPrinter
{
    public static string Print(Target target) =>
        target switch
        {
            ThresholdTarget threshold => Threshold(threshold),
            RangeTarget range => Range(range),
            DeadlineTarget deadline => Deadline(deadline),
            StagedTarget staged => string.Join("; ", staged.Stages.Select(Stage)),
            YesNoTarget answer => YesNo(answer.Expected, answer.Note),
            CoverageTarget coverage => $"almeno {ItalianNumber.Print(coverage.PerItem)} {coverage.What} per ogni {coverage.Item}",
            PhasesTarget phases => Part(phases.Done, phases.Of, phases.Noun),
            FrequencyTarget frequency => Frequency(frequency),
            CompoundTarget compound => string.Join("; ", compound.Parts.Select(Print)),
            MilestoneTarget milestone => milestone.Text,
            DeferredTarget deferred => deferred.Text,
            NoTarget none => none.Text,
            UnreadableTarget unreadable => unreadable.Text,
            _ => throw new ArgumentException($"Genere di valore atteso sconosciuto: {target.GetType().Name}.", nameof(target)),
        };

    /// <summary>"SI", "NO (da riprogrammare)".</summary>
    public static string YesNo(bool value, string? note) => (value ? "SI" : "NO") + (note is null ? "" : $" ({note})");

    /// <summary>"13 uffici su 14".</summary>
    public static string Part(decimal part, decimal whole, string? noun) =>
        $"{ItalianNumber.Print(part)}{(noun is null ? "" : " " + noun)} su {ItalianNumber.Print(whole)}";

    private static string Threshold(ThresholdTarget threshold)
    {
        var symbol = Operators.Print(threshold.Comparison);
        var minimum = threshold.MinimumCount is { } count ? $" (almeno {ItalianNumber.Print(count)})" : "";
        return (symbol.Length > 0 ? symbol + " " : "") + QuantityPrinter.Print(threshold.Quantity) + minimum;
    }

    private static string Range(RangeTarget range) =>
        $"tra {ItalianNumber.Print(range.From)} e {ItalianNumber.Print(range.To)}{(range.Unit.IsNone ? "" : " " + range.Unit.Symbol)}";

    private static string Deadline(DeadlineTarget deadline)
    {
        var due = Due(deadline.Due);
        return deadline.Deliverable switch
        {
            null => due,
            { Value: 1, Value.Scale: 0, Unit.IsNone: true, Noun: { } noun } => $"{noun} {due}",
            { } deliverable => $"{QuantityPrinter.Print(deliverable)} {due}",
        };
    }

    private static string Stage(Stage stage) => $"{ItalianNumber.Print(stage.Count)} {Due(stage.Due)}";

    // "entro l'11/05/2019", "entro l'08/11/2019", "entro il 31/12/2019"
    private static string Due(DateOnly due) => (due.Day is 8 or 11 ? "entro l'" : "entro il ") + ItalianDate.Print(due);

    private static string Frequency(FrequencyTarget frequency)
    {
        var noun = frequency.Noun is null ? "" : " " + frequency.Noun;
        return $"{ItalianNumber.Print(frequency.PerPeriod)}{noun} {Period(frequency.Every)}";
    }

    private static string Period(Frequency every) =>
        every switch
        {
            Targets.Frequency.Year => "all'anno",
            Targets.Frequency.HalfYear => "a semestre",
            Targets.Frequency.FourMonths => "a quadrimestre",
            Targets.Frequency.Quarter => "a trimestre",
            Targets.Frequency.TwoMonths => "a bimestre",
            Targets.Frequency.Month => "al mese",
            Targets.Frequency.Week => "a settimana",
            _ => "al giorno",
        };
}
