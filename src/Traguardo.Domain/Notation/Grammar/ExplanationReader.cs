// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>Text behind a value that says more about it, and text that no rule takes.</summary>
internal sealed class ExplanationReader(Phrase phrase, int year, CellKind kind)
{
    private readonly ParenthesisReader parentheses = new(phrase, year, kind);

    /// <summary>Takes all up to ";" as explanation.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="at">First token of the explanation.</param>
    /// <param name="isAnnounced">A word says that it is one; otherwise figures in it are not explained by anything.</param>
    public int Read(Clause clause, int at, bool isAnnounced)
    {
        var end = at;
        while (end < phrase.Count && phrase[end].Kind != TokenKind.Semicolon)
        {
            if (!isAnnounced && (ValueStart.IsChange(phrase, end) || ValueStart.IsAnnounced(phrase, end)))
            {
                break;
            }

            end = phrase[end].Kind == TokenKind.Open ? Math.Min(phrase.CloseOf(end) + 1, phrase.Count) : end + 1;
        }

        if (!isAnnounced && phrase.HasFigures(at, end) && !IsExplained(at, end))
        {
            clause.Fail(Reasons.Rest(phrase.Span(at, end)));
            return end;
        }

        parentheses.Explain(clause, at, end);
        return end;
    }

    /// <summary>", come previsto", ". Sono stati ...": in a result what comes behind the value explains it, whatever figures it holds.</summary>
    public int AfterMark(Clause clause, int at)
    {
        var next = at + 1;
        if (phrase[next].Kind is TokenKind.Word)
        {
            return Read(
                clause,
                next,
                isAnnounced: kind == CellKind.Measure || (NounGrammar.IsExplanation(phrase, next) && TakesFigures(next))
            );
        }

        // ", 3 dei quali online"
        var isPart =
            phrase[next].Kind == TokenKind.Figure
            && phrase[next + 1].Key is "dei" or "delle" or "di"
            && phrase[next + 2].Key is "quali" or "cui";

        // "4 incontri: 2 in presenza e 2 online"
        var isDetail = kind == CellKind.Measure && phrase[at].Kind == TokenKind.Colon && clause.Noun is not null;
        return isPart || isDetail ? Read(clause, next, isAnnounced: true) : Leftover(clause, at);
    }

    /// <summary>In a target "nel 2024" and "al 31/12" explain only themselves: "3 eventi nel 2024 e 2 nel 2025" are two targets.</summary>
    public bool TakesFigures(int at) => kind == CellKind.Measure || phrase[at].Key is not ("nel" or "nell" or "al" or "all" or "alla");

    /// <summary>What no rule takes.</summary>
    public int Leftover(Clause clause, int at)
    {
        clause.Fail(phrase[at].Kind == TokenKind.Slash ? Reasons.Ratio : Reasons.Rest(phrase.Span(at, phrase.Count)));
        return phrase.Count;
    }

    // figures in parentheses, and those of the day after "al"
    private bool IsExplained(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (phrase[i].Kind == TokenKind.Open)
            {
                i = phrase.CloseOf(i);
            }
            else if (NounGrammar.IsAsOf(phrase, i) && DateGrammar.ReadExpected(phrase, i + 1, year) is { } date)
            {
                i = date.End - 1;
            }
            else if (phrase[i].Kind == TokenKind.Figure && !phrase.IsReference(i))
            {
                return false;
            }
        }

        return true;
    }
}
