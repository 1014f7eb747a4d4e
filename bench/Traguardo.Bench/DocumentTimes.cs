// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using System.Globalization;
using Traguardo.Documents.Composition;
using Traguardo.Documents.Model;
using Traguardo.Documents.Office;
using Traguardo.Documents.Sources;
using Traguardo.Documents.Templates;
using Traguardo.Documents.Writing;
using Traguardo.Documents.Writing.Docx;
using Traguardo.Documents.Writing.Html;
using Traguardo.Documents.Writing.Xlsx;

namespace Traguardo.Bench;

/// <summary>How long a Relazione takes in each format, and what a queue of documents costs in memory.</summary>
internal static class DocumentTimes
{
    private const int Runs = 15;

    private static readonly string[] Bodies = ["mantova-2024", "sondrio-2024", "pavia-2019", "brescia-2024-h1"];

    /// <param name="queue">How many documents to make one after the other; 0 for none.</param>
    public static async Task PrintAsync(int queue)
    {
        using var office = new OfficeConverter(new OfficeOptions());
        var (template, source) = (TemplateLibrary.Find("relazione-schede")!, Source("mantova-2024"));
        await MeasureAsync("a Relazione with cards", template, [source], office);
        var bodies = Bodies.Select(Source).ToList();
        await MeasureAsync(
            "a joint Relazione of many bodies",
            TemplateLibrary.Find("relazione-congiunta")!,
            [bodies[0], .. bodies, .. bodies],
            office
        );
        if (queue > 0 && office.IsAvailable)
        {
            await QueueAsync(template, source, office, queue);
        }
    }

    private static async Task MeasureAsync(string what, Template template, ReportSource[] sources, OfficeConverter office)
    {
        var document = Composer.Compose(template, sources).Document;
        var tables = document.AllBlocks.OfType<Table>().ToList();
        Say(what, $"{tables.Count} tables, {tables.Sum(table => table.Rows.Count)} rows");
        Time(
            "compose",
            () => Composer.Compose(template, [.. sources.Select(source => new ReportSource(source.Dossier, source.Methodology))])
        );
        Time("DOCX", () => DocxWriter.Write(document));
        Time("HTML", () => HtmlWriter.Write(document));
        Time("XLSX", () => XlsxWriter.Write(document));
        if (!office.IsAvailable)
        {
            Say("PDF", "LibreOffice is not installed");
            return;
        }

        // A converter of its own has a profile that was never used
        using (var fresh = new OfficeConverter(new OfficeOptions()))
        {
            var (cold, pages) = await PdfAsync(document, fresh);
            Say("PDF, cold", $"{cold.TotalSeconds:F2} s ({pages} pages)");
        }

        await PdfAsync(document, office);
        var (warm, _) = await PdfAsync(document, office);
        Say("PDF, again", $"{warm.TotalSeconds:F2} s");
    }

    private static ReportSource Source(string example)
    {
        var (dossier, methodology) = Examples.Load(example);
        return new ReportSource(dossier, methodology);
    }

    private static async Task<(TimeSpan Time, int Pages)> PdfAsync(Document document, OfficeConverter office)
    {
        var watch = Stopwatch.StartNew();
        var paged = await PdfWriter.WriteAsync(document, office);
        return (watch.Elapsed, paged.PageCount);
    }

    /// <summary>All formats of each, as the product makes them; memory of this process before, and its highest while they are made.</summary>
    private static async Task QueueAsync(Template template, ReportSource source, OfficeConverter office, int count)
    {
        GC.Collect();
        var before = Environment.WorkingSet;
        var (highest, watch, files) = (before, Stopwatch.StartNew(), new DocumentFiles(office));
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            async (_, cancellation) =>
            {
                await files.WriteAsync(Composer.Compose(template, source).Document, OutputFormats.All, cancellation: cancellation);
                InterlockedMax(ref highest, Environment.WorkingSet);
            }
        );
        Say(
            $"queue of {count}, all formats",
            $"{watch.Elapsed.TotalSeconds:F0} s; memory {before / 1_048_576} MB before, {highest / 1_048_576} MB at most"
        );
    }

    private static void InterlockedMax(ref long highest, long value)
    {
        for (var seen = Volatile.Read(ref highest); value > seen; seen = Volatile.Read(ref highest))
        {
            if (Interlocked.CompareExchange(ref highest, value, seen) == seen)
            {
                return;
            }
        }
    }

    private static void Time(string what, Action make)
    {
        var first = Once(make);
        var times = Enumerable.Range(0, Runs).Select(_ => Once(make)).Order().ToList();
        Say(what, $"{times[Runs / 2].TotalMilliseconds:F1} ms (first {first.TotalMilliseconds:F0} ms)");
    }

    private static TimeSpan Once(Action make)
    {
        var watch = Stopwatch.StartNew();
        make();
        return watch.Elapsed;
    }

    private static void Say(string what, string figure) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what, -28} {figure}"));
}
