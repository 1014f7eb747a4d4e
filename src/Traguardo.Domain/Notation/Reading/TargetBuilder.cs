// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation.Grammar;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Notation.Reading;

/// <summary>Turns the clauses of a cell into a target.</summary>
internal static class TargetBuilder
{
    public static Target Build(List<Clause> clauses, List<string> remarks)
    {
        if (clauses is [var only])
        {
            return Single(only, remarks);
        }

        return TargetParts.Range(clauses, remarks)
            ?? TargetParts.WithMinimum(clauses, remarks)
            ?? TargetParts.Staged(clauses, remarks)
            ?? TargetParts.Compound(clauses, remarks);
    }

    public static Target Single(Clause clause, List<string> remarks)
    {
        if (clause.IsTotal)
        {
            return TargetKinds.Unreadable(Reasons.TwoValues);
        }

        var target = clause switch
        {
            { IsWords: true, Lead: { } lead } => new MilestoneTarget(lead),
            { Range: { } range } => TargetKinds.OfRange(clause, range),
            { Due: { } due } => TargetKinds.OfDate(clause, due, remarks),
            { Of: { } whole, Amount: { } amount } => TargetKinds.OfPhases(clause, amount, whole),
            { Every: { } every, Amount: { } amount } => TargetKinds.OfFrequency(clause, amount, every),
            { Item: { } item, Amount: { } amount } => TargetKinds.OfCoverage(clause, amount, item),
            { Amount: { } amount } => TargetKinds.OfThreshold(clause, amount),
            _ => TargetKinds.Unreadable(Reasons.NoMeaning),
        };
        AddRemarks(clause, target, remarks);
        return target;
    }

    private static void AddRemarks(Clause clause, Target target, List<string> remarks)
    {
        remarks.AddRange(clause.Remarks);
        if (clause.Lead is { } lead && !IsInTarget(target, lead) && !TargetKinds.IsYes(lead))
        {
            remarks.Add(Remarks.Introduces(lead));
        }

        if (target is RangeTarget && clause.Noun is { } noun)
        {
            remarks.Add(Remarks.Adds(noun));
        }

        remarks.AddRange(clause.Explanations.Select(Remarks.Adds));
        if (clause.Amount?.Qualifier == Qualifier.About)
        {
            remarks.Add(Remarks.About);
        }
    }

    private static bool IsInTarget(Target target, string lead)
    {
        var noun = target switch
        {
            ThresholdTarget threshold => threshold.Quantity.Noun,
            DeadlineTarget deadline => deadline.Deliverable?.Noun,
            FrequencyTarget frequency => frequency.Noun,
            PhasesTarget phases => phases.Noun,
            MilestoneTarget milestone => milestone.Text,
            _ => null,
        };
        return string.Equals(noun, lead, StringComparison.Ordinal);
    }
}
