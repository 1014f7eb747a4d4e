// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Buffers;
using System.Globalization;
using Traguardo.Documents.Charts;
using Traguardo.Documents.Directives.Values;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Scoring;

namespace Traguardo.Documents.Directives.Charts;

/// <summary>A figure over the years: what earlier years printed, then this year's.</summary>
internal static class TrendChartMaker
{
    private static readonly SearchValues<char> Figure = SearchValues.Create("0123456789.,-+");

    public static Chart? Make(Call call)
    {
        if (FigureValues.FigureOf(call.WithoutWords()) is not { } figure)
        {
            return null;
        }

        var isIndicator = figure.Ref.Kind == FigureKind.Indicator;
        var facts = call.Index.Card.FactsOf(figure.Ref);
        var points = call
            .Index.Past(figure.Ref, isIndicator ? FigureAspect.Measure : FigureAspect.Score)
            .Select(prior => new ChartPoint(prior.Year.ToString(CultureInfo.InvariantCulture), NumberOf(prior.Text), prior.Text))
            .ToList();
        if (points.Count == 0)
        {
            return null;
        }

        var now =
            isIndicator ? facts?.Result
            : figure.Value.IsScored ? figure.Value.Score
            : null;
        points.Add(
            new ChartPoint(
                call.Index.Cycle.Year.ToString(CultureInfo.InvariantCulture),
                now,
                (isIndicator ? facts?.ResultText : Print.Score(call.Index, figure)) ?? "n.d."
            )
        );
        return new TrendChart(isIndicator ? facts?.Unit.Symbol ?? "" : "%", [.. points], isIndicator ? facts?.Asked : null)
        {
            Title = call.Text("titolo") ?? "Andamento: " + figure.Name,
            Description = string.Join("; ", points.Select(point => $"{point.Label}: {point.Text}")) + ".",
        };
    }

    /// <summary>The figure at the beginning of a printed result; null when it begins with none.</summary>
    private static decimal? NumberOf(string text)
    {
        var end = text.AsSpan().Trim().IndexOfAnyExcept(Figure);
        var trimmed = text.Trim();
        return ItalianNumber.TryRead(end < 0 ? trimmed : trimmed[..end], out var value) ? value : null;
    }
}
