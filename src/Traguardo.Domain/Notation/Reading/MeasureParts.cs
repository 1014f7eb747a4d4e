// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation.Grammar;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Notation.Reading;

/// <summary>Several clauses of one cell as one result: a total with its parts, a part of a whole, or results side by side.</summary>
internal static class MeasureParts
{
    // "159 assessment digitalizzazione + 4 assessment sostenibilità totale n. 163"
    public static MeasureDraft? WithTotal(List<Clause> clauses)
    {
        var total = clauses[^1];
        if (!total.IsTotal || total.Amount is not { } amount)
        {
            return null;
        }

        var parts = clauses.GetRange(0, clauses.Count - 1);
        if (!parts.TrueForAll(part => part is { Amount: { HasOperator: false }, Of: null } && part.Amount.IsCount == amount.IsCount))
        {
            return MeasureDraft.Unreadable(Reasons.TwoValues);
        }

        if (!AddsUp(parts, amount.Value))
        {
            return MeasureDraft.Unreadable(Reasons.SumDiffers);
        }

        var draft = MeasureBuilder.Single(total);
        var addends = parts.Select(part =>
            MeasurePrinter.Print(new NumberValue(part.Amount!.ToQuantity(NounGrammar.NameOf(part, CellKind.Measure))))
        );
        var explanation = string.Join(" + ", addends);
        return draft with { Explanation = draft.Explanation is null ? explanation : explanation + "; " + draft.Explanation };
    }

    // "13 uffici 14": the whole without "su", only where offices of so many are asked
    public static MeasureDraft? WithoutSu(List<Clause> clauses, NotationContext context)
    {
        if (
            clauses
            is not [
                { Amount: { IsCount: true, HasOperator: false, Value.Scale: 0 } part, Noun: { } noun, Of: null, IsTotal: false },
                {
                    Amount: { HasOperator: false, Marked: false, InWords: false, Unit.IsNone: true, Value.Scale: 0 } whole,
                    Noun: null,
                    Lead: null,
                    Of: null
                },
            ]
        )
        {
            return null;
        }

        var asks =
            context.Target is CoverageTarget or PhasesTarget
            || string.Equals(context.Unit.Symbol, noun, StringComparison.OrdinalIgnoreCase);
        if (!asks || whole.Value <= 0 || part.Value < 0 || part.Value > whole.Value || clauses[1].IsAdded)
        {
            return null;
        }

        var explanation = string.Join("; ", clauses.SelectMany(clause => clause.Explanations));
        return new MeasureDraft(new FractionValue(part.Value, whole.Value, noun))
        {
            Explanation = explanation.Length > 0 ? explanation : null,
            Remarks = [Remarks.MissingSu],
        };
    }

    public static MeasureDraft Composite(List<Clause> clauses, NotationContext context)
    {
        var asked = context.Target is CompoundTarget compound ? compound.Parts.Count : 0;
        if (clauses.Exists(clause => clause.IsAdded) && asked != clauses.Count)
        {
            return MeasureDraft.Unreadable(Reasons.SumWithoutTotal);
        }

        var parts = new List<MeasureDraft>();
        foreach (var clause in clauses)
        {
            if (clause.IsTotal || (clause.IsWords ? clause.Lead : NounGrammar.NameOf(clause, CellKind.Measure)) is not { } name)
            {
                return MeasureDraft.Unreadable(Reasons.TwoValues);
            }

            var part = clause.IsWords ? new MeasureDraft(StateGrammar.Read(Phrase.Of(name))) : MeasureBuilder.Single(clause);
            if (part.Value is UnreadableValue)
            {
                return part;
            }

            parts.Add(part);
        }

        var explanation = string.Join("; ", parts.Select(part => part.Explanation).Where(text => text is not null));
        return new MeasureDraft(new CompositeValue(parts.Select(part => part.Value).ToValueList()))
        {
            AsOf = parts.Find(part => part.AsOf is not null)?.AsOf,
            Explanation = explanation.Length > 0 ? explanation : null,
            Remarks = [.. parts.SelectMany(part => part.Remarks)],
        };
    }

    private static bool AddsUp(List<Clause> parts, decimal total)
    {
        var rest = total;
        foreach (var part in parts)
        {
            // figures near the end of the decimal's range cannot be added
            if (Math.Abs(part.Amount!.Value) > decimal.MaxValue / 2 || Math.Abs(rest) > decimal.MaxValue / 2)
            {
                return false;
            }

            rest -= part.Amount.Value;
        }

        return rest == 0;
    }
}
