// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using System.Text;
using Traguardo.Documents.Model;
using Traguardo.Documents.Tests.Samples;
using Traguardo.Documents.Writing.Html;
using Traguardo.Storage.Tests.Support;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Documents.Tests.Writing.Html;

/// <summary>Documents before those who judge: html-validate, axe, and a browser of 320 and of 1280 pixels.</summary>
public sealed class HtmlConformanceTests(BrowserFixture browser)
{
    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(Examples.Root, "TestResults", "documents")).FullName;

    [Fact]
    public async Task Files_conform_to_the_standard()
    {
        Document[] documents = [SampleDocument.Relazione, HostileDocument.Rich, HostileDocument.Empty, HostileDocument.Rows(40)];
        var paths = documents.Select((document, index) => Save(document, $"valid-{index}.html")).ToList();
        var validator = Path.Combine(Examples.Root, "node_modules", ".bin", "html-validate");
        Assert.True(File.Exists(validator), "html-validate is missing: run scripts/install-node-packages.");
        using var process = Process.Start(
            new ProcessStartInfo(validator, ["--preset", "recommended", "--formatter", "text", .. paths])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Folder,
            }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output + await errors);
    }

    [Fact]
    public Task A_rich_document_is_accessible_and_fits_a_telephone() => LookAsync(SampleDocument.Relazione, "documento");

    [Fact]
    public Task A_hostile_document_is_accessible_and_fits_a_telephone() => LookAsync(HostileDocument.Rich, "documento-ostile");

    [Fact]
    public async Task A_part_of_a_page_needs_nothing_that_a_strict_policy_forbids()
    {
        var path = Path.Combine(Folder, "part.html");
        await File.WriteAllTextAsync(
            path,
            "<!DOCTYPE html><html lang=\"it\"><head><meta charset=\"utf-8\"><title>Anteprima</title>"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'nonce-a'\">"
                + $"<style nonce=\"a\">{HtmlWriter.StyleSheet}</style></head><body><main><h1>Anteprima</h1>"
                + HtmlWriter.WriteFragment(SampleDocument.Relazione)
                + "</main></body></html>"
        );
        await using var context = await browser.OpenAsync();
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        await page.GotoAsync(new Uri(path).ToString());
        var ground = await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.doc thead th')).backgroundColor");
        Assert.Equal("rgb(220, 230, 240)", ground);
        Assert.Empty(complaints);
    }

    private async Task LookAsync(Document document, string name)
    {
        await using var context = await browser.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(Save(document, name + ".html")).ToString());
        await BrowserFixture.LookAsync(page, name);
    }

    private static string Save(Document document, string name)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, Encoding.UTF8.GetString(HtmlWriter.Write(document)));
        return path;
    }
}
