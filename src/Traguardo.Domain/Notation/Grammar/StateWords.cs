// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Frozen;
using Traguardo.Domain.Measures;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>Words that say how far a work has come.</summary>
internal static class StateWords
{
    // participles without the last vowel: "realizzat" stands for realizzato, -a, -i, -e
    private static readonly FrozenDictionary<string, WorkProgress> Participles = Table(
        (
            WorkProgress.Done,
            "realizzat completat conclus approvat predispost pubblicat acquistat installat effettuat svolt adottat raggiunt conseguit ultimat terminat eseguit stipulat sottoscritt "
                + "attivat erogat redatt trasmess inviat organizzat attuat espletat affidat stilat consegnat aggiornat inaugurat emanat presentat fatt"
        ),
        (WorkProgress.Started, "avviat iniziat intrapres cominciat"),
        (WorkProgress.Suspended, "sospes interrott bloccat"),
        (WorkProgress.Deferred, "rinviat differit posticipat slittat rimandat")
    );

    private static readonly FrozenDictionary<string, WorkProgress> Openings = Table(
        (WorkProgress.Started, "avvio inizio"),
        (WorkProgress.Suspended, "sospensione"),
        (WorkProgress.Deferred, "rinvio differimento slittamento posticipo")
    );

    private static readonly FrozenDictionary<string, WorkProgress> AfterIn = Table(
        (
            WorkProgress.InProgress,
            "corso fase itinere lavorazione via attuazione svolgimento progress esecuzione elaborazione realizzazione definizione"
        ),
        (WorkProgress.Waiting, "attesa")
    );

    /// <summary>Adjectives after "non" that say that there is no figure.</summary>
    public static readonly FrozenSet<string> Unavailable = new[]
    {
        "disponibil",
        "present",
        "previst",
        "rilevabil",
        "rilevat",
        "pervenut",
        "misurabil",
        "quantificabil",
        "applicabil",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What is still to be done to a figure: "verrà rilevato", "da quantificare".</summary>
    public static readonly FrozenSet<string> Measuring = new[]
    {
        "disponibil",
        "rilevat",
        "quantificat",
        "misurat",
        "calcolat",
        "res",
        "rilevabil",
        "rilevar",
        "quantificar",
        "misurar",
        "calcolar",
        "rilevars",
        "quantificars",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsDone(string word) => Participle(word) == WorkProgress.Done;

    public static bool IsDeferred(string word) => (Participle(word) ?? Opening(word)) == WorkProgress.Deferred;

    /// <summary>"realizzato", "avviate".</summary>
    public static WorkProgress? Participle(string word) => Participles.TryGetValue(Stem(word), out var progress) ? progress : null;

    /// <summary>"avvio", "rinvio" as the first word.</summary>
    public static WorkProgress? Opening(string word) => Openings.TryGetValue(word, out var progress) ? progress : null;

    /// <summary>"corso", "attesa" after "in".</summary>
    public static WorkProgress? PhaseOf(string word) => AfterIn.TryGetValue(word, out var progress) ? progress : null;

    public static string Stem(string word) => word is [.., 'o' or 'a' or 'e' or 'i'] ? word[..^1] : word;

    private static FrozenDictionary<string, WorkProgress> Table(params (WorkProgress Progress, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Progress)))
            .ToFrozenDictionary(entry => entry.word, entry => entry.Progress, StringComparer.Ordinal);
}
