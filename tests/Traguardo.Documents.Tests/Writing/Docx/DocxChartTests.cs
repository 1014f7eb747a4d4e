// SPDX-License-Identifier: AGPL-3.0-or-later
using System.Xml.Linq;
using Traguardo.Documents.Charts;
using Traguardo.Documents.Model;
using Traguardo.Documents.Tests.Support;

namespace Traguardo.Documents.Tests.Writing.Docx;

public sealed class DocxChartTests
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    [Fact]
    public void Bars_print_their_texts_and_tell_tones_by_pattern()
    {
        var chart = ChartOf(
            new BarsChart(
                [
                    new("Imprese", 93.49m, "93,49", Tone.Good),
                    new("Processi", 71.2m, "71,20", Tone.Partly),
                    new("Crescita", 45, "45,00", Tone.Bad),
                ],
                100
            )
            {
                Title = "t",
                Description = "d",
            }
        );
        Assert.Equal(["Imprese", "Processi", "Crescita"], Texts(chart.Descendants(C + "cat").Single()));
        Assert.Equal(["93.49", "71.2", "45"], Texts(chart.Descendants(C + "val").Single()));
        Assert.Equal(["93,49", "71,20", "45,00"], chart.Descendants(C + "dLbl").Select(label => label.Descendants(A + "t").Single().Value));
        Assert.Equal(
            2,
            chart.Descendants(C + "dPt").Descendants(A + "pattFill").Select(fill => fill.Attribute("prst")!.Value).Distinct().Count()
        );
    }

    [Fact]
    public void A_point_without_figure_says_so_in_its_label()
    {
        var chart = ChartOf(new BarsChart([new("Trasparenza", null, "n.d.")], 100) { Title = "t", Description = "d" });
        Assert.Equal(["Trasparenza (n.d.)"], Texts(chart.Descendants(C + "cat").Single()));
        Assert.Empty(Texts(chart.Descendants(C + "val").Single()));
    }

    [Fact]
    public void A_waterfall_draws_what_its_steps_leave_as_a_last_step()
    {
        var chart = ChartOf(
            new WaterfallChart(100, "Massimo", [new("Processi", 3, "-3,00")], 95, "Ente", "Altro") { Title = "t", Description = "d" }
        );
        Assert.Equal(["Massimo", "Processi", "Altro", "Ente"], Texts(chart.Descendants(C + "cat").First()));
        var values = chart.Descendants(C + "val").Select(Texts).ToList();
        Assert.Equal(["0", "97", "95", "0"], values[0]);
        Assert.Equal(["100", "95"], values[1]);
        Assert.Equal(["3", "2"], values[2]);
        Assert.Contains("−2", chart.Descendants(A + "t").Select(text => text.Value));
    }

    [Fact]
    public void A_bullet_is_drawn_up_to_twice_its_target_with_both_figures_in_words()
    {
        var chart = ChartOf(new BulletChart([new("Tempi", 7.5m, "150", "20", Tone.Good)]) { Title = "t", Description = "d" });
        Assert.Equal(["200"], Texts(chart.Descendants(C + "val").Single()));
        Assert.Contains("150\u00a0su\u00a020", chart.Descendants(A + "t").Select(text => text.Value));
    }

    [Fact]
    public void A_distribution_stacks_its_classes_and_a_trend_shows_its_target()
    {
        var distribution = ChartOf(
            new DistributionChart([new("Sì", Tone.Good), new("No", Tone.Bad)], [new("Area 1", [3, 0]), new("Area 2", [1, 2])])
            {
                Title = "t",
                Description = "d",
            }
        );
        Assert.Equal("stacked", distribution.Descendants(C + "grouping").Single().Attribute("val")!.Value);
        Assert.Equal(["3", "1"], Texts(distribution.Descendants(C + "val").First()));
        var trend = ChartOf(
            new TrendChart("%", [new("2023", 70, "70,00"), new("2024", 82, "82,00")], 80) { Title = "t", Description = "d" }
        );
        Assert.Equal(["80", "80"], Texts(trend.Descendants(C + "val").Last()));
    }

    private static XElement ChartOf(Chart chart)
    {
        var content = DocxContent.Of(new ChartBlock(chart, "Grafico", 1));
        return content.Part(
            content.Parts.Single(part =>
                part.Contains("chart", StringComparison.Ordinal) && part.EndsWith(".xml", StringComparison.Ordinal)
            )
        );
    }

    private static List<string> Texts(XElement data) => [.. data.Descendants(C + "pt").Select(point => point.Element(C + "v")!.Value)];
}
