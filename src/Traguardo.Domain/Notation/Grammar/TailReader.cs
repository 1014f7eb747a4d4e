// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>What follows a value in its clause: noun, "su 14", "al mese", "per ogni ufficio", "entro ...", parentheses, explanation.</summary>
internal sealed class TailReader(Phrase phrase, int year, CellKind kind)
{
    private readonly ParenthesisReader parentheses = new(phrase, year, kind);
    private readonly ExplanationReader explanations = new(phrase, year, kind);

    /// <summary>Reads on from a token; gives the first token that belongs to the next clause.</summary>
    public int Read(Clause clause, int at)
    {
        var first = at;
        while (at < phrase.Count && clause.Reason is null)
        {
            var next = One(clause, at, first);
            if (next == at)
            {
                return at;
            }

            at = next;
        }

        return at;
    }

    private int One(Clause clause, int at, int first)
    {
        switch (phrase[at].Kind)
        {
            case TokenKind.Note:
                clause.Remark(Remarks.NoteMark);
                return at + 1;
            case TokenKind.Open:
                return parentheses.Read(clause, at);
            case TokenKind.Semicolon:
                return at;
            case TokenKind.Stop when phrase[at + 1].Kind is TokenKind.End or TokenKind.Semicolon or TokenKind.Open:
                return at + 1;
            default:
                return Complement(clause, at, first) ?? Rest(clause, at);
        }
    }

    private int? Complement(Clause clause, int at, int first)
    {
        if (
            clause.Of is null
            && clause.Amount is { } amount
            && FractionGrammar.Read(phrase, at, afterFigure: at == first && amount.IsCount) is { } whole
        )
        {
            return ReadWhole(clause, amount, at, whole);
        }

        // "4,5/5" is a score on a scale
        if (
            phrase[at].Kind == TokenKind.Slash
            && phrase[at + 1].Kind == TokenKind.Figure
            && clause is { Noun: null, Amount: { IsCount: true, Value.Scale: > 0 } }
        )
        {
            parentheses.Explain(clause, at, at + 2);
            return at + 2;
        }

        if (kind == CellKind.Measure)
        {
            return null;
        }

        if (clause.Due is null && DeadlineGrammar.Read(phrase, at, year) is { } due)
        {
            clause.Due = due.Date;
            clause.Remark(due.Remark);
            if (due.Reason is not null || LeadGrammar.IsReceived(phrase, at))
            {
                clause.Fail(due.Reason ?? Reasons.TermOfWhat);
            }

            return due.End;
        }

        if (clause.Every is null && clause.Range is null && FrequencyGrammar.Read(phrase, at) is { } every)
        {
            clause.Every = every.Every;
            clause.IsCadence = every.IsCadence;
            return every.End;
        }

        if (clause is { Item: null, Every: null, Amount.IsCount: true } && CoverageGrammar.Read(phrase, at) is { } coverage)
        {
            var end = NounGrammar.Read(phrase, coverage.Item, new NounScope(kind, TakesTime: false, StopsAtPopulation: false));
            clause.Item = phrase.Text(coverage.Item, end);
            clause.ItemWords = phrase.Text(at, end);
            return end;
        }

        return null;
    }

    private int ReadWhole(Clause clause, Amount amount, int at, WholeMatch whole)
    {
        // "4,4 su 5" is a score on a scale, "100% su 14 uffici" says of what
        if (!amount.IsCount || amount.Value.Scale > 0)
        {
            return explanations.Read(clause, at, isAnnounced: true);
        }

        if (whole.Reason is not null)
        {
            clause.Fail(whole.Reason);
            return whole.End;
        }

        clause.Of = whole.Whole;
        clause.Remark(whole.Remark);
        var end = NounGrammar.Read(phrase, whole.End, NounScope.After(amount, kind));
        clause.Noun ??= end > whole.End ? phrase.Text(whole.End, end) : null;
        return end;
    }

    private int Rest(Clause clause, int at)
    {
        if (NounGrammar.IsTotal(phrase, at) || ClauseStart.IsNext(phrase, clause, at, kind))
        {
            return at;
        }

        var hasNoun = clause.Noun is not null || clause.Explanations.Count > 0;
        if (
            NounGrammar.IsExplanation(phrase, at)
            || (!hasNoun && phrase[at].Kind == TokenKind.Word && Vocabulary.Articles.Contains(phrase[at].Key))
        )
        {
            return explanations.Read(clause, at, isAnnounced: explanations.TakesFigures(at));
        }

        var scope = NounScope.After(clause.Amount, kind);
        var end = NounGrammar.Read(phrase, at, clause.Every is null ? scope : scope with { StopsAtPopulation = false });
        if (end > at && !hasNoun && clause.Of is null)
        {
            clause.Noun = phrase.Text(at, end);
            return end;
        }

        // "un post al giorno per ciascuno dei tre social media": the noun goes on after the period
        if (end > at && clause.Every is not null && clause.Explanations.Count == 0)
        {
            clause.Noun = clause.Noun is null ? phrase.Text(at, end) : clause.Noun + " " + phrase.Text(at, end);
            return end;
        }

        return phrase[at].Kind switch
        {
            TokenKind.Word when ValueStart.IsAnnounced(phrase, at) || AmountSuffix.IsAt(phrase, at) => explanations.Leftover(clause, at),
            TokenKind.Word => explanations.Read(clause, at, isAnnounced: false),
            TokenKind.Comma or TokenKind.Colon or TokenKind.Stop or TokenKind.Dash => explanations.AfterMark(clause, at),
            _ => explanations.Leftover(clause, at),
        };
    }
}
