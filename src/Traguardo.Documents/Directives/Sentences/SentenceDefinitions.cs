// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Directives.Sentences;

/// <summary>Sentences that documents make of figures: counts, comparisons, points lost.</summary>
internal static class SentenceDefinitions
{
    public static IReadOnlyList<Definition<ValueList<Block>>> All { get; } =
    [
        new(
            "risultato",
            "il punteggio dell'ente, o dell'obiettivo o dell'unità del ciclo in cui ci si trova, con il giudizio e il confronto con l'anno precedente",
            ResultSentences.Result
        ),
        new(
            "conteggi",
            "quanti obiettivi di ogni livello hanno quale giudizio; senza giudizi, quanti indicatori hanno raggiunto il target",
            CountSentences.Counts
        ),
        new(
            "sotto-soglia",
            "gli obiettivi con un punteggio minore di 100, ciascuno con gli indicatori che lo abbassano: target, risultato, note",
            ShortfallSentences.Below
        )
        {
            Parameters = [.. ObjectiveFilter.Parameters],
        },
        new("punti-persi", "che cosa ha tolto più punti alla cifra dell'ente, dell'obiettivo o dell'unità", ResultSentences.Losses)
        {
            Parameters = [new("righe", ParameterKind.Number, "quante voci nominare (5 se non si dice altro)")],
        },
        new("variazioni", "quante variazioni ha avuto il piano, di che tipo, con quali atti", RevisionSentences.Summary),
        new("unita", "un paragrafo per ogni unità con un punteggio, con il confronto con l'anno precedente", ResultSentences.Units),
        new(
            "stato-avanzamento",
            "quanti indicatori sono misurati, quanti hanno raggiunto il target, quanti attendono",
            CountSentences.Progress
        )
        {
            Parameters = IndicatorFilter.Parameters,
        },
        new("decisioni", "i punteggi assegnati e i giudizi espressi da persone, con i motivi", DecisionSentences.All),
    ];
}
