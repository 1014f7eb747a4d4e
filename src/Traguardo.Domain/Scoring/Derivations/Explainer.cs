// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Methodologies;

namespace Traguardo.Domain.Scoring.Derivations;

/// <summary>Explains a figure down to the measures, in Italian sentences made from the derivation's own numbers.</summary>
public static class Explainer
{
    /// <summary>The explanation of a figure; null when there is none such.</summary>
    /// <param name="depth">How many levels down; the measures are always at the end.</param>
    public static Explanation? Explain(Scorecard card, FigureRef figure, int depth = int.MaxValue)
    {
        var node = card.Model.IndexOf(figure);
        return node < 0 ? null : Of(card, card.Model.RefOf(node), weight: null, depth, []);
    }

    private static Explanation Of(Scorecard card, FigureRef reference, string? weight, int depth, HashSet<FigureRef> above)
    {
        var figure = card.Find(reference)!;
        var derivation = card.Explain(reference)!;
        var notes = new List<string>();
        if (card.FactsOf(reference) is { } facts)
        {
            notes.AddRange(RowWords.Say(facts));
        }

        if (derivation.Rule is { } rule)
        {
            notes.Add($"regola {rule.Id}: {rule.Title}" + SourceWords(rule.Source));
        }

        if (derivation.Inputs.Count > 0 && figure.Value.IsScored)
        {
            notes.Add("calcolo: " + AggregationWords.Say(card, derivation, figure));
        }

        notes.AddRange(
            derivation
                .Steps.Where(step => !AggregationWords.IsSaid(step.Kind) && (step.Kind != StepKind.Rounded || derivation.Inputs.Count == 0))
                .Select(StepWords.Say)
        );
        if (!figure.Value.IsScored)
        {
            notes.Add("senza punteggio: " + (figure.Value.Reason ?? "nessun motivo indicato"));
        }

        if (figure.Judgement is { } judgement)
        {
            notes.Add(
                $"valutazione{(judgement.Author is { } author ? " (" + author + ")" : "")}: {judgement.Rating ?? "nessuna classe"}, invece di {figure.Rating?.Name ?? "nessuna"}. {judgement.Reason}"
            );
        }

        return new(
            reference,
            FigureWords.Line(figure, card.RoundingOf(reference)),
            weight,
            notes.ToValueList(),
            Below(card, reference, derivation, depth, above).ToValueList()
        );
    }

    private static IEnumerable<Explanation> Below(
        Scorecard card,
        FigureRef reference,
        Derivation derivation,
        int depth,
        HashSet<FigureRef> above
    )
    {
        if (depth <= 0 || !above.Add(reference))
        {
            yield break;
        }

        foreach (var input in derivation.Inputs)
        {
            yield return Of(card, input.Figure, AggregationWords.WeightOf(card, derivation, input), depth - 1, above);
        }

        if (card.FactsOf(reference) is { Measure.Entry.Figure: { } source } && card.Model.IndexOf(source) is >= 0 and var node)
        {
            yield return Of(card, card.Model.RefOf(node), "risultato preso da questa cifra", depth - 1, above);
        }

        above.Remove(reference);
    }

    private static string SourceWords(RuleSource source) =>
        $" ({source.Document}{(source.Section is { } section ? ", " + section : "")}, {(source.Nature == RuleNature.Stated ? "dichiarata" : "dedotta")})";
}
