// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Frozen;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>
/// Words that bound a value without being an operator of the notation: "sotto i 30 giorni", "5 eventi al massimo", "più o meno di 5". A figure beside them is
/// not the value, or not all of it.
/// </summary>
internal static class BoundDoubts
{
    private const int FarthestComparing = 4;

    /// <summary>Words that bound, or reckon with, the figure behind them: "sotto il 5%", "uno di 5", "dopo il 30/6", "inferiori del 5%".</summary>
    private static readonly FrozenSet<string> Bounding = Vocabulary.Set(
        "sotto sopra entro oltre dopo prima sino fino superare superamento superiore superiori inferiore inferiori maggiore maggiori minore minori limite limiti "
            + "tetto soglia soglie meta doppio triplo terzo quarto decimo ogni uno una"
    );

    /// <summary>Words that bound or soften the figure before them, which only stand right after it in the notation.</summary>
    private static readonly FrozenSet<string> Trailing = Vocabulary.Set(
        "circa ca almeno minimo minimi minime massimo massimi massime max min oltre"
    );

    /// <summary>Words that compare: left before an operator, they and the operator together say something else, "superiore e comunque = 5".</summary>
    private static readonly FrozenSet<string> Comparing = Vocabulary.Set(
        "superiore superiori inferiore inferiori maggiore maggiori minore minori uguale uguali eguale eguali pari piu meno"
    );

    /// <summary>Gives the clause a reason when such words stand beside its value.</summary>
    /// <param name="phrase">The cell.</param>
    /// <param name="clause">A clause with a value.</param>
    /// <param name="value">First token of its value.</param>
    public static void Check(Phrase phrase, Clause clause, int value)
    {
        // "Fase prima: 5" and "Quota superiore: ≥ 5" say themselves what the figure is
        if (clause.Lead is { } lead && phrase[value - 1].Kind != TokenKind.Colon && Bounds(phrase, clause, value, Phrase.Of(lead)))
        {
            clause.Fail(Reasons.Turned(lead));
        }

        if (clause.Noun is { } noun && EndsWithBound(Phrase.Of(noun)))
        {
            clause.Fail(Reasons.Turned(noun));
        }
    }

    private static bool Bounds(Phrase phrase, Clause clause, int value, Phrase lead) =>
        clause.Amount is { HasOperator: true }
            ? HasComparing(lead)
            // "Fase prima entro il 30/6"
            : DeadlineGrammar.SkipWithin(phrase, value) == value && EndsWithBounding(lead);

    private static bool EndsWithBounding(Phrase lead)
    {
        var last = lead.Count - 1;
        while (last > 0 && Vocabulary.Articles.Contains(lead[last].Key))
        {
            last--;
        }

        return Bounding.Contains(lead[last].Key);
    }

    private static bool HasComparing(Phrase lead) =>
        Enumerable.Range(lead.Count - FarthestComparing, FarthestComparing).Any(i => Comparing.Contains(lead[i].Key));

    private static bool EndsWithBound(Phrase words) =>
        words[words.Count - 1] is { Kind: TokenKind.Word } last && words.Count > 1 && Trailing.Contains(last.Key);
}
