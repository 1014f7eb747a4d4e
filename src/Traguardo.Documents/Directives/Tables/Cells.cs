// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Documents.Sources;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Scoring;

namespace Traguardo.Documents.Directives.Tables;

/// <summary>Cells of figures and texts.</summary>
internal static class Cells
{
    public static TableCell Empty { get; } = new();

    public static TableCell Text(string? text) => string.IsNullOrWhiteSpace(text) ? Empty : new TableCell(Print.Lines(text));

    public static TableCell Light(Light? light) => light is null ? Empty : new TableCell([light]);

    /// <summary>Percent points with their own decimals.</summary>
    public static TableCell Points(decimal? value) =>
        value is { } points
            ? new TableCell(Print.Points(points)) { Number = new CellNumber(points, Math.Min(points.Scale, (byte)12), "%") }
            : Empty;

    /// <summary>A score, or why there is none. A score that a person set has a footnote with its reason.</summary>
    public static TableCell Score(CycleIndex index, Figure figure)
    {
        if (Print.Score(index, figure) is not { } text)
        {
            return NoScore(figure);
        }

        var number = new CellNumber(figure.Value.Score, Print.Digits(index, figure), Print.UnitOf(index, figure));
        return figure.Override is { } set
            ? new TableCell([text, new Footnote([OverrideWords.Of(index, set)])]) { Number = number }
            : new TableCell(text) { Number = number };
    }

    public static TableCell Achievement(CycleIndex index, Figure figure) =>
        Print.Achievement(index, figure) is { } text
            ? new TableCell(text) { Number = new CellNumber(figure.Value.Achievement!.Value, Print.Digits(index, figure), "%") }
            : Empty;

    public static TableCell Count(int count) => new(ItalianNumber.Print(count)) { Number = new CellNumber(count, 0) };

    /// <summary>Where the methodology scores nothing of this kind, an empty cell; else the state, with the reason in a footnote.</summary>
    private static TableCell NoScore(Figure figure) =>
        figure.Value.State is Domain.Measures.MeasureState.NotScored or Domain.Measures.MeasureState.Measured || figure.Value.Reason is null
            ? Empty
            : new TableCell([
                Domain.Measures.MeasureTokens.States.Name(figure.Value.State),
                new Footnote([Language.Italian.Capital(figure.Value.Reason)]),
            ]);
}
