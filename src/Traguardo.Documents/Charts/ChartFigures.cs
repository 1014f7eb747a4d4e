// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Notation;

namespace Traguardo.Documents.Charts;

/// <summary>The figures of a chart as a table, for who reads rather than looks.</summary>
/// <param name="Head">Names of the columns.</param>
/// <param name="Rows">As many texts each as there are columns; the first names the row.</param>
public sealed record ChartFigures(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The figures of a chart.</summary>
    public static ChartFigures Of(Chart chart) =>
        chart switch
        {
            BarsChart bars => Points("Voce", "Valore", bars.Points),
            RadarChart radar => Points("Voce", "Valore", radar.Points),
            TrendChart trend => Points("Periodo", trend.Unit.Length == 0 ? "Valore" : "Valore (" + trend.Unit + ")", trend.Points),
            BulletChart bullet => new(
                ["Voce", "Risultato", "Valore atteso"],
                [.. bullet.Points.Select(point => new[] { point.Label, point.ResultText, point.TargetText })]
            ),
            DistributionChart distribution => new(
                ["Gruppo", .. distribution.Classes.Select(entry => entry.Name)],
                [.. distribution.Groups.Select(group => Counts(group, distribution.Classes.Count))]
            ),
            WaterfallChart waterfall => new(
                ["Voce", "Valore"],
                [
                    [waterfall.StartLabel, ItalianNumber.Print(waterfall.Start)],
                    .. waterfall.Steps.Select(step => new[] { step.Label, step.Text }),
                    [waterfall.EndLabel, ItalianNumber.Print(waterfall.End)],
                ]
            ),
            TreeChart tree => new(["Elemento", "Valore", "Giudizio"], [.. tree.Roots.SelectMany(Nodes)]),
            _ => throw new ArgumentOutOfRangeException(nameof(chart), chart.GetType(), "The family of charts is closed."),
        };

    private static ChartFigures Points(string label, string value, IEnumerable<ChartPoint> points) =>
        new([label, value], [.. points.Select(point => new[] { point.Label, point.Text })]);

    private static string[] Counts(DistributionGroup group, int classes) =>
        [
            group.Label,
            .. Enumerable
                .Range(0, classes)
                .Select(index => index < group.Counts.Count ? group.Counts[index].ToString(CultureInfo.InvariantCulture) : ""),
        ];

    private static IEnumerable<string[]> Nodes(TreeChartNode node) =>
        node.Children.SelectMany(Nodes).Prepend([(node.Code + " " + node.Label).Trim(), node.Text ?? "n.d.", node.Word ?? "non espresso"]);
}
