// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text.RegularExpressions;

namespace Traguardo.Documents.Office.Pdf;

/// <summary>
/// Completes the structure that screen readers use: charts say what they show, lines and boxes of trees are no pictures of their own, and the entries
/// of a table of contents are its entries. LibreOffice up to 7.4 leaves this out.
/// </summary>
internal static partial class PdfStructure
{
    private const string Chart = "/S/Figura\n";
    private const string Entry = "/S/Contents#20";

    public static void Complete(PdfFile file, string catalog, IReadOnlyList<string> charts)
    {
        var elements = file.Dictionaries.Where(item => item.Text.StartsWith("<</Type/StructElem", StringComparison.Ordinal)).ToDictionary();
        DescribeCharts(file, elements, charts);
        TurnRowHeaders(file, elements);
        if (PdfFile.Reference(catalog, "StructTreeRoot") is not null)
        {
            GatherContents(file, elements);
        }
    }

    private static void DescribeCharts(PdfFile file, Dictionary<int, string> elements, IReadOnlyList<string> charts)
    {
        var figures = elements
            .Where(item => item.Value.Contains("/S/Figure\n", StringComparison.Ordinal))
            .ToLookup(item => IsChart(item.Value, elements));
        var inCharts = figures[true].OrderBy(item => item.Key).ToList();
        // Without one description for each there is no telling whose is whose
        for (var i = 0; i < inCharts.Count && inCharts.Count == charts.Count; i++)
        {
            Replace(file, elements, inCharts[i].Key, "/S/Figure\n", "/S/Figure\n/Alt" + PdfFinish.Hex(charts[i]) + "\n");
        }

        foreach (var (number, _) in figures[false].ToList())
        {
            Replace(file, elements, number, "/S/Figure\n", "/S/NonStruct\n");
        }
    }

    private static bool IsChart(string figure, Dictionary<int, string> elements) =>
        PdfFile.Reference(figure, "P") is { } parent
        && elements.TryGetValue(parent, out var above)
        && above.Contains(Chart, StringComparison.Ordinal);

    /// <summary>A header in a row with figures is that of the row, not of the column.</summary>
    private static void TurnRowHeaders(PdfFile file, Dictionary<int, string> elements)
    {
        foreach (var row in elements.Values.Where(element => element.Contains("/S/TR\n", StringComparison.Ordinal)))
        {
            var cells = NumbersIn(Children().Match(row).Value).Where(elements.ContainsKey).Select(number => elements[number]).ToList();
            if (cells.Exists(cell => cell.Contains("/S/TD\n", StringComparison.Ordinal)))
            {
                foreach (var header in cells.Where(cell => cell.Contains("/S/TH\n", StringComparison.Ordinal)))
                {
                    TurnHeader(file, header);
                }
            }
        }
    }

    private static void TurnHeader(PdfFile file, string header)
    {
        foreach (var number in NumbersIn(Attributes().Match(header).Value))
        {
            var attributes = file.Text(number);
            if (attributes.Contains("/Scope/Column", StringComparison.Ordinal))
            {
                file.Change(number, attributes.Replace("/Scope/Column", "/Scope/Row", StringComparison.Ordinal));
            }
        }
    }

    /// <summary>Puts the entries of a table of contents, which stand one after another, into a table of contents.</summary>
    private static void GatherContents(PdfFile file, Dictionary<int, string> elements)
    {
        foreach (var (parent, text) in elements.Where(item => item.Value.Contains("/S/Document\n", StringComparison.Ordinal)).ToList())
        {
            var children = Children().Match(text);
            var numbers = NumbersIn(children.Value);
            var gathered = new List<int>();
            for (var i = 0; i < numbers.Count; i++)
            {
                var end = i;
                while (end < numbers.Count && IsEntry(elements, numbers[end]))
                {
                    end++;
                }

                if (end > i)
                {
                    gathered.Add(Gather(file, elements, parent, numbers[i..end]));
                    i = end - 1;
                }
                else
                {
                    gathered.Add(numbers[i]);
                }
            }

            if (gathered.Count < numbers.Count)
            {
                file.Change(parent, text.Replace(children.Value, List(gathered), StringComparison.Ordinal));
            }
        }
    }

    private static bool IsEntry(Dictionary<int, string> elements, int number) =>
        elements.TryGetValue(number, out var text)
        && text.IndexOf(Entry, StringComparison.Ordinal) is >= 0 and var place
        && char.IsAsciiDigit(text[place + Entry.Length]);

    private static int Gather(PdfFile file, Dictionary<int, string> elements, int parent, List<int> entries)
    {
        var contents = file.Add("");
        var items = new List<int>();
        foreach (var entry in entries)
        {
            items.Add(
                file.Add(string.Create(CultureInfo.InvariantCulture, $"<</Type/StructElem/S/TOCI/P {contents} 0 R/K[{entry} 0 R]>>"))
            );
            Replace(
                file,
                elements,
                entry,
                string.Create(CultureInfo.InvariantCulture, $"/P {parent} 0 R"),
                string.Create(CultureInfo.InvariantCulture, $"/P {items[^1]} 0 R")
            );
        }

        file.Change(contents, string.Create(CultureInfo.InvariantCulture, $"<</Type/StructElem/S/TOC/P {parent} 0 R{List(items)}>>"));
        return contents;
    }

    private static string List(List<int> numbers) =>
        "/K[" + string.Join("\n", numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R"))) + "]";

    private static List<int> NumbersIn(string list) =>
        [.. References().Matches(list).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))];

    private static void Replace(PdfFile file, Dictionary<int, string> elements, int number, string old, string text)
    {
        elements[number] = elements[number].Replace(old, text, StringComparison.Ordinal);
        file.Change(number, elements[number]);
    }

    [GeneratedRegex("/K\\[[^\\]]*\\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Children();

    [GeneratedRegex("/A (?:\\[[^\\]]*\\]|\\d+ 0 R)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Attributes();

    [GeneratedRegex("(\\d+) 0 R", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex References();
}
