// SPDX-License-Identifier: AGPL-3.0-or-later

using System.IO.Compression;
using System.Net;
using System.Text;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Measures;

/// <summary>What nobody should type, and somebody will.</summary>
public sealed class HostileInputTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Formula = "=cmd|' /C calc'!A0";
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    private const string Code = "OS 1.1 - Kpi 1";

    [Fact]
    public async Task Formulas_and_markup_are_kept_as_text_shown_escaped_and_given_away_harmless()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        using var answer = await GridPageOf.TypeAsync(
            client,
            "",
            (Code, "valore", Formula),
            (Code, "nota", Script),
            (Code, "fonte", "\"><b>fonte</b>"),
            (Code, "comunque", "si")
        );
        await GridPageOf.MessageAsync(client, answer);
        var stored = (await GridPageOf.StoredAsync(site, Code))[^1].Entry;
        Assert.Equal((Formula, Script, "\"><b>fonte</b>"), (stored.Text, stored.Note, stored.Source));

        foreach (
            var path in new[]
            {
                GridPageOf.Grid,
                GridPageOf.Grid + "/storia?codice=" + Uri.EscapeDataString(Code),
                GridPageOf.Cycle + "/scadenze",
            }
        )
        {
            var page = await client.PageAsync(path);
            Assert.Empty(page.QuerySelectorAll("main script, main b, img[onerror]"));
        }

        var history = await client.PageAsync(GridPageOf.Grid + "/storia?codice=" + Uri.EscapeDataString(Code));
        Assert.Contains(Script, history.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Formula, history.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        // In the workbook the text is a text: no cell has a formula
        var workbook = await client.Http.GetByteArrayAsync(new Uri(GridPageOf.Grid + "/modulo.xlsx", UriKind.Relative));
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet.xml")?.Open() ?? Sheet(zip));
        var sheet = await reader.ReadToEndAsync();
        Assert.Contains("=cmd|", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<x:f>", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10_000_000)]
    [InlineData(3_000_000)]
    public async Task A_text_beyond_measure_is_refused_as_too_large(int length)
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        using var answer = await GridPageOf.TypeAsync(client, "", (Code, "nota", new string('a', length)), (Code, "valore", "1 %"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var page = await GridPageOf.ReadAsync(answer);
        Assert.Contains("grande", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_longer_than_a_cell_may_be_is_an_error_of_its_row()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        using var answer = await GridPageOf.TypeAsync(client, "", (Code, "nota", new string('a', 150_000)), (Code, "valore", "1 %"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal([$"{Code}, nota: il testo è troppo lungo: il limite è 100000 caratteri."], await GridPageOf.ErrorsAsync(answer));
    }

    [Fact]
    public async Task A_character_that_the_database_cannot_keep_is_refused()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        using var bad = await GridPageOf.TypeAsync(client, "", (Code, "nota", "a\0b"), (Code, "valore", "2,5 %"));
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);

        // By the other way of sending forms it is no better
        var page = await client.PageAsync(GridPageOf.Grid + "?codice=" + Uri.EscapeDataString(Code));
        using var content = new MultipartFormDataContent();
        foreach (var input in GridPageOf.FormOf(page).Elements.OfType<AngleSharp.Html.Dom.IHtmlInputElement>())
        {
            content.Add(new StringContent(input.Name!.EndsWith("valore", StringComparison.Ordinal) ? "2\0 %" : input.Value), input.Name!);
        }

        using var answer = await client.Http.PostAsync(new Uri(GridPageOf.Grid, UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("\u202E12 %")]
    [InlineData("१२ %")]
    [InlineData("1e400")]
    [InlineData("999999999999999999999999999999999999999 %")]
    [InlineData("\uD800")]
    [InlineData("🎯🎯")]
    public async Task No_text_makes_the_server_fail(string text)
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        using var answer = await GridPageOf.TypeAsync(client, "", (Code, "valore", text), (Code, "numeratore", text));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        using var accepted = await GridPageOf.TypeAsync(client, "", (Code, "valore", text), (Code, "comunque", "si"));
        Assert.Contains(accepted.StatusCode, new[] { HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity });
    }

    [Theory]
    [InlineData("modulo=x")]
    [InlineData("")]
    [InlineData("modulo=7f0a1c54-6b0e-4b5e-9d4e-0d0f5f1f7a11&righe[0].valore=1")]
    public async Task A_form_that_no_page_of_ours_made_is_a_bad_request(string fields)
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        var page = await client.PageAsync(GridPageOf.Grid + "?cerca=" + Uri.EscapeDataString(Code));
        var token = page.QuerySelector("#griglia input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var content = new StringContent(
            $"__RequestVerificationToken={Uri.EscapeDataString(token)}&{fields}",
            Encoding.UTF8,
            "application/x-www-form-urlencoded"
        );
        using var answer = await client.Http.PostAsync(new Uri(GridPageOf.Grid, UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_records_nothing()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        var page = await client.PageAsync(GridPageOf.Grid);
        page.QuerySelector("#griglia input[name='__RequestVerificationToken']")!.Remove();
        var before = (await GridPageOf.StoredAsync(site)).Count;
        using var answer = await GridPageOf.SendAsync(client, page, (Code, "valore", "2,5 %"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(before, (await GridPageOf.StoredAsync(site)).Count);
    }

    private static Stream Sheet(ZipArchive zip) =>
        zip
            .Entries.First(entry =>
                entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)
                && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)
            )
            .Open();
}
