// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Documents.Sources;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Directives.Charts;

/// <summary>Results against targets.</summary>
internal static class BulletChartMaker
{
    /// <summary>More make a chart that nobody reads: the table has them all.</summary>
    private const int Most = 25;

    public static Chart? Make(Call call)
    {
        ValueList<BulletPoint> points =
        [
            .. IndicatorFilter
                .Choose(call, "in-vigore")
                .Where(item => item.Facts is { Result: not null, Asked: not null })
                .Take(Most)
                .Select(PointOf),
        ];
        return points.Count == 0
            ? null
            : new BulletChart(points)
            {
                Title = call.Text("titolo") ?? "Risultati rispetto ai target",
                Description =
                    string.Join("; ", points.Select(point => $"{point.Label}: {point.ResultText} su target {point.TargetText}")) + ".",
            };
    }

    private static BulletPoint PointOf(IndicatorItem item) =>
        new(
            item.Indicator.Name,
            RatioOf(item.Facts.Result!.Value, item.Facts.Asked!.Value),
            item.Result ?? "n.d.",
            item.Facts.TargetEntry?.Text ?? "n.d.",
            Print.ToneOf(item)
        );

    /// <summary>A share makes sense of two figures above zero only.</summary>
    private static decimal? RatioOf(decimal result, decimal target)
    {
        if (target <= 0 || result < 0)
        {
            return null;
        }

        try
        {
            return decimal.Round(result / target, 4, MidpointRounding.AwayFromZero);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
