// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Frozen;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>
/// Words that deny a value, take it back, leave something out of it or doubt it: "non raggiunto 50%", "eliminato 100%", "quasi 50%", "50 eventi al massimo",
/// "50 nel 2023" in the plan of another year. A reading that kept the figure and dropped such words would say what the document does not: the clause is not read.
/// </summary>
internal static class Doubts
{
    private static readonly FrozenSet<string> Denying = Set("non senza mai ne nessun nessuno nessuna neanche nemmeno neppure");

    private static readonly FrozenSet<string> Limiting = Set(
        "forse quasi probabilmente tranne salvo eccetto fuorche anziche invece ma pero tuttavia solo soltanto parzialmente parziale meno"
    );

    /// <summary>Words that put off what they are said of.</summary>
    private static readonly FrozenSet<string> PuttingOff = Set(
        "verra verranno sara saranno dovra dovranno deve devono potra potranno essere"
    );

    /// <summary>Stems of the participles that take something off the plan.</summary>
    private static readonly FrozenSet<string> Withdrawn = Set("eliminat annullat cancellat soppress stralciat revocat abrogat ritirat");

    /// <summary>Stems that deny after "non", beside the states of a work.</summary>
    private static readonly FrozenSet<string> Denied = Set(
        "rispettat ottenut mantenut assicurat garantit valutat considerat richiest necessari dovut oltre"
    );

    /// <summary>Whom "non raggiunto" is said of without naming a thing that is counted.</summary>
    private static readonly FrozenSet<string> Subjects = Set("obiettivo target risultato indicatore valore dato attivita azione");

    /// <summary>Gives the clause a reason when something beside its value turns it.</summary>
    /// <param name="phrase">The cell.</param>
    /// <param name="clause">A clause with a value.</param>
    /// <param name="start">First token of the clause.</param>
    /// <param name="value">First token of its value.</param>
    /// <param name="year">The year of the cycle.</param>
    /// <param name="kind">What the cell holds.</param>
    public static void Check(Phrase phrase, Clause clause, int start, int value, int year, CellKind kind)
    {
        if (HasStrangeMark(phrase, start, value))
        {
            clause.Fail(Reasons.Figures(phrase.Span(start, phrase.Count)));
        }

        var isShare = clause.Amount?.Unit == UnitOfMeasure.Percent || clause.Due is not null;
        if (clause.Lead is { } lead && (IsTurning(Phrase.Of(lead), isShare: false) || IsUnfinished(Phrase.Of(lead))))
        {
            clause.Fail(Reasons.Turned(lead));
        }

        BoundDoubts.Check(phrase, clause, value);
        if (kind == CellKind.Target && clause.Due is not null)
        {
            CheckMoved(clause);
        }

        if (clause.Noun is { } noun && IsTurning(Phrase.Of(noun), isShare))
        {
            clause.Fail(Reasons.Turned(noun));
        }

        foreach (var words in clause.Explanations.Append(clause.Lead).Append(clause.Noun))
        {
            if (words is not null && Multiples.Change(Phrase.Of(words)))
            {
                clause.Fail(Reasons.Multiplier(words));
            }
        }

        foreach (var words in kind == CellKind.Measure ? new[] { clause.Lead, clause.Noun } : [])
        {
            if (words is not null && IsPutOff(Phrase.Of(words)))
            {
                clause.Fail(Reasons.Turned(words));
            }
        }

        foreach (var explanation in clause.Explanations)
        {
            CheckExplanation(clause, explanation, year, kind, isShare);
        }
    }

    // "31.12.2019 prorogato al 28.2.2020", "30/6 al 31/12": which of the days is in force is not sure; "bilancio al 31.12.2018" names a thing
    private static void CheckMoved(Clause clause)
    {
        foreach (var words in clause.Explanations.Append(clause.Noun).OfType<string>().Select(Phrase.Of))
        {
            if (Enumerable.Range(0, words.Count).Any(i => IsMoved(words, i, clause.AsOf is not null)))
            {
                clause.Fail(Reasons.Changed);
            }
            else if (clause is { Noun: null, AsOf: not null } && NounGrammar.IsAsOf(words, 0))
            {
                clause.Fail(Reasons.TwoValues);
            }
        }
    }

    // an updated report is no updated term
    private static bool IsMoved(Phrase words, int at, bool hasDay)
    {
        var stem = StateWords.Stem(words[at].Key);
        var isMove = words[at].Is("poi") || (Vocabulary.Changed.Contains(stem) && stem is not "aggiornat");
        return isMove && (hasDay || words[at + 1].Key is "a" or "ad" or "al" or "all" or "alla");
    }

    private static void CheckExplanation(Clause clause, string explanation, int year, CellKind kind, bool isShare)
    {
        // "50%, non raggiunto" says of a result what was asked, and the result stands
        var words = Phrase.Of(explanation);
        var turns = kind == CellKind.Target ? IsTurning(words, isShare) : IsTakenBack(words, 0);
        if (turns || !HasWordOrFigure(words))
        {
            clause.Fail(Reasons.Turned(explanation));
        }
        else if (kind == CellKind.Measure && HasAnotherDay(words, clause.Amount))
        {
            clause.Fail(Reasons.TwoValues);
        }
        else if (YearOf(words) is { } named && named != year)
        {
            // a result of another year is dated, and a target of another year is not this one's
            clause.AsOf ??= new DateOnly(named, 12, 31);
            if (kind == CellKind.Target)
            {
                clause.Fail(Reasons.Turned(explanation));
            }
        }
    }

