// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Documents.Composition;
using Traguardo.Documents.Model;
using Traguardo.Documents.Templates;
using Traguardo.Documents.Tests.Support;
using static Traguardo.Documents.Tests.Support.Cycles;

namespace Traguardo.Documents.Tests.Directives;

/// <summary>Charts carry the figures of the cycle, and are left out where there are none.</summary>
public sealed class ChartMakerTests
{
    [Fact]
    public void Bars_and_radar_show_the_printed_scores_of_a_level()
    {
        var bars = Assert.IsType<BarsChart>(Draw("mantova-2024", "barre"));
        Assert.Equal(["96,48\u00A0%", "95,47\u00A0%", "98,18\u00A0%", "99,95\u00A0%"], bars.Points.Select(point => point.Text));
        Assert.IsType<RadarChart>(Draw("sondrio-2024", "radar"));
    }

    [Fact]
    public void Fewer_than_three_points_are_bars_and_no_radar()
    {
        var dossier = Examples.Source("sondrio-2024").Dossier;
        var views = Assert.IsType<BarsChart>(Draw("sondrio-2024", "radar di=viste viste=\"SISTEMA, ENTE-MISURATO\""));
        Assert.Equal(2, views.Points.Count);
        Assert.Contains(dossier.Plan.Views, view => view.Name == views.Points[0].Label);
    }

    [Fact]
    public void Points_lost_are_drawn_from_full_score_to_the_figure_with_the_dearest_first()
    {
        var chart = Assert.IsType<WaterfallChart>(Draw("mantova-2024", "punti-persi righe=3"));
        Assert.Equal((100m, 97.78m), (chart.Start, chart.End));
        Assert.Equal(["OS 1.1 - Kpi 1", "OO 2.1.4 - Kpi 1"], chart.Steps.Take(2).Select(step => step.Label));
        Assert.Equal(3, chart.Steps.Count);
    }

    [Fact]
    public void A_full_score_has_no_points_lost_to_draw() => Assert.Null(Draw("sondrio-2024", "punti-persi"));

    [Fact]
    public void Lights_are_counted_by_level_or_by_what_is_at_the_top()
    {
        var levels = Assert.IsType<DistributionChart>(Draw("mantova-2024", "semafori"));
        Assert.Equal([11, 1], levels.Groups[0].Counts);
        Assert.Equal(4, Assert.IsType<DistributionChart>(Draw("mantova-2024", "semafori per=cima")).Groups.Count);
    }

    [Fact]
    public void A_bullet_is_the_result_as_a_share_of_its_target()
    {
        var chart = Assert.IsType<BulletChart>(Draw("mantova-2024", "proiettili etichetta=\"indicatore significativo\""));
        Assert.Contains(chart.Points, point => point is { ResultText: "28.133,00 N.", TargetText: ">= 27.000,00 N.", Ratio: 1.042m });
        Assert.Contains(chart.Points, point => point is { ResultText: "-18,07 gg", Ratio: null });
    }

    [Fact]
    public void A_trend_goes_from_earlier_years_to_this_one_and_needs_them()
    {
        var chart = Assert.IsType<TrendChart>(Draw("mantova-2024", "andamento"));
        Assert.Equal([("2023", 97.20m), ("2024", 97.78m)], chart.Points.Select(point => (point.Label, point.Value!.Value)));
        Assert.Null(Draw("sondrio-2024", "andamento"));
    }

    [Fact]
    public void The_tree_has_every_objective_down_to_the_level_asked_for()
    {
        static int Nodes(TreeChartNode node) => 1 + node.Children.Sum(Nodes);
        Assert.Equal(68, Assert.IsType<TreeChart>(Draw("mantova-2024", "albero")).Roots.Sum(Nodes));
        Assert.Equal(16, Assert.IsType<TreeChart>(Draw("mantova-2024", "albero fino-a=2")).Roots.Sum(Nodes));
    }

    private static Chart? Draw(string example, string chart) =>
        Composer
            .Compose(TemplateReader.Read("prova", Head + "::: grafico " + chart + "\n").Template!, Examples.Source(example))
            .Document.AllBlocks.OfType<ChartBlock>()
            .SingleOrDefault()
            ?.Chart;
}
