// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>Where one clause of a cell ends and the next begins.</summary>
internal static class ClauseStart
{
    /// <summary>True where the next clause begins after a value.</summary>
    public static bool IsNext(Phrase phrase, Clause clause, int at, CellKind kind)
    {
        // "415 domande, pari al 92%" explains, and does not ask for 92%
        if (NounGrammar.IsExplanation(phrase, IsSeparator(phrase, at) ? at + 1 : at))
        {
            return false;
        }

        if (IsSeparator(phrase, at))
        {
            var isPart = phrase[at + 2].Key is "dei" or "delle" or "di" && phrase[at + 3].Key is "quali" or "cui";
            return !isPart
                && (
                    ValueStart.IsAt(phrase, at + 1, isClauseStart: true)
                    || ValueStart.IsChange(phrase, at + 1)
                    || ValueStart.IsChange(phrase, at)
                );
        }

        // right after the figure a noun of change is what it counts
        if (clause.Noun is not null && ValueStart.IsChange(phrase, at))
        {
            return true;
        }

        // "con n. 3 partner" goes on with the phrase before; "n. 2 azioni n. 3 riunioni" does not
        var isJoined = phrase[at - 1].Kind == TokenKind.Word && Vocabulary.Joints.Contains(phrase[at - 1].Key);
        if (isJoined)
        {
            return false;
        }

        // "100% entro 30 giorni" is one target
        var isTimeOfShare = clause.Amount?.Unit == UnitOfMeasure.Percent && AmountGrammar.ReadWithin(phrase, at) is not null;
        if (ValueStart.IsAnnounced(phrase, at))
        {
            return !isTimeOfShare;
        }

        // a bare figure begins a clause only after a deadline ("1 entro aprile 1 entro dicembre") or as the whole of "13 uffici 14"
        var isWhole = kind == CellKind.Measure && clause.Noun is not null && phrase[at + 1].Kind is TokenKind.End or TokenKind.Open;
        return phrase[at].Kind == TokenKind.Figure && !phrase.IsReference(at) && (clause.Due is not null || isWhole);
    }

    /// <summary>"," "+" "e" between two clauses; ";" parts them always.</summary>
    public static bool IsSeparator(Phrase phrase, int at) =>
        phrase[at].Kind is TokenKind.Comma or TokenKind.Plus or TokenKind.Bullet
        || (phrase[at].Kind == TokenKind.Word && phrase[at].Key is "e" or "ed" or "nonche")
        || (phrase[at] is { Kind: TokenKind.Dash, Spaced: true } && phrase[at + 1].Spaced);
}
