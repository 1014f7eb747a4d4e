// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Traguardo.Documents.Charts;

namespace Traguardo.Documents.Tests.Charts;

/// <summary>Charts are pure functions over small records: whatever the data, the image is well-formed, says what it shows and stays inside its frame.</summary>
public sealed partial class ChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly string[] Texts =
    [
        "93,49",
        "",
        "<b>&\"'",
        "\u0000\uFFFE\uD800",
        "parola molto lunga con più di quaranta lettere e altre ancora",
        "🏛️",
    ];

    private static readonly decimal[] Values =
    [
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
        1e-28m,
        0.1m,
        7,
        33.333333333333333333333333m,
    ];

    private static readonly Gen<string> Text = Gen.Elements(Texts);

    private static readonly Gen<decimal> Value = Gen.Elements(Values);

    private static readonly Gen<decimal?> Optional = Gen.OneOf(Value.Select(value => (decimal?)value), Gen.Constant((decimal?)null));

    [Fact]
    public void Any_bars_are_an_image_in_its_frame() =>
        Check(
            from max in Gen.Elements(100m, 1, 0.0001m, decimal.MaxValue)
            from bars in Gen.ListOf(
                from label in Text
                from value in Optional
                from text in Text
                from target in Optional
                from tone in Gen.Elements(Enum.GetValues<Tone>())
                select new Bar(label, value, text, tone, Rating: text, target, text)
            )
            select BarChart.Svg(new BarChartData("Titolo", [.. bars], max), "x")
        );

    [Fact]
    public void Any_measures_over_the_years_are_an_image_in_its_frame() =>
        Check(
            from points in Gen.ListOf(
                from label in Text
                from value in Optional
                from text in Text
                from target in Optional
                from isProvisional in Gen.Elements(true, false)
                select new LinePoint(label, value, text, isProvisional, target, text)
            )
            select LineChart.Svg(new LineChartData("Titolo", "giorni", [.. points]), "x")
        );

    [Fact]
    public void Any_tree_is_an_image_in_its_frame() =>
        Check(from roots in Gen.ListOf(Node(depth: 3)) select TreeMap.Svg(new TreeMapData("Titolo", [.. roots]), "x"));

    [Fact]
    public void Parts_of_a_rectangle_are_in_the_ratio_of_their_weights_fill_it_and_do_not_overlap()
    {
        var weights = Gen.Choose(1, 1000).Select(number => number / 10m).ListOf().Where(list => list.Count is > 0 and < 40);
        Prop.ForAll(
                weights.ToArbitrary(),
                list =>
                {
                    var boxes = Squares.Part([.. list], new Box(10, 20, 640, 480));
                    Assert.Equal(640 * 480, boxes.Sum(box => box.Area), 6);
                    foreach (var (box, weight) in boxes.Zip(list))
                    {
                        Assert.Equal(weight / list.Sum() * 640 * 480, box.Area, 4);
                        Assert.InRange(box.X, 10, 650);
                        Assert.InRange(box.Y + box.Height, 20, 500.0001m);
                        Assert.InRange(box.X + box.Width, 10, 650.0001m);
                    }

                    Assert.DoesNotContain(Pairs(boxes), pair => Overlap(pair.First, pair.Second) > 0.0001m);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Equal_parts_are_nearly_squares()
    {
        var boxes = Squares.Part([.. Enumerable.Repeat(1m, 12)], new Box(0, 0, 800, 600));
        Assert.All(boxes, box => Assert.InRange(box.Width / box.Height, 0.5m, 2m));
    }

    [Theory]
    [InlineData("0 100", "0 50 100", 4)]
    [InlineData("4,1 7,9", "4 5 6 7 8", 4)]
    [InlineData("91 93", "91,0 91,5 92,0 92,5 93,0", 4)]
    [InlineData("12", "0 5 10 15", 4)]
    [InlineData("-3 -1", "-3 -2 -1 0", 4)]
    [InlineData("0", "0,0 0,5 1,0", 2)]
    [InlineData("", "0 1", 4)]
    public void An_axis_has_round_marks_that_hold_all_values(string values, string marks, int steps)
    {
        var read = values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number).ToList();
        var axis = AxisScale.Of(read, steps);
        Assert.All(read, value => Assert.InRange(value, axis.From, axis.To));
        Assert.Equal(marks, string.Join(' ', axis.Marks.Select(mark => Domain.Notation.ItalianNumber.Print(axis.Printed(mark)))));
    }

    [Fact]
    public void A_line_has_a_gap_where_there_is_no_measure()
    {
        LinePoint[] points =
        [
            new("2020", 1, "1"),
            new("2021", 2, "2"),
            new("2022", null, "non misurato"),
            new("2023", 3, "3"),
            new("2024", 4, "4"),
        ];
        var image = XElement.Parse(LineChart.Svg(new LineChartData("Titolo", "", points), "x"));
        var path = image.Elements(Svg + "path").Single(element => (string?)element.Attribute("fill") == "none");
        Assert.Equal(2, ((string)path.Attribute("d")!).Count(letter => letter == 'M'));
        Assert.Equal(2, ((string)path.Attribute("d")!).Count(letter => letter == 'L'));
    }

    [Fact]
    public void A_bar_is_as_long_as_its_figure_and_a_mark_shows_the_target()
    {
        var image = XElement.Parse(BarChart.Svg(new BarChartData("Titolo", [new("A", 50, "50,00", Tone.Good, Target: 25)]), "x"));
        var boxes = image.Elements(Svg + "rect").ToList();
        Assert.Equal(Attribute(boxes[0], "width") / 2, Attribute(boxes[1], "width"));
        Assert.Equal(Attribute(boxes[0], "x") + (Attribute(boxes[0], "width") / 4), Attribute(boxes[2], "x") + 2);
    }

    [Fact]
    public void A_tree_with_addresses_is_a_group_of_named_links_and_without_them_a_picture()
    {
        TreeMapNode node = new("1.1", "Obiettivo", 10, "93,49", "Raggiunto", Tone.Good, []);
        Assert.Equal("img", (string?)XElement.Parse(TreeMap.Svg(new TreeMapData("T", [node]), "x")).Attribute("role"));

        var image = XElement.Parse(TreeMap.Svg(new TreeMapData("T", [node with { Href = "/o?a=1&b=2" }]), "x"));
        Assert.Equal("group", (string?)image.Attribute("role"));
        var link = Assert.Single(image.Elements(Svg + "a"));
        Assert.Equal("/o?a=1&b=2", (string?)link.Attribute("href"));
        Assert.Equal("1.1 Obiettivo: 93,49, Raggiunto", (string?)link.Element(Svg + "title"));
    }

    [Fact]
    public void A_description_reads_out_the_figures() =>
        Assert.Equal(
            "A: 50,00 (In parte), atteso 80,00; B: non valutato.",
            (string?)
                XElement
                    .Parse(
                        BarChart.Svg(
                            new BarChartData(
                                "T",
                                [new("A", 50, "50,00", Tone.Partly, "In parte", 80, "80,00"), new("B", null, "non valutato", Tone.None)]
                            ),
                            "x"
                        )
                    )
                    .Element(Svg + "desc")
        );

    private static Gen<TreeMapNode> Node(int depth) =>
        from code in Text
        from label in Text
        from weight in Gen.Elements(0m, -1, 1, 33.3m, 1000, 0.0000001m, 1e20m)
        from text in Text
        from tone in Gen.Elements(Enum.GetValues<Tone>())
        from children in depth == 0
            ? Gen.Constant(new List<TreeMapNode>())
            : Gen.ListOf(Node(depth - 1)).Select(list => list.Take(6).ToList())
        from href in Gen.Elements(null, "/x?a=\"<>&")
        select new TreeMapNode(code, label, weight, text, "Giudizio", tone, children, href);

    private static void Check(Gen<string> images) =>
        Prop.ForAll(
                images.ToArbitrary(),
                text =>
                {
                    var image = XElement.Parse(text);
                    var ids = ((string)image.Attribute("aria-labelledby")!).Split(' ');
                    Assert.Equal(ids, image.Elements().Take(2).Select(element => (string?)element.Attribute("id")));
                    Assert.DoesNotMatch(@"\sstyle=|\son\w+=|<script", text);
                    Assert.All(
                        image.DescendantsAndSelf().Attributes().Where(IsNumber),
                        attribute => Assert.Matches(Decimals(), attribute.Value)
                    );
                    var box = ((string)image.Attribute("viewBox")!).Split(' ').Select(Number).ToList();
                    foreach (var rectangle in image.Elements(Svg + "rect").Concat(image.Elements(Svg + "g").Elements(Svg + "rect")))
                    {
                        Assert.InRange(Attribute(rectangle, "x"), 0, box[2]);
                        Assert.InRange(Attribute(rectangle, "x") + Attribute(rectangle, "width"), 0, box[2] + 0.02m);
                        Assert.InRange(Attribute(rectangle, "y") + Attribute(rectangle, "height"), 0, box[3] + 0.02m);
                    }

                    foreach (var dot in image.Elements(Svg + "circle"))
                    {
                        Assert.InRange(Attribute(dot, "cx"), 0, box[2]);
                        Assert.InRange(Attribute(dot, "cy"), 0, box[3]);
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static bool IsNumber(XAttribute attribute) =>
        attribute.Name.LocalName is "x" or "y" or "width" or "height" or "cx" or "cy" or "x1" or "x2" or "y1" or "y2";

    private static decimal Attribute(XElement element, string name) => Number((string)element.Attribute(name)!);

    private static decimal Number(string text) => decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);

    private static IEnumerable<(Box First, Box Second)> Pairs(IReadOnlyList<Box> boxes) =>
        boxes.SelectMany((first, index) => boxes.Skip(index + 1).Select(second => (first, second)));

    private static decimal Overlap(Box first, Box second) =>
        Math.Max(0, Math.Min(first.X + first.Width, second.X + second.Width) - Math.Max(first.X, second.X))
        * Math.Max(0, Math.Min(first.Y + first.Height, second.Y + second.Height) - Math.Max(first.Y, second.Y));

    [GeneratedRegex(@"^-?\d+(\.\d{1,2})?$")]
    private static partial Regex Decimals();
}
