// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>
/// Results in words. A state is read when it opens the text ("In corso di realizzazione", "Avviata l'attività") or follows a short subject ("Evento
/// realizzato"), in one sentence that names no other state; all the rest is a narrative that a person judges.
/// </summary>
internal static class StateGrammar
{
    private const int LongestSubject = 3;

    public static MeasureValue Read(Phrase phrase)
    {
        var text = phrase.Source;
        if (Negative(phrase, text) is { } negative)
        {
            return negative;
        }

        if (IsMeasuredLater(phrase))
        {
            return new ProgressValue(WorkProgress.MeasuredLater, text);
        }

        return Progress(phrase) is { } progress ? new ProgressValue(progress, text) : new TextValue(text);
    }

    // "non ancora attivato", "non affidato", "dato non disponibile", "mancata realizzazione", "da avviare"
    private static MeasureValue? Negative(Phrase phrase, string text)
    {
        if (phrase[0].Key is "mancata" or "mancato")
        {
            return new NotDoneValue(text);
        }

        if (phrase[0].Is("da") && phrase[1].Key is ['a' or 'i', ..] && phrase[1].Key.EndsWith("iare", StringComparison.Ordinal))
        {
            return new ProgressValue(WorkProgress.NotStarted, text);
        }

        for (var i = 0; i <= LongestSubject && phrase[i].Kind == TokenKind.Word; i++)
        {
            if (phrase[i].Is("non"))
            {
                return AfterNon(phrase, i + 1, text);
            }
        }

        return null;
    }

    private static MeasureValue? AfterNon(Phrase phrase, int at, string text)
    {
        var next = SkipAuxiliaries(phrase, at);
        var word = phrase[next].Key;
        if (StateWords.Unavailable.Contains(StateWords.Stem(word)))
        {
            return new NotAvailableValue(text);
        }

        var isNotYet = Enumerable.Range(at, next - at).Any(i => phrase[i].Is("ancora"));
        if (isNotYet || StateWords.Participle(word) == WorkProgress.Started)
        {
            return new ProgressValue(WorkProgress.NotStarted, text);
        }

        return StateWords.IsDone(word) ? new NotDoneValue(text) : null;
    }

    // "Rilevazione al 31/12", "verrà reso disponibile a fine anno", "da quantificare"
    private static bool IsMeasuredLater(Phrase phrase)
    {
        if (phrase[0].Key is "rilevazione" or "misurazione" or "rilevazioni")
        {
            return phrase[1].Key is "al" or "a" or "entro" or "prevista" or "fine";
        }

        if (phrase[0].Is("da"))
        {
            return StateWords.Measuring.Contains(StateWords.Stem(phrase[1].Key));
        }

        var isFuture = false;
        for (var i = 0; i < phrase.Count; i++)
        {
            isFuture |= phrase[i].Key is "verra" or "verranno" or "sara" or "saranno";
            if (isFuture && StateWords.Measuring.Contains(StateWords.Stem(phrase[i].Key)))
            {
                return true;
            }
        }

        return IsAvailableLater(phrase, 0) || IsAvailableLater(phrase, 1);
    }

    // "Dato disponibile a fine anno"
    private static bool IsAvailableLater(Phrase phrase, int at) =>
        phrase[at].Key is "disponibile" or "disponibili" && phrase[at + 1].Key is "a" or "al" or "entro";

    private static WorkProgress? Progress(Phrase phrase)
    {
        if (HasSentences(phrase))
        {
            return null;
        }

        var first = SkipAuxiliaries(phrase, 0);
        var found = StateWords.Opening(phrase[first].Key);
        for (
            var (i, words) = (first, 0);
            found is null && words <= LongestSubject && phrase[i].Kind == TokenKind.Word;
            i = SkipAuxiliaries(phrase, i + 1), words++
        )
        {
            found = StateWords.Participle(phrase[i].Key) ?? (phrase[i].Is("in") ? StateWords.PhaseOf(phrase[i + 1].Key) : null);
        }

        var isUnsettled = found == WorkProgress.Done && Doubts.UnsettleDone(phrase, phrase.Count);
        return found is null || isUnsettled || NamesAnother(phrase, found.Value) ? null : found;
    }

    private static bool NamesAnother(Phrase phrase, WorkProgress found)
    {
        for (var i = 0; i < phrase.Count; i++)
        {
            if (
                phrase[i].Kind == TokenKind.Word
                && StateWords.Participle(phrase[i].Key) is { } other
                && other != found
                && found is not (WorkProgress.InProgress or WorkProgress.Waiting)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSentences(Phrase phrase)
    {
        for (var i = 0; i < phrase.Count; i++)
        {
            if (phrase[i].Kind == TokenKind.Semicolon || phrase.IsSentenceEnd(i))
            {
                return true;
            }
        }

        return false;
    }

    // "è stato", "sono state", "si è", "ancora"
    private static int SkipAuxiliaries(Phrase phrase, int at)
    {
        var next = at;
        while (
            phrase[next].Key is "è" or "sono" or "si" or "stato" or "stata" or "stati" or "state" or "ancora"
            && phrase[next].Kind == TokenKind.Word
        )
        {
            next++;
        }

        return next;
    }
}
