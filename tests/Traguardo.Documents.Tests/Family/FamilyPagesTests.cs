// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using Traguardo.Documents.Templates;
using Traguardo.Documents.Tests.Support;
using Traguardo.Documents.Writing.Html;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Documents.Tests.Family;

/// <summary>The documents of the real examples, as pages: valid, accessible, and fit for a telephone.</summary>
public sealed class FamilyPagesTests(BrowserFixture browser)
{
    private static readonly string Folder = Directory.CreateDirectory(Examples.PathOf("TestResults/documents/family")).FullName;

    [Fact]
    public async Task Every_template_makes_a_valid_page_of_every_example()
    {
        var pages = TemplateLibrary
            .All.Where(template => !template.IsJoint)
            .SelectMany(template => Examples.Names.Select(example => Save(example, template.Name)))
            .ToList();
        using var process = Process.Start(
            new ProcessStartInfo(
                Examples.PathOf("node_modules/.bin/html-validate"),
                ["--preset", "recommended", "--formatter", "text", .. pages]
            )
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
        Assert.True(process.ExitCode == 0, output[..Math.Min(output.Length, 4000)] + await errors);
    }

    [Theory]
    [InlineData("mantova-2024", "relazione-schede")]
    [InlineData("sondrio-2024", "relazione-tabelle")]
    [InlineData("brescia-2024-h1", "monitoraggio")]
    [InlineData("pavia-2019", "schede")]
    [InlineData("mantova-2024", "validazione-criteri")]
    public async Task A_document_of_an_example_is_accessible_and_fits_a_telephone(string example, string template)
    {
        await using var context = await browser.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(Save(example, template)).ToString());
        await BrowserFixture.LookAsync(page, $"{template}-{example}");
    }

    private static string Save(string example, string template)
    {
        var path = Path.Combine(Folder, $"{example}-{template}.html");
        File.WriteAllBytes(path, HtmlWriter.Write(Examples.Compose(example, template).Document));
        return path;
    }
}
