// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation.Grammar;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Notation.Reading;

/// <summary>One clause as a target of each kind; what does not fit its kind is unreadable.</summary>
internal static class TargetKinds
{
    public static Target OfThreshold(Clause clause, Amount amount)
    {
        var noun = NounGrammar.NameOf(clause, CellKind.Target);
        if (amount is { LooseMinus: true, IsCount: true, HasOperator: false } && clause is { Noun: not null, Lead: null })
        {
            return Unreadable(Reasons.DashOrMinus);
        }

        return CadenceOf(noun) is { } every && amount.Value != (int)every
            ? Unreadable(Reasons.CountAndCadence)
            : new ThresholdTarget(amount.Comparison, amount.ToQuantity(noun), clause.MinimumCount);
    }

    public static Target OfRange(Clause clause, RangeMatch range)
    {
        var isPlain = clause is { Due: null, Of: null, Every: null, Item: null, MinimumCount: null };
        return isPlain ? new RangeTarget(range.From, range.To, range.Unit) : Unreadable(Reasons.Combined);
    }

    public static Target OfDate(Clause clause, DateOnly due, List<string> remarks)
    {
        if (clause is not { Of: null, Every: null, Item: null, MinimumCount: null })
        {
            return Unreadable(Reasons.Combined);
        }

        if (clause.Amount is not { } amount)
        {
            var what = clause.Noun ?? (clause.Lead is { } lead && !IsYes(lead) ? lead : null);
            if (what is not null && NumberWords.TryRead(Phrase.Of(what)[0], out _))
            {
                return Unreadable(Reasons.Combined);
            }

            return new DeadlineTarget(due, what is null ? null : new Quantity(1, UnitOfMeasure.None, what));
        }

        if (!AsksAtLeast(amount, remarks))
        {
            return Unreadable(Reasons.NotAnOperatorHere);
        }

        return new DeadlineTarget(due, amount.ToQuantity(NounGrammar.NameOf(clause, CellKind.Target)));
    }

    public static Target OfPhases(Clause clause, Amount amount, decimal whole)
    {
        if (
            clause is not { Every: null, Item: null, MinimumCount: null }
            || amount.Comparison is not (Comparison.Bare or Comparison.AtLeast or Comparison.Exactly)
        )
        {
            return Unreadable(Reasons.NotAnOperatorHere);
        }

        if (whole == 0 || amount.Value > whole || amount.Value < 0)
        {
            return Unreadable(
                whole == 0 ? Reasons.ZeroWhole
                : amount.Value < 0 ? Reasons.NegativePart
                : Reasons.PartAboveWhole
            );
        }

        return new PhasesTarget(amount.Value, whole, NounGrammar.NameOf(clause, CellKind.Target));
    }

    public static Target OfCoverage(Clause clause, Amount amount, string item)
    {
        var isPlain = clause is { Every: null, MinimumCount: null, Noun: not null } && item.Length > 0;
        return isPlain && amount.Comparison is Comparison.Bare or Comparison.AtLeast or Comparison.Exactly && amount.Value > 0
            ? new CoverageTarget(amount.Value, clause.Noun!, item)
            : Unreadable(Reasons.Combined);
    }

    public static Target OfFrequency(Clause clause, Amount amount, Frequency every)
    {
        var noun = clause.ItemWords is { } item
            ? (clause.Noun is null ? item : clause.Noun + " " + item)
            : NounGrammar.NameOf(clause, CellKind.Target);
        if (every == Frequency.Year && !amount.IsCount && !clause.IsCadence)
        {
            // "40 ore all'anno" is what a year's target says anyway
            return new ThresholdTarget(amount.Comparison, amount.ToQuantity(noun), clause.MinimumCount);
        }

        if (
            !amount.IsCount
            || clause.MinimumCount is not null
            || amount.Comparison is not (Comparison.Bare or Comparison.AtLeast or Comparison.Exactly)
            || amount.Value <= 0
        )
        {
            return Unreadable(Reasons.Combined);
        }

        if (clause.IsCadence && amount.Value != 1)
        {
            return amount.Value == (int)every
                ? new ThresholdTarget(amount.Comparison, amount.ToQuantity(noun))
                : Unreadable(Reasons.CountAndCadence);
        }

        return new FrequencyTarget(amount.Value, every, noun);
    }

    public static bool AsksAtLeast(Amount amount, List<string> remarks)
    {
        if (amount.Comparison == Comparison.AtLeast)
        {
            remarks.Add(Remarks.AtLeastImplied);
        }

        return amount.Comparison is Comparison.Bare or Comparison.AtLeast or Comparison.Exactly;
    }

    public static bool IsYes(string lead) => lead.ToUpperInvariant() is "SI" or "SÌ";

    // "12 report mensili" are twelve; "2 report mensili" may be two or twenty-four
    private static Frequency? CadenceOf(string? noun)
    {
        var last =
            noun is null ? Token.Nothing
            : Phrase.Of(noun) is var phrase ? phrase[phrase.Count - 1]
            : default;
        return last.Kind == TokenKind.Word && Vocabulary.Cadences.TryGetValue(last.Key, out var every) ? every : null;
    }

    /// <summary>No target, and why; the reader puts the text in.</summary>
    public static UnreadableTarget Unreadable(string reason) => new("", reason);
}
