// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;

namespace Traguardo.Domain.Methodologies.Words;

/// <summary>Says tables: bands, interpolations, and the intervals of classes.</summary>
internal static class TableWords
{
    private const string Threshold = "la soglia minima";

    public static string Text(Bands bands)
    {
        var table =
            $"il punteggio si legge da una tabella secondo {MethodologyTokens.BandArguments.Name(bands.Argument)}: "
            + string.Join("; ", bands.Steps.Select(Step));
        var threshold = bands.Steps.Select(step => step.To).FirstOrDefault(bound => bound is { FromThreshold: true });
        return table
            + (
                threshold is { } bound
                    ? $"; la soglia minima è quella dell'assegnazione, o {ItalianNumber.Print(bound.Value)} se non ne ha una"
                    : ""
            )
            + (bands.LeavesValuesOut ? "; fuori dalle fasce non si dà punteggio" : "")
            + (bands.FullWhenMet ? $"; se il risultato raggiunge il target è comunque {ItalianNumber.Print(Best(bands))}" : "");
    }

    private static decimal Best(Bands bands) => bands.Steps.Max(step => Math.Max(step.Score, step.ScoreAtTop ?? step.Score));

    public static string Text(Interpolation interpolation)
    {
        var points = interpolation.Points.Select(point => $"{ItalianNumber.Print(point.Score)} {At(point.At)}").ToList();
        var ends =
            $"prima resta {ItalianNumber.Print(interpolation.Points[0].Score)}, dopo resta {ItalianNumber.Print(interpolation.Points[^1].Score)}";
        return $"il punteggio varia in linea retta da {string.Join(" a ", points)}; {ends}";
    }

    /// <summary>"sotto 60", "da 60 a meno di 80", "dalla soglia minima in su".</summary>
    public static string Interval(string? from, string? to) =>
        (from, to) switch
        {
            (null, null) => "sempre",
            (null, { } top) => "sotto " + top,
            ({ } bottom, null) => $"{Contract("da", bottom)} in su",
            ({ } bottom, { } top) => $"{Contract("da", bottom)} a meno {Contract("di", top)}",
        };

    private static string Step(Band step)
    {
        var score = step.ScoreAtTop is { } top
            ? $"da {ItalianNumber.Print(step.Score)} a {ItalianNumber.Print(top)} in linea retta"
            : ItalianNumber.Print(step.Score);
        return $"{score} {Interval(Bound(step.From), Bound(step.To))}";
    }

    private static string? Bound(BandBound? bound) =>
        bound is not { } value ? null
        : value.FromThreshold ? Threshold
        : ItalianNumber.Print(value.Value);

    /// <summary>A preposition before a figure, or before the article of the threshold.</summary>
    private static string Contract(string preposition, string bound) =>
        bound != Threshold ? $"{preposition} {bound}"
        : preposition == "da" ? "dalla soglia minima"
        : "della soglia minima";

    private static string At(Anchor anchor) =>
        anchor switch
        {
            { Kind: AnchorKind.Fixed } => $"(a {ItalianNumber.Print(anchor.Value ?? 0)})",
            { Value: { } fallback } => $"({MethodologyTokens.Anchors.Name(anchor.Kind)}, {ItalianNumber.Print(fallback)} se manca)",
            _ => $"({MethodologyTokens.Anchors.Name(anchor.Kind)})",
        };
}
