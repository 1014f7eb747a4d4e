// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Traguardo.Documents.Charts;
using Traguardo.Documents.Tests.Samples;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Tests.Charts.Svg;

/// <summary>Charts of documents: whatever the figures, the image is well-formed and complete, nothing leaves it and no two texts meet.</summary>
public sealed class ChartSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly Gen<string> Text = Gen.Elements(
        "93,49",
        "",
        "<b>&\"']]>",
        "\u0000\uFFFE\uD800\u202E",
        "Mantenimento della conformità normativa dell'ente in materia di trasparenza, anticorruzione e protezione dei dati personali nel triennio",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "n.d.",
        "🏛️🏛️🏛️🏛️",
        "שלום עולם"
    );

    private static readonly Gen<decimal> Value = Gen.Elements<decimal>(
        0,
        1,
        -1,
        0.000000000001m,
        93.49m,
        100,
        100.5m,
        1234567.89m,
        -250,
        1e18m,
        decimal.MaxValue,
        decimal.MinValue,
        33.333333333333333333333333m
    );

    private static readonly Gen<decimal?> Optional = Gen.OneOf(Value.Select(value => (decimal?)value), Gen.Constant((decimal?)null));
    private static readonly Gen<Tone> AnyTone = Gen.Elements(Enum.GetValues<Tone>());
    private static readonly Gen<decimal> Maximum = Gen.Elements(100m, 1, 0.0001m, 0, -5, decimal.MaxValue);

    private static readonly Gen<ChartPoint> Point =
        from label in Text
        from value in Optional
        from text in Text
        from tone in AnyTone
        select new ChartPoint(label, value, text, tone);

    [Fact]
    public void Any_bars_stay_in_their_image() =>
        Check(from points in Some(Point) from maximum in Maximum select new BarsChart(points, maximum) { Title = "T", Description = "D" });

    [Fact]
    public void Any_radar_stays_in_its_image() =>
        Check(from points in Some(Point) from maximum in Maximum select new RadarChart(points, maximum) { Title = "T", Description = "D" });

    [Fact]
    public void Any_results_and_targets_stay_in_their_image() =>
        Check(
            from points in Some(
                from label in Text
                from ratio in Optional
                from result in Text
                from target in Text
                from tone in AnyTone
                select new BulletPoint(label, ratio, result, target, tone)
            )
            select new BulletChart(points) { Title = "T", Description = "D" }
        );

    [Fact]
    public void Any_years_stay_in_their_image() =>
        Check(
            from points in Some(Point)
            from unit in Text
            from target in Optional
            select new TrendChart(unit, points, target) { Title = "T", Description = "D" }
        );

    [Fact]
    public void Any_counts_stay_in_their_image() =>
        Check(
            from classes in Some(from name in Text from tone in AnyTone select new ChartClass(name, tone))
            from groups in Some(
                from label in Text
                from counts in Gen.Elements(0, 1, 3, 52, 1_000_000, int.MaxValue, -1).ListOf(classes.Count)
                select new DistributionGroup(label, counts.ToValueList())
            )
            select new DistributionChart(classes, groups) { Title = "T", Description = "D" }
        );

    [Fact]
    public void Any_losses_stay_in_their_image() =>
        Check(
            from start in Value
            from steps in Point.ListOf()
            from end in Value
            from label in Text
            select new WaterfallChart(start, label, steps.ToValueList(), end, label, label) { Title = "T", Description = "D" }
        );

    [Fact]
    public void Any_tree_stays_in_its_image() =>
        Check(from roots in Some(Node(depth: 3)) select new TreeChart(roots) { Title = "T", Description = "D" });

    [Fact]
    public void Sixty_years_and_sixty_bars_keep_their_texts_apart()
    {
        ValueList<ChartPoint> points =
        [
            .. Enumerable
                .Range(1965, 60)
                .Select(year => new ChartPoint(year.ToString(CultureInfo.InvariantCulture), year % 17, $"{year % 17},00 giorni")),
        ];
        Look(new TrendChart("giorni", points) { Title = "T", Description = "D" });
        Look(new BarsChart(points, 20) { Title = "T", Description = "D" });
    }

    [Fact]
    public void The_same_chart_is_the_same_image() =>
        Assert.All(SampleCharts.All, chart => Assert.Equal(ChartSvg.Draw(chart, "a"), ChartSvg.Draw(chart, "a")));

    [Fact]
    public void Ids_of_two_images_on_a_page_differ() =>
        Assert.Empty(Ids(ChartSvg.Draw(SampleCharts.Bars, "a")).Intersect(Ids(ChartSvg.Draw(SampleCharts.Bars, "b"))));

    [Fact]
    public void A_text_that_is_cut_stands_whole_in_a_title()
    {
        var label = string.Join(' ', Enumerable.Repeat("trasparenza", 30));
        var image = XElement.Parse(ChartSvg.Draw(new BarsChart([new(label, 1, "1")], 1) { Title = "T", Description = "D" }, "x"));
        Assert.Contains(image.Descendants(Svg + "title"), title => title.Value == label);
        Assert.Contains(image.Descendants(Svg + "text"), text => text.Value.EndsWith('…'));
    }

    [Fact]
    public void Tones_differ_by_pattern_and_the_legend_says_them_in_words()
    {
        var image = XElement.Parse(ChartSvg.Draw(SampleCharts.Bars, "x"));
        var patterns = image.Descendants(Svg + "pattern").Select(pattern => string.Concat(pattern.Elements())).ToList();
        Assert.Equal(3, patterns.Distinct().Count());
        var words = image.Descendants(Svg + "text").Select(text => text.Value).ToList();
        Assert.Subset(words.ToHashSet(), new HashSet<string> { "raggiunto", "raggiunto in parte", "non raggiunto" });
    }

    [Fact]
    public void Classes_of_one_tone_have_patterns_of_their_own()
    {
        var image = XElement.Parse(ChartSvg.Draw(SampleCharts.Distribution, "x"));
        Assert.Equal(5, image.Descendants(Svg + "pattern").Select(pattern => string.Concat(pattern.Elements())).Distinct().Count());
    }

    [Fact]
    public void A_waterfall_shows_what_its_steps_leave_as_a_last_step()
    {
        var words = XElement
            .Parse(ChartSvg.Draw(SampleCharts.Waterfall, "x"))
            .Descendants(Svg + "text")
            .Select(text => text.Value)
            .ToList();
        Assert.Contains("Altri obiettivi", words);
        Assert.Contains("−0,46", words);
        Assert.Contains("L'asse comincia da 92.", words);
    }

    [Fact]
    public void An_axis_that_holds_zero_is_not_said_to_begin_elsewhere()
    {
        var chart = new WaterfallChart(100, "Pieno", [new("A", 120, "−120")], -20, "Fine", "Altro") { Title = "T", Description = "D" };
        Assert.DoesNotContain("comincia", ChartSvg.Draw(chart, "x"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_figure_is_no_bar_of_zero()
    {
        var image = XElement.Parse(ChartSvg.Draw(new BarsChart([new("A", null, "n.d.")], 100) { Title = "T", Description = "D" }, "x"));
        var box = Assert.Single(image.Descendants(Svg + "rect"));
        Assert.NotNull(box.Attribute("stroke-dasharray"));
        Assert.Contains(image.Descendants(Svg + "text"), text => text.Value == "n.d.");
    }

    private static Gen<ValueList<T>> Some<T>(Gen<T> item) => item.NonEmptyListOf().Select(list => list.Take(60).ToValueList());

    private static Gen<TreeChartNode> Node(int depth) =>
        from code in Text
        from label in Text
        from text in Gen.OneOf(Text, Gen.Constant((string)null!))
        from word in Gen.OneOf(Text, Gen.Constant((string)null!))
        from tone in AnyTone
        from children in depth == 0
            ? Gen.Constant(new List<TreeChartNode>())
            : Node(depth - 1).ListOf().Select(list => list.Take(4).ToList())
        select new TreeChartNode(code, label, text, word, tone, children.ToValueList());

    private static void Check<T>(Gen<T> charts)
        where T : Chart => Prop.ForAll(charts.ToArbitrary(), chart => Look(chart)).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private static void Look(Chart chart)
    {
        var text = ChartSvg.Draw(chart, "x");
        var image = XElement.Parse(text);
        Assert.Equal("img", (string?)image.Attribute("role"));
        Assert.Equal(["title", "desc"], image.Elements().Take(2).Select(element => element.Name.LocalName));
        Assert.DoesNotMatch(@"\sstyle=|\son\w+=|<script|<style", text);
        var box = ((string)image.Attribute("viewBox")!).Split(' ').Select(Number).ToList();
        var (width, height) = (box[2], box[3]);
        var drawn = image.Descendants().Where(element => !element.Ancestors(Svg + "defs").Any()).ToList();
        foreach (var rectangle in drawn.Where(element => element.Name == Svg + "rect"))
        {
            AssertInside(At(rectangle, "x"), At(rectangle, "x") + At(rectangle, "width"), width);
            AssertInside(At(rectangle, "y"), At(rectangle, "y") + At(rectangle, "height"), height);
            Assert.True(At(rectangle, "width") >= 0);
        }

        foreach (var line in drawn.Where(element => element.Name == Svg + "line"))
        {
            AssertInside(Math.Min(At(line, "x1"), At(line, "x2")), Math.Max(At(line, "x1"), At(line, "x2")), width);
            AssertInside(Math.Min(At(line, "y1"), At(line, "y2")), Math.Max(At(line, "y1"), At(line, "y2")), height);
        }

        foreach (var dot in drawn.Where(element => element.Name == Svg + "circle"))
        {
            AssertInside(At(dot, "cx"), At(dot, "cx"), width);
            AssertInside(At(dot, "cy"), At(dot, "cy"), height);
        }

        var texts = drawn.Where(element => element.Name == Svg + "text").Select(Extent).ToList();
        foreach (var extent in texts)
        {
            AssertInside(extent.Left, extent.Right, width);
            AssertInside(extent.Top, extent.Bottom, height);
        }

        AssertApart(texts);
    }

    private static void AssertInside(decimal from, decimal to, decimal size)
    {
        Assert.True(from >= -0.02m, $"{from} < 0");
        Assert.True(to <= size + 0.02m, $"{to} > {size}");
    }

    private static void AssertApart(List<(decimal Left, decimal Right, decimal Top, decimal Bottom, string Text)> texts)
    {
        var sorted = texts.OrderBy(text => text.Top).ToList();
        for (var i = 0; i < sorted.Count; i++)
        {
            for (var j = i + 1; j < sorted.Count && sorted[j].Top < sorted[i].Bottom - 0.05m; j++)
            {
                var isApart = sorted[i].Right <= sorted[j].Left + 0.05m || sorted[j].Right <= sorted[i].Left + 0.05m;
                Assert.True(isApart, $"«{sorted[i].Text}» meets «{sorted[j].Text}»");
            }
        }
    }

    /// <summary>Where a text stands: as wide as its letters, as tall as its capitals.</summary>
    private static (decimal Left, decimal Right, decimal Top, decimal Bottom, string Text) Extent(XElement text)
    {
        var size = At(text, "font-size");
        var width = ChartText.WidthOf(text.Value, size);
        var (x, y) = (At(text, "x"), At(text, "y"));
        var left = (string?)text.Attribute("text-anchor") switch
        {
            "end" => x - width,
            "middle" => x - width / 2,
            _ => x,
        };
        return (left, left + width, y - 0.75m * size, y + 0.05m * size, text.Value);
    }

    private static IEnumerable<string> Ids(string image) =>
        XElement.Parse(image).DescendantsAndSelf().Select(element => (string?)element.Attribute("id")).OfType<string>();

    private static decimal At(XElement element, string name) => Number((string?)element.Attribute(name) ?? "0");

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
