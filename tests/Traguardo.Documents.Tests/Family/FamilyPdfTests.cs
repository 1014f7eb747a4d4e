// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text.RegularExpressions;
using Traguardo.Documents.Model;
using Traguardo.Documents.Office;
using Traguardo.Documents.Tests.Office;
using Traguardo.Documents.Tests.Support;

namespace Traguardo.Documents.Tests.Family;

/// <summary>The PDFs of the two Relazioni whose tables are compared: what they declare, and where their words stand.</summary>
public sealed class FamilyPdfTests(OfficeFixture office)
{
    /// <summary>Nothing is printed nearer to the edge of the paper, in points.</summary>
    private const decimal Margin = 36;

    private static readonly Dictionary<string, Task<PagedDocument>> Made = [];

    [Theory]
    [InlineData("mantova-2024", "relazione-schede")]
    [InlineData("sondrio-2024", "relazione-tabelle")]
    public async Task It_is_tagged_A4_PDF_A_2_and_PDF_UA_1_with_title_and_language(string example, string template)
    {
        var pdf = (await MakeAsync(example, template)).Pdf;
        var info = await OfficeFixture.PopplerAsync("pdfinfo", pdf);
        Assert.Matches("Title: +Relazione sulla performance 2024\n", info);
        Assert.Matches("Tagged: +yes\n", info);
        Assert.Matches("Page size: .*A4", info);
        var metadata = await OfficeFixture.PopplerAsync("pdfinfo", pdf, "-meta");
        Assert.Contains("<pdfaid:part>2</pdfaid:part>", metadata, StringComparison.Ordinal);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", metadata, StringComparison.Ordinal);
        Assert.Contains("/Lang(it-IT)", System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mantova-2024", "relazione-schede")]
    [InlineData("sondrio-2024", "relazione-tabelle")]
    public async Task No_word_leaves_the_page_or_its_margins(string example, string template)
    {
        var boxes = await OfficeFixture.PopplerAsync("pdftotext", (await MakeAsync(example, template)).Pdf, "-bbox");
        var (pages, outside) = (0, new List<string>());
        foreach (Match page in Regex.Matches(boxes, "<page width=\"([\\d.]+)\" height=\"([\\d.]+)\">(.*?)</page>", RegexOptions.Singleline))
        {
            pages++;
            var (width, height) = (Number(page.Groups[1]), Number(page.Groups[2]));
            foreach (
                Match word in Regex.Matches(
                    page.Groups[3].Value,
                    "xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" yMax=\"([-\\d.]+)\">([^<]*)<"
                )
            )
            {
                if (
                    Number(word.Groups[1]) < Margin
                    || Number(word.Groups[2]) < Margin / 2
                    || Number(word.Groups[3]) > width - Margin
                    || Number(word.Groups[4]) > height - (Margin / 2)
                )
                {
                    outside.Add($"page {pages}: {word.Groups[5].Value}");
                }
            }
        }

        Assert.True(pages > 10);
        Assert.Empty(outside);
    }

    [Fact]
    public async Task The_cruscotto_lies_and_the_rest_stands()
    {
        var made = await MakeAsync("sondrio-2024", "relazione-tabelle");
        var cruscotto = Examples
            .Compose("sondrio-2024", "relazione-tabelle")
            .Document.AllBlocks.OfType<Heading>()
            .Single(heading => heading.Number == "Allegato D");
        var info = await OfficeFixture.PopplerAsync(
            "pdfinfo",
            made.Pdf,
            "-f",
            "1",
            "-l",
            made.PageCount.ToString(CultureInfo.InvariantCulture)
        );
        var lying = Regex
            .Matches(info, "Page +(\\d+) size: +([\\d.]+) x ([\\d.]+)")
            .Where(page => Number(page.Groups[2]) > Number(page.Groups[3]))
            .Select(page => (int)Number(page.Groups[1]))
            .ToList();
        Assert.Equal(Enumerable.Range(made.Pages[cruscotto.Id], made.PageCount - made.Pages[cruscotto.Id] + 1), lying);
    }

    [Fact]
    public async Task Headings_stand_with_what_they_head()
    {
        var made = await MakeAsync("mantova-2024", "relazione-schede");
        foreach (var page in made.Pages.Values.Distinct())
        {
            var number = page.ToString(CultureInfo.InvariantCulture);
            var text = (await OfficeFixture.PopplerAsync("pdftotext", made.Pdf, "-f", number, "-l", number)).TrimEnd();
            var lines = text.Split('\n')
                .Select(line => line.Trim())
                .Where(line => line.Length > 0 && !line.StartsWith("Pagina ", StringComparison.Ordinal))
                .ToList();
            Assert.DoesNotMatch(@"^\d+(\.\d+)+\s+O[SO] \d", lines[^1]);
        }
    }

    private static decimal Number(Capture capture) => decimal.Parse(capture.Value, CultureInfo.InvariantCulture);

    private Task<PagedDocument> MakeAsync(string example, string template)
    {
        lock (Made)
        {
            if (!Made.TryGetValue(example, out var made))
            {
                Made[example] = made = PdfWriter.WriteAsync(Examples.Compose(example, template).Document, office.Converter);
            }

            return made;
        }
    }
}
