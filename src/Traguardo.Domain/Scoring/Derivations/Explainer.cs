// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Scoring.Derivations;

/// <summary>
/// Explains a figure down to the measures, in Italian sentences made from the derivation's own numbers. What enters in several places is explained where it
/// is met first, so that an explanation is never longer than its scorecard.
/// </summary>
public static class Explainer
{
    /// <summary>Levels below which an explanation stops and says so: nobody follows one that far, and no screen has room for it.</summary>
    public const int Deepest = 50;

    /// <summary>The explanation of a figure; null when there is none such.</summary>
    /// <param name="depth">How many levels down; down to the measures, or <see cref="Deepest"/>, when nothing else is asked.</param>
    public static Explanation? Explain(Scorecard card, FigureRef figure, int depth = Deepest)
    {
        var node = card.Model.IndexOf(figure);
        return node < 0 ? null : new Telling(card, Math.Min(depth, Deepest)).Of(card.Model.RefOf(node), weight: null, level: 0);
    }

    /// <summary>One explanation in the making.</summary>
    private sealed class Telling(Scorecard card, int depth)
    {
        private readonly HashSet<FigureRef> told = [];

        public Explanation Of(FigureRef reference, string? weight, int level)
        {
            var figure = card.Find(reference)!;
            var line = FigureWords.Line(figure, card.RoundingOf(reference));
            var derivation = card.Explain(reference)!;
            var sources = SourcesOf(reference, derivation);
            if (told.Contains(reference))
            {
                return new(reference, line, weight, [Note.Of("già spiegata sopra")], []);
            }

            var notes = NotesOnFigure.Say(card, figure, derivation);
            if (level == depth)
            {
                return new(reference, line, weight, sources.Count > 0 && level == Deepest ? [.. notes, GoesOn] : notes, []);
            }

            if (sources.Count > 0)
            {
                told.Add(reference);
            }

            return new(reference, line, weight, notes, sources.Select(source => Of(source.Figure, source.Enters, level + 1)).ToValueList());
        }

        private static Note GoesOn => Note.Of("la spiegazione si ferma qui: per scendere ancora, chiedere quella di questa cifra");

        /// <summary>The figures that a figure was made from, and how each enters.</summary>
        private List<(FigureRef Figure, string Enters)> SourcesOf(FigureRef reference, Derivation derivation)
        {
            var sources = derivation.Inputs.Select(input => (input.Figure, AggregationWords.WeightOf(card, derivation, input))).ToList();
            if (card.FactsOf(reference)?.Measure?.Taken is { } taken && card.Model.IndexOf(taken) is >= 0 and var node)
            {
                sources.Add((card.Model.RefOf(node), "risultato preso da questa cifra"));
            }

            return sources;
        }
    }
}
