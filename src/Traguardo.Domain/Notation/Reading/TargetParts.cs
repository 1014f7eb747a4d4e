// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Notation.Grammar;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Notation.Reading;

/// <summary>Several clauses of one cell as one target: a range, a share with a minimum, stages, or parts that must all hold.</summary>
internal static class TargetParts
{
    /// <summary>"almeno 80% e al massimo 90%".</summary>
    public static RangeTarget? Range(List<Clause> clauses, List<string> remarks)
    {
        if (clauses is not [{ Amount: { Comparison: Comparison.AtLeast } from }, { Amount: { Comparison: Comparison.AtMost } to }])
        {
            return null;
        }

        var isPlain = clauses.TrueForAll(clause =>
            clause is { Noun: null, Lead: null, Due: null, Of: null, Every: null, Item: null, MinimumCount: null, Explanations.Count: 0 }
        );
        if (!isPlain || from.UnitOrCount != to.UnitOrCount || from.Value > to.Value)
        {
            return null;
        }

        remarks.Add(Remarks.FromBounds);
        return new RangeTarget(from.Value, to.Value, to.UnitOrCount);
    }

    /// <summary>"100% visite ispettive, almeno 30".</summary>
    public static Target? WithMinimum(List<Clause> clauses, List<string> remarks)
    {
        var isMinimum =
            clauses
                is [
                    { Amount.Unit.Symbol: "%", MinimumCount: null } share,
                    {
                        Amount: { IsCount: true, Comparison: Comparison.AtLeast } count,
                        Noun: null,
                        Lead: null,
                        Due: null,
                        Every: null,
                        Of: null,
                        Item: null
                    },
                ]
            && share is { Due: null, Every: null };
        if (!isMinimum)
        {
            return null;
        }

        clauses[0].MinimumCount = clauses[1].Amount!.Value;
        clauses[0].Explanations.AddRange(clauses[1].Explanations);
        return TargetBuilder.Single(clauses[0], remarks);
    }

    public static Target? Staged(List<Clause> clauses, List<string> remarks)
    {
        if (clauses.FindAll(clause => clause is { Due: not null, Amount: null, Noun: null, Lead: null }).Count > 0)
        {
            var isSuperseded = clauses.TrueForAll(clause => clause.Due is not null && clause.Amount is null);
            return TargetKinds.Unreadable(isSuperseded ? Reasons.Superseded : Reasons.ManyStagesUnclear);
        }

        var noun = clauses[0].Noun;
        var isOneThing = clauses.TrueForAll(clause =>
            clause is { Due: not null, Amount: { IsCount: true, Value: >= 0 }, Lead: null, Of: null, Every: null, Item: null }
            && (clause.Noun is null || string.Equals(clause.Noun, noun, StringComparison.OrdinalIgnoreCase))
        );
        if (!isOneThing || !clauses.TrueForAll(clause => TargetKinds.AsksAtLeast(clause.Amount!, remarks)))
        {
            return null;
        }

        if (noun is not null)
        {
            remarks.Add(Remarks.Adds(noun));
        }

        foreach (var clause in clauses)
        {
            remarks.AddRange(clause.Remarks);
            remarks.AddRange(clause.Explanations.Select(Remarks.Adds));
        }

        return new StagedTarget(clauses.Select(clause => new Stage(clause.Amount!.Value, clause.Due!.Value)).ToValueList());
    }

    public static Target Compound(List<Clause> clauses, List<string> remarks)
    {
        // in "3 incontri e 2 seminari entro il 31/12" the day may be that of both
        var isShared =
            clauses.Exists(clause => clause.Due is null)
            && clauses.Exists(clause => clause is { Due: not null, Separator: not (TokenKind.Semicolon or TokenKind.End) });
        if (isShared)
        {
            return TargetKinds.Unreadable(Reasons.SharedTerm);
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var parts = new List<Target>();
        foreach (var clause in clauses)
        {
            // what tells the parts apart is the thing, or the day of a quantity
            var name = clause.Amount is null
                ? clause.Noun ?? clause.Lead
                : NounGrammar.NameOf(clause, CellKind.Target) ?? (clause.Due is null ? null : "");
            if (name is null)
            {
                return TargetKinds.Unreadable(Reasons.TwoValues);
            }

            if (!names.Add(clause.Due is null ? name : ItalianDate.Print(clause.Due.Value) + name))
            {
                return TargetKinds.Unreadable(Reasons.SameNounTwice);
            }

            if (clause.IsWords && StateWords.IsDeferred(Phrase.Of(name)[0].Key))
            {
                return TargetKinds.Unreadable(Reasons.DeferredAndMore);
            }

            var part = TargetBuilder.Single(clause, remarks);
            if (part is UnreadableTarget or RangeTarget)
            {
                return part is RangeTarget ? TargetKinds.Unreadable(Reasons.TwoValues) : part;
            }

            parts.Add(part);
        }

        return new CompoundTarget([.. parts]);
    }
}
