// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text.RegularExpressions;

namespace Traguardo.Documents.Office.Pdf;

/// <summary>Which page of a PDF its named places are on.</summary>
internal static partial class PdfPages
{
    /// <summary>How many pages a PDF has, and the page of each name, from 1.</summary>
    /// <exception cref="InvalidDataException">It is no PDF as LibreOffice writes it.</exception>
    public static (int Count, IReadOnlyDictionary<string, int> Named) Read(byte[] pdf)
    {
        var file = new PdfFile(pdf);
        var catalog = file.Text(file.Root);
        var pages = new Dictionary<int, int>();
        Collect(file, PdfFile.Reference(catalog, "Pages") ?? throw new InvalidDataException("il PDF non ha pagine."), pages, depth: 0);
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        if (PdfFile.Reference(catalog, "Dests") is { } destinations)
        {
            foreach (var match in Destination().Matches(file.Text(destinations)).Cast<Match>())
            {
                if (pages.TryGetValue(int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture), out var page))
                {
                    named[match.Groups[1].Value] = page;
                }
            }
        }

        return (pages.Count, named);
    }

    private static void Collect(PdfFile file, int number, Dictionary<int, int> pages, int depth)
    {
        var text = file.Text(number);
        if (depth > 16 || !text.Contains("/Kids", StringComparison.Ordinal))
        {
            pages.Add(number, pages.Count + 1);
            return;
        }

        foreach (
            var kid in References()
                .Matches(Kids().Match(text).Value)
                .Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
        )
        {
            Collect(file, kid, pages, depth + 1);
        }
    }

    [GeneratedRegex("/([A-Za-z0-9]+)\\[(\\d+) 0 R", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Destination();

    [GeneratedRegex("/Kids\\s*\\[[^\\]]*\\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kids();

    [GeneratedRegex("(\\d+) 0 R", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex References();
}