    /// <summary>True for the note of an answer that turns it: "si, ma non del tutto", "SI; NO". A no is not turned by what denies.</summary>
    public static bool TurnsAnswer(bool isYes, Phrase note) =>
        note[0].Kind == TokenKind.Word
        && (
            note[0].Key is "si" or "no"
            || Limiting.Contains(note[0].Key)
            || IsTakenBack(note, 0)
            || (isYes && IsTurning(note, isShare: false))
        );

    /// <summary>True where words say of what is done that it is not, or not wholly, or not yet: "mai realizzato", "sarà approvato", "parzialmente svolto".</summary>
    public static bool UnsettleDone(Phrase phrase, int end)
    {
        for (var i = 0; i < end; i++)
        {
            var word = phrase[i];
            if (
                word.Kind == TokenKind.Word
                && (
                    PuttingOff.Contains(word.Key)
                    || Limiting.Contains(word.Key)
                    || (Denying.Contains(word.Key) && IsDenied(phrase, i + 1))
                    || IsTakenBack(phrase, i)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"saranno realizzati 5 eventi", "5 eventi verranno svolti": what is to come is no result.</summary>
    private static bool IsPutOff(Phrase words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Kind == TokenKind.Word && PuttingOff.Contains(words[i].Key))
            {
                return true;
            }
        }

        return false;
    }

    // "!= 50", ">> 50"
    private static bool HasStrangeMark(Phrase phrase, int start, int value)
    {
        for (var i = start; i < value; i++)
        {
            if (phrase[i].Kind == TokenKind.Other)
            {
                return true;
            }
        }

        return value > start && phrase[value - 1].Kind == TokenKind.Compare;
    }

    private static bool IsTurning(Phrase words, bool isShare)
    {
        var first = words[0];
        if (first.Kind != TokenKind.Word)
        {
            return false;
        }

        if (Denying.Contains(first.Key))
        {
            return isShare || IsDenied(words, 1);
        }

        return Limiting.Contains(first.Key) || IsTakenBack(words, 0) || (Subjects.Contains(first.Key) && IsTurned(words, 1));
    }

    private static bool IsTurned(Phrase words, int at) =>
        IsTakenBack(words, at) || (Denying.Contains(words[at].Key) && IsDenied(words, at + 1));

    /// <summary>"non raggiunto", "non ancora avviato", "non previsto", and "non" alone; "non conformità" names a thing.</summary>
    private static bool IsDenied(Phrase words, int at)
    {
        while (words[at].Key is "è" or "ancora" or "stato" or "stata" or "stati" or "state" or "piu" or "del" or "tutto")
        {
            at++;
        }

        var stem = StateWords.Stem(words[at].Key);
        return words[at].Kind != TokenKind.Word
            || StateWords.Participle(words[at].Key) is not null
            || StateWords.Unavailable.Contains(stem)
            || Denied.Contains(stem)
            || Denied.Contains(words[at].Key);
    }

    private static bool IsTakenBack(Phrase words, int at) =>
        words[at].Kind == TokenKind.Word
        && (
            Withdrawn.Contains(StateWords.Stem(words[at].Key))
            || StateWords.Participle(words[at].Key) is WorkProgress.Deferred or WorkProgress.Suspended
        );

    /// <summary>"pratiche evase quasi", "obiettivo non": what the last word says, it says of the figure.</summary>
    private static bool IsUnfinished(Phrase words)
    {
        var last = words[words.Count - 1];
        return last.Kind == TokenKind.Word && (Denying.Contains(last.Key) || Limiting.Contains(last.Key));
    }

    /// <summary>"al 30/6 e 100% al 31/12", "nel 2024, 90% nel 2025": each of the values has a day of its own.</summary>
    private static bool HasAnotherDay(Phrase words, Amount? amount)
    {
        if (!IsDay(words, 0))
        {
            return false;
        }

        for (var i = 1; i < words.Count; i++)
        {
            if (
                ClauseStart.IsSeparator(words, i)
                && AmountGrammar.Read(words, i + 1) is { } other
                && other.Unit == amount?.Unit
                && IsDay(words, other.End)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDay(Phrase words, int at) =>
        words[at].Kind == TokenKind.Word && words[at].Key is "al" or "all" or "nel" or "nell";

    /// <summary>"nel 2023", "nell'anno 2023".</summary>
    private static int? YearOf(Phrase words)
    {
        var at = words[1].Is("anno") ? 2 : 1;
        return words[0].Key is "nel" or "nell" && References.IsYear(words[at]) && Digits.TryRead(words[at].Key, out var named)
            ? named
            : null;
    }

    private static bool HasWordOrFigure(Phrase words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Kind is TokenKind.Word or TokenKind.Figure)
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => Vocabulary.Set(words);
}
