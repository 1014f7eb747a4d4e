// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Documents.Directives.Values;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Scoring;

namespace Traguardo.Documents.Directives.Charts;

/// <summary>From full score down to the figure.</summary>
internal static class WaterfallChartMaker
{
    private const decimal Full = 100;
    private const int UsualSteps = 8;
    private const int Decimals = 2;

    public static Chart? Make(Call call)
    {
        if (FigureValues.FigureOf(call.WithoutWords()) is not { Value: { IsScored: true, Score: < Full } } figure)
        {
            return null;
        }

        var losses = Losses
            .Of(call.Index.Card, figure.Ref)
            .Where(loss => loss.Figure.Kind == FigureKind.Indicator && loss.Points >= 0.005m)
            .Take((int)(call.Number("righe") ?? UsualSteps))
            .Select(loss => (Figure: call.Index.Card.Find(loss.Figure)!, loss.Points))
            .Select(loss => new ChartPoint(
                loss.Figure.PrintedCode ?? loss.Figure.Ref.Code,
                loss.Points,
                "-" + ItalianNumber.Print(loss.Points, Decimals)
            ))
            .ToList();
        return losses.Count == 0
            ? null
            : new WaterfallChart(Full, "Pieno", [.. losses], figure.Value.Score, "Risultato", "Altro")
            {
                Title = call.Text("titolo") ?? "Punti persi",
                Description =
                    $"Da 100 a {Print.Score(call.Index, figure)}: "
                    + string.Join("; ", losses.Select(loss => $"{loss.Label} {loss.Text}"))
                    + ".",
            };
    }
}
