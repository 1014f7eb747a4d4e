// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>
/// Reads a cell as clauses, each with one value: <c>[words] value [unit] [noun] [complements] [(explanation)]</c>. Clauses are parted by ";", ",", "+",
/// "e", or by what announces the next value. Nothing is skipped: what no rule takes gives its clause a reason. Looks a bounded number of tokens ahead.
/// </summary>
internal sealed class ClauseReader
{
    private readonly Phrase phrase;
    private readonly int year;
    private readonly CellKind kind;
    private readonly bool isInner;
    private readonly TailReader tails;
    private readonly AfterDateReader afterDates;
    private int at;

    private ClauseReader(Phrase phrase, int year, CellKind kind, bool isInner)
    {
        this.isInner = isInner;
        this.phrase = phrase;
        this.year = year;
        this.kind = kind;
        tails = new TailReader(phrase, year, kind);
        afterDates = new AfterDateReader(phrase, year, kind, tails);
    }

    public static List<Clause> Read(Phrase phrase, int year, CellKind kind) =>
        new ClauseReader(phrase, year, kind, isInner: false).ReadAll();

    private List<Clause> ReadAll()
    {
        var clauses = new List<Clause>();
        while (at < phrase.Count && clauses.LastOrDefault()?.Reason is null)
        {
            var separator = clauses.Count == 0 ? TokenKind.End : SkipSeparators();
            if (at < phrase.Count)
            {
                var clause = One();
                clause.Separator = separator;
                clauses.Add(clause);
            }
        }

        return clauses;
    }

    // gives the separator that says most: ";", then "+", then the others
    private TokenKind SkipSeparators()
    {
        var separator = TokenKind.Comma;
        while (phrase[at].Kind == TokenKind.Semicolon || ClauseStart.IsSeparator(phrase, at))
        {
            var isStronger = phrase[at].Kind == TokenKind.Semicolon || (phrase[at].Kind == TokenKind.Plus && separator == TokenKind.Comma);
            separator = isStronger ? phrase[at].Kind : separator;
            at++;
        }

        return separator;
    }

    private Clause One()
    {
        var clause = new Clause();
        var start = at;
        var leadEnd = SkipTotal(clause);
        while (
            at < phrase.Count
            && phrase[at].Kind != TokenKind.Semicolon
            && !ValueStart.IsAt(phrase, at, isClauseStart: at == start || clause.IsTotal)
        )
        {
            at = phrase[at].Kind == TokenKind.Open ? Math.Min(phrase.CloseOf(at) + 1, phrase.Count) : at + 1;
            leadEnd = SkipTotal(clause);
        }

        var isValue = at < phrase.Count && phrase[at].Kind != TokenKind.Semicolon;
        LeadGrammar.Apply(phrase, clause, start, leadEnd);
        if (!isValue)
        {
            return phrase.HasFigures(start, at) ? InnerValue(clause, start) : clause;
        }

        LeadGrammar.CheckParentheses(phrase, clause, start, leadEnd, kind);
        var value = at;
        ReadValue(clause, start);
        Doubts.Check(phrase, clause, start, value, year, kind);
        return clause;
    }

    // gives where the words before "totale" end
    private int SkipTotal(Clause clause)
    {
        var before = at;
        at = NounGrammar.SkipTotal(phrase, at);
        clause.IsTotal |= at > before;
        return before;
    }

    private void ReadValue(Clause clause, int start)
    {
        if (ReadDate(clause, start))
        {
            return;
        }

        if (RangeGrammar.Read(phrase, at) is { } range)
        {
            ReadRange(clause, range, start);
            return;
        }

        var amount = AmountGrammar.ReadWithin(phrase, at) ?? AmountGrammar.Read(phrase, at);
        if (amount is null)
        {
            clause.Fail(phrase[at].Kind == TokenKind.Compare ? Reasons.NoFigure : Reasons.Figures(phrase.Span(at, phrase.Count)));
            return;
        }

        var value = at;
        at = amount.End;
        clause.Amount = amount;
        clause.Remark(amount.Remarks);
        if (amount.Reason is not null)
        {
            clause.Fail(amount.Reason);
            return;
        }

        if (!amount.HasOperator && RangeGrammar.ReadRest(phrase, at, at - 1, amount) is { } rest)
        {
            clause.Amount = null;
            ReadRange(clause, rest, start);
            return;
        }

        LeadGrammar.Check(phrase, clause, value, kind);
        at = tails.Read(clause, at);
    }

    private void ReadRange(Clause clause, RangeMatch range, int start)
    {
        at = range.End;
        clause.Range = range;
        clause.Remark(range.Remarks);
        if (range.Reason is not null)
        {
            clause.Fail(range.Reason);
            return;
        }

        // "incremento da 20 a 25" may be a passage from one to the other
        if (LeadGrammar.IsChange(phrase, start))
        {
            clause.Fail(Reasons.PassageOrRange);
        }

        at = tails.Read(clause, at);
    }

    private bool ReadDate(Clause clause, int start)
    {
        var isFirst = at == start;
        var date =
            DeadlineGrammar.Read(phrase, at, year)
            ?? DateGrammar.Read(phrase, at, year)
            ?? (isFirst ? PeriodGrammar.PartOfYear(phrase, at, year) : null);
        if (date is not { } day)
        {
            return false;
        }

        LeadGrammar.CheckDate(phrase, clause, start, at);
        at = day.End;
        clause.Remark(day.Remark);
        clause.Due = day.Date;
        if (day.Reason is not null)
        {
            clause.Fail(day.Reason);
            return true;
        }

        at = afterDates.Read(clause, at);
        return true;
    }

    // "Incremento adesioni (almeno il 10%)": the only figures stand in parentheses, after an operator or "entro"
    private Clause InnerValue(Clause words, int start)
    {
        var open = phrase.FindOpen(start, at);
        var close = open < at ? phrase.CloseOf(open) : at;
        var inner = Phrase.Of(phrase.Text(open + 1, close));
        List<Clause> clauses = isInner ? [] : new ClauseReader(inner, year, kind, isInner: true).ReadAll();
        var isSure =
            close < at
            && !phrase.HasFigures(close, at)
            && clauses is [{ Reason: null, Lead: null } only]
            && (only.Amount is { HasOperator: true } || (kind == CellKind.Target && only is { Due: not null, Amount: null }));
        if (!isSure)
        {
            words.Fail(Reasons.Figures(phrase.Span(start, at)));
            return words;
        }

        var value = clauses[0];
        value.Lead = words.Lead;
        value.Explain(phrase.Text(close + 1, at));
        return value;
    }
}
