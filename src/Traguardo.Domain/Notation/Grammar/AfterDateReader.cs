// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>What follows a date in its clause: an amount or words there are the thing to deliver, when none stands before; the rest explains.</summary>
internal sealed class AfterDateReader(Phrase phrase, int year, CellKind kind, TailReader tails)
{
    private readonly ParenthesisReader parentheses = new(phrase, year, kind);
    private readonly ExplanationReader explanations = new(phrase, year, kind);

    /// <summary>Reads on from a token; gives the first token that belongs to the next clause.</summary>
    public int Read(Clause clause, int at)
    {
        at = SkipMarks(clause, at);
        if (at >= phrase.Count || clause.Reason is not null || phrase[at].Kind == TokenKind.Semicolon)
        {
            return at;
        }

        var canDeliver = kind == CellKind.Target && clause.Lead is null && clause.Amount is null;
        if (canDeliver && Amount(at) is { } amount)
        {
            return ReadAmount(clause, amount);
        }

        if (phrase[at].Kind != TokenKind.Word || phrase[at].Key is "e" or "ed" || ValueStart.IsAt(phrase, at, isClauseStart: true))
        {
            return at;
        }

        return canDeliver ? ReadWords(clause, at) : Explain(clause, at);
    }

    private int SkipMarks(Clause clause, int at)
    {
        while (
            phrase[at].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Dash or TokenKind.Note or TokenKind.Stop or TokenKind.Open
        )
        {
            clause.Remark(phrase[at].Kind == TokenKind.Note ? Remarks.NoteMark : null);
            at = phrase[at].Kind == TokenKind.Open ? parentheses.Read(clause, at) : at + 1;
        }

        return at;
    }

    private Amount? Amount(int at)
    {
        var isDate = DeadlineGrammar.Read(phrase, at, year) is not null || DateGrammar.Read(phrase, at, year) is not null;
        return isDate ? null : AmountGrammar.Read(phrase, at);
    }

    private int ReadAmount(Clause clause, Amount amount)
    {
        clause.Amount = amount;
        clause.Remark(amount.Remarks);
        if (amount.Reason is not null)
        {
            clause.Fail(amount.Reason);
        }

        return tails.Read(clause, amount.End);
    }

    private int ReadWords(Clause clause, int at)
    {
        var end = NounGrammar.Read(phrase, at, NounScope.After(amount: null, kind));
        var isMoreDate =
            phrase[at].Key is "di" or "del" or "dell" or "dello" or "della" || DateGrammar.ReadExpected(phrase, at, year) is not null;
        if (isMoreDate)
        {
            // "entro il 31 gennaio della successiva annualità", "entro giugno-luglio"
            clause.Fail(Reasons.UnsureDate(phrase.Source));
        }

        if (LeadGrammar.IsReceived(phrase, end))
        {
            clause.Fail(Reasons.TermOfWhat);
        }

        if (end == at || Vocabulary.Joints.Contains(phrase[at].Key) || LeadGrammar.SkipBackJoining(phrase, at, end) < end)
        {
            return Explain(clause, at);
        }

        clause.Noun = phrase.Text(at, end);
        return tails.Read(clause, end);
    }

    private int Explain(Clause clause, int at) =>
        explanations.Read(clause, at, isAnnounced: NounGrammar.IsExplanation(phrase, at) && explanations.TakesFigures(at));
}
