// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts.Svg;

namespace Traguardo.Documents.Charts;

/// <summary>Draws the charts of documents. A pure function: the same chart gives the same image.</summary>
public static class ChartSvg
{
    /// <summary>The image: an <c>svg</c> element with its title and description, colours as attributes, without style and script.</summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="id">Beginning of all ids in it, unique on the page.</param>
    public static string Draw(Chart chart, string id)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return chart switch
        {
            BarsChart bars => BarsSvg.Draw(bars, id),
            RadarChart radar => RadarSvg.Draw(radar, id),
            BulletChart bullet => BulletSvg.Draw(bullet, id),
            TrendChart trend => TrendSvg.Draw(trend, id),
            DistributionChart distribution => DistributionSvg.Draw(distribution, id),
            WaterfallChart waterfall => WaterfallSvg.Draw(waterfall, id),
            TreeChart tree => TreeSvg.Draw(tree, id),
            _ => throw new ArgumentOutOfRangeException(nameof(chart), chart.GetType(), "The family of charts is closed."),
        };
    }
}
