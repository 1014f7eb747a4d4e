// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Scoring;

namespace Traguardo.Web.Features.Reading;

/// <summary>What an indicator or an objective costs a figure, as tables show it.</summary>
/// <param name="Figure">The indicator where it is assigned, or the objective.</param>
/// <param name="Code">Code as documents print it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">Level of an objective; null for an indicator.</param>
/// <param name="Look">Its own score.</param>
/// <param name="Points">How many points of the figure above it costs, as printed.</param>
/// <param name="Exact">The same, unrounded.</param>
/// <param name="Whole">The figure that it is taken from.</param>
public sealed record LossRow(
    FigureRef Figure,
    string Code,
    string Name,
    string? Level,
    Look Look,
    string Points,
    decimal Exact,
    FigureRef Whole
)
{
    /// <summary>Below this half of the last printed digit the loss would print as nothing.</summary>
    private const decimal LeastPrinted = 0.005m;

    /// <summary>What a figure lost, the dearest first.</summary>
    public static IReadOnlyList<LossRow> Of(Scorecard card, FigureRef whole) =>
        [
            .. Losses
                .Of(card, whole)
                .Select(loss =>
                {
                    var figure = card.Find(loss.Figure)!;
                    return new LossRow(
                        loss.Figure,
                        figure.PrintedCode ?? figure.Ref.Code,
                        figure.Name,
                        loss.Figure.Kind == FigureKind.Indicator ? null : figure.Level,
                        Look.Of(card, figure),
                        loss.Points < LeastPrinted ? "meno di 0,01" : ItalianNumber.Print(loss.Points, 2),
                        loss.Points,
                        whole
                    );
                }),
        ];
}
