// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation.Grammar;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Notation.Reading;

/// <summary>Turns the clauses of a cell into a result.</summary>
internal static class MeasureBuilder
{
    public static MeasureDraft Build(List<Clause> clauses, NotationContext context)
    {
        if (clauses.Find(clause => clause.Reason is not null) is { Reason: { } reason })
        {
            return MeasureDraft.Unreadable(reason);
        }

        if (clauses.Exists(clause => clause.Due is not null))
        {
            return MeasureDraft.Unreadable(Reasons.DateOfWhat);
        }

        if (clauses is [var only])
        {
            // "2019" where a day is asked may be when, or how many
            var isYear = only is { Amount: { IsYear: true, Unit.IsNone: true, Marked: false }, Noun: null, Lead: null };
            return isYear && MeasureReader.AsksDay(context) ? MeasureDraft.Unreadable(Reasons.OneYear) : Single(only);
        }

        return MeasureParts.WithTotal(clauses) ?? MeasureParts.WithoutSu(clauses, context) ?? MeasureParts.Composite(clauses, context);
    }

    /// <summary>One clause as a result.</summary>
    public static MeasureDraft Single(Clause clause)
    {
        if (clause.Range is not null)
        {
            return MeasureDraft.Unreadable(Reasons.RangeAsResult);
        }

        if (clause.Amount is not { } amount)
        {
            return MeasureDraft.Unreadable(Reasons.NoMeaning);
        }

        if (amount.Comparison is Comparison.AtLeast or Comparison.AtMost)
        {
            return MeasureDraft.Unreadable(Reasons.BoundAsResult);
        }

        if (amount is { LooseMinus: true, IsCount: true } && clause is { Noun: not null, Lead: null })
        {
            return MeasureDraft.Unreadable(Reasons.DashOrMinus);
        }

        var noun = NounGrammar.NameOf(clause, CellKind.Measure);
        var explanations =
            clause.Lead is null || string.Equals(noun, clause.Lead, StringComparison.Ordinal)
                ? clause.Explanations
                : clause.Explanations.Prepend(clause.Lead);
        var explanation = string.Join("; ", explanations);
        var draft = clause.Of is { } whole
            ? Fraction(amount, whole, noun)
            : new MeasureDraft(new NumberValue(amount.ToQuantity(noun), QualifierOf(amount)));
        return draft with
        {
            AsOf = clause.AsOf,
            Explanation = explanation.Length > 0 ? explanation : null,
            Remarks = [.. draft.Remarks, .. clause.Remarks],
        };
    }

    private static MeasureDraft Fraction(Amount amount, decimal whole, string? noun)
    {
        if (whole == 0 || amount.Value < 0)
        {
            return MeasureDraft.Unreadable(whole == 0 ? Reasons.ZeroWhole : Reasons.NegativePart);
        }

        return new MeasureDraft(new FractionValue(amount.Value, whole, noun))
        {
            Remarks = amount.Value > whole ? [Remarks.AboveWhole] : [],
        };
    }

    private static Qualifier QualifierOf(Amount amount) =>
        amount.Comparison switch
        {
            Comparison.MoreThan => Qualifier.MoreThan,
            Comparison.LessThan => Qualifier.LessThan,
            _ => amount.Qualifier,
        };
}
