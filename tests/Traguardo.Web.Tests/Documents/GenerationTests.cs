// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Traguardo.Web.Tests.Exchange;
using Traguardo.Web.Tests.Support;
using static Traguardo.Web.Tests.Documents.DocumentSite;

namespace Traguardo.Web.Tests.Documents;

public sealed class GenerationTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_files_of_a_document_come_with_their_names_types_and_hashes()
    {
        using var client = await site.ClientAsync(Controller);
        var document = await client.GenerateAsync();
        var page = await client.PageAsync(document);
        Assert.Contains("impronta verificata", TextOf(page), StringComparison.Ordinal);
        var list = Encoding.UTF8.GetString(await client.BytesAsync(document + "/impronte.txt"));
        foreach (var (format, type, begins) in Formats)
        {
            using var answer = await client.Http.GetAsync(new Uri($"{document}/{format}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            Assert.Equal(begins, Encoding.Latin1.GetString(bytes[..begins.Length]));
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            Assert.Contains(hash, TextOf(page), StringComparison.Ordinal);
            Assert.Contains($"{hash}  relazione-tabelle-mantova-2024-2024-12-31.{format}\n", list, StringComparison.Ordinal);
            Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal($"relazione-tabelle-mantova-2024-2024-12-31.{format}", answer.Content.Headers.ContentDisposition!.FileName);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition.DispositionType);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.StartsWith("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal($"\"{hash}\"", answer.Headers.ETag!.Tag);
        }

        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list))), TextOf(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_the_browser_has_already_is_not_sent_again()
    {
        using var client = await site.ClientAsync(Controller);
        var file = await client.GenerateAsync() + "/docx";
        using var first = await client.Http.GetAsync(new Uri(file, UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(file, UriKind.Relative));
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.Tag));
        using var second = await client.Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task The_same_data_give_the_same_files()
    {
        using var client = await site.ClientAsync(Controller);
        var one = await client.BytesAsync(await client.GenerateAsync() + "/impronte.txt");
        Assert.Equal(one, await client.BytesAsync(await client.GenerateAsync() + "/impronte.txt"));
    }

    [Fact]
    public async Task A_document_of_another_day_says_which()
    {
        using var client = await site.ClientAsync(Controller);
        var page = await client.PageAsync(Report + "?al=30/6/2024");
        using var asked = await client.SendAsync(page, Report + "/genera");
        var done = await client.EndedAsync(asked.Headers.Location!.ToString());
        var document = await client.PageAsync(done.QuerySelector("main a[href*='/generati/']")!.GetAttribute("href")!);
        Assert.Contains("Situazione al 30/6/2024", TextOf(document), StringComparison.Ordinal);
        Assert.Contains("2024-06-30.docx", document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_frozen_names_its_act_and_offers_no_way_back()
    {
        using var client = await site.ClientAsync(Controller);
        var document = await client.GenerateAsync();
        var ask = await client.PageAsync(document + "/congela");
        using (var missing = await client.SendAsync(ask, document + "/congela", ("atto", ""), ("data", "quando")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, missing.StatusCode);
            var text = TextOf(await missing.ParseAsync());
            Assert.Contains("«quando» non è una data", text, StringComparison.Ordinal);
            Assert.Contains("Spuntare la conferma", text, StringComparison.Ordinal);
        }

        (string, string)[] act =
        [
            ("atto", ""),
            ("tipo", "delibera"),
            ("organo", "Giunta camerale"),
            ("numero", "45"),
            ("data", "20/6/2025"),
            ("conferma", "true"),
        ];
        using (var done = await client.SendAsync(ask, document + "/congela", act))
        {
            Assert.Equal(document, done.Headers.Location!.ToString());
        }

        var frozen = await client.PageAsync(document);
        Assert.Contains("Delibera (Giunta camerale) n. 45 del 20/6/2025", TextOf(frozen), StringComparison.Ordinal);
        Assert.Contains("impronta verificata", TextOf(frozen), StringComparison.Ordinal);
        Assert.Null(frozen.QuerySelector($"main a[href='{document}/congela'], main a[href='{document}/togli']"));
        Assert.Contains("Giunta camerale", TextOf(await client.PageAsync(Shelf)), StringComparison.Ordinal);

        // The forms that were open before
        using (var again = await client.SendAsync(ask, document + "/congela", [.. act[..3], ("numero", "46"), .. act[4..]]))
        {
            Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        }

        using var removed = await client.SendAsync(ask, document + "/congela", act);
        Assert.DoesNotContain("n. 46", TextOf(await client.PageAsync(document)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(document + "/togli"));
        var register = await client.PageAsync("/e/cciaa-mantova/registro");
        Assert.Contains("Documenti congelati", TextOf(register), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_not_frozen_can_be_removed()
    {
        using var client = await site.ClientAsync(Controller);
        var document = await client.GenerateAsync();
        using var removed = await client.SendAsync(await client.PageAsync(document + "/togli"), document + "/togli");
        Assert.Equal(Report, removed.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(document));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(document + "/docx"));
    }

    [Fact]
    public async Task A_document_removed_from_the_form_of_before_its_freeze_stays()
    {
        using var client = await site.ClientAsync(Controller);
        var document = await client.GenerateAsync();
        var ask = await client.PageAsync(document + "/togli");
        using (
            await client.SendAsync(
                await client.PageAsync(document + "/congela"),
                document + "/congela",
                ("atto", ""),
                ("tipo", "delibera"),
                ("conferma", "true")
            )
        ) { }

        using var removed = await client.SendAsync(ask, document + "/togli");
        Assert.Equal(document, removed.Headers.Location!.ToString());
        Assert.Contains("congelato: non si può togliere", TextOf(await client.PageAsync(document)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_reads_downloads_and_generates_nothing()
    {
        using var controller = await site.ClientAsync(Controller);
        var document = await controller.GenerateAsync();
        using var reader = await site.ClientAsync("lettore.cciaa-mantova");
        var page = await reader.PageAsync(Report);
        Assert.Null(page.QuerySelector($"main form[action='{Report}/genera']"));
        Assert.NotNull(page.QuerySelector($"main a[href='{document}/docx']"));
        Assert.Equal(HttpStatusCode.OK, await reader.StatusAsync(document + "/docx"));
        Assert.Equal(HttpStatusCode.Forbidden, await reader.StatusAsync(document + "/congela"));
    }

    [Fact]
    public async Task A_document_of_another_cycle_is_not_there()
    {
        using var client = await site.ClientAsync(Controller);
        var id = (await client.GenerateAsync()).Split('/')[^1];
        using var other = await site.ClientAsync("controller.cciaa-pavia");
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync($"/e/cciaa-pavia/c/pavia-2019/documenti/generati/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync($"/e/cciaa-pavia/c/pavia-2019/documenti/generati/{id}/docx"));
    }

    private static (string Format, string Type, string Begins)[] Formats { get; } =
    [
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\u0003\u0004"),
        ("pdf", "application/pdf", "%PDF-"),
        ("odt", "application/vnd.oasis.opendocument.text", "PK\u0003\u0004"),
        ("html", "text/html", "<!DOCTYPE html>"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK\u0003\u0004"),
    ];
}
