// SPDX-License-Identifier: AGPL-3.0-or-later

using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using Traguardo.Web.Features.Evidence;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Measures;

/// <summary>Files that prove results: taken in, looked into, given back, taken away.</summary>
public sealed class EvidenceTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Page = GridPageOf.Cycle + "/evidenze";
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<</JS(app.alert(1))>>\nendobj\n");

    [Fact]
    public async Task A_file_is_given_back_byte_by_byte_to_be_saved_and_never_to_be_shown()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        using var sent = await SendAsync(client, "OS 1.1 - Kpi 1", "verbale à €.pdf", Pdf);
        Assert.Contains("«verbale à €.pdf» è stato allegato", await GridPageOf.MessageAsync(client, sent), StringComparison.Ordinal);

        var page = await client.PageAsync(Page + "?codice=OS+1.1+-+Kpi+1");
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Pdf)), page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var reader = await site.ClientAsync("lettore.cciaa-mantova");
        using var answer = await reader.Http.GetAsync(
            new Uri(page.QuerySelector("main tbody th a")!.GetAttribute("href")!, UriKind.Relative)
        );
        Assert.Equal(Pdf, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("verbale à €.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("sandbox; default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_file_taken_away_is_not_found_any_more()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        using var sent = await SendAsync(client, "OS 1.1 - Kpi 2", "prova.txt", "testo"u8.ToArray());
        var page = await client.PageAsync(sent.Headers.Location!.ToString());
        var link = page.QuerySelector("main tbody th a")!.GetAttribute("href")!;
        using var removed = await client.SubmitAsync((IHtmlFormElement)page.QuerySelector("main tbody form")!);
        Assert.Contains("è stato tolto", await GridPageOf.MessageAsync(client, removed), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(link));
    }

    [Theory]
    [InlineData("prova.exe", "MZ", "I file «.exe» non si possono allegare")]
    [InlineData("prova.html", "<html>", "I file «.html» non si possono allegare")]
    [InlineData("prova.svg", "<svg/>", "I file «.svg» non si possono allegare")]
    [InlineData("prova", "testo", "I file «.» non si possono allegare")]
    [InlineData("prova.pdf", "MZ\u0090\u0000", "Il contenuto di «prova.pdf» non è quello di un file .pdf")]
    [InlineData("prova.png", "%PDF-1.7", "Il contenuto di «prova.png» non è quello di un file .png")]
    [InlineData("prova.docx", "PK\u0003\u0004", "Il contenuto di «prova.docx» non è quello di un file .docx")]
    [InlineData("prova.txt", "bi\u0000nario", "Il contenuto di «prova.txt» non è quello di un file .txt")]
    [InlineData("prova.eml", "niente campi", "Il contenuto di «prova.eml» non è quello di un file .eml")]
    [InlineData("prova.p7m", "0abc", "Il contenuto di «prova.p7m» non è quello di un file .p7m")]
    [InlineData("prova.pdf", "", "Scegliere un file che non sia vuoto.")]
    public async Task What_is_not_what_it_says_to_be_is_refused(string name, string content, string expected)
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        using var sent = await SendAsync(client, "OS 1.1 - Kpi 1", name, Encoding.Latin1.GetBytes(content));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains(expected, Assert.Single(await GridPageOf.ErrorsAsync(sent)), StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[]> Kinds =>
        new()
        {
            { "a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0] },
            { "a.JPG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0] },
            { "a.csv", "a;b\n1;2\n"u8.ToArray() },
            { "a.eml", "Received: x\r\nFrom: a@example.org\r\n\r\ntesto"u8.ToArray() },
            { "a.pdf.p7m", [0x30, 0x80, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02, 0, 0] },
            { "a.p7m", "-----BEGIN PKCS7-----\nMIIG\n"u8.ToArray() },
            { "a.docx", Zip("[Content_Types].xml", "word/document.xml") },
            { "a.xlsx", Zip("[Content_Types].xml", "xl/workbook.xml") },
            { "a.odt", Zip("mimetype=application/vnd.oasis.opendocument.text") },
            { "a.ods", Zip("mimetype=application/vnd.oasis.opendocument.spreadsheet") },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_kind_is_told_by_its_content(string name, byte[] content)
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        using var sent = await SendAsync(client, "OS 1.1 - Kpi 4", name, content);
        Assert.Contains("è stato allegato", await GridPageOf.MessageAsync(client, sent), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\utenti\\anna\\verbale.pdf", "verbale.pdf")]
    [InlineData("verbale\u202Efdp.exe.pdf", "verbalefdp.exe.pdf")]
    [InlineData("a\u0000b\r\nc.pdf", "abc.pdf")]
    [InlineData("  ...  .pdf", "allegato.pdf")]
    [InlineData("che<cosa>:\"|?*.PDF", "che_cosa______.pdf")]
    [InlineData("", "allegato")]
    public void A_name_loses_what_could_do_harm(string sent, string expected) => Assert.Equal(expected, EvidenceName.Clean(sent));

    [Fact]
    public void A_long_name_keeps_its_ending() =>
        Assert.Equal(new string('a', 150) + ".pdf", EvidenceName.Clean(new string('a', 400) + ".pdf"));

    [Fact]
    public async Task Two_hundred_megabytes_are_refused_before_they_are_sent()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        var before = GC.GetTotalAllocatedBytes();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Page, UriKind.Relative))
        {
            Content = new Endless(200L * 1024 * 1024),
        };
        request.Headers.ExpectContinue = true;
        using var answer = await client.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("grande", (await GridPageOf.ReadAsync(answer)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 40 * 1024 * 1024, $"{GC.GetTotalAllocatedBytes() - before} bytes");
    }

    [Fact]
    public async Task A_file_just_over_the_limit_gets_an_answer_that_a_browser_can_show()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        using var sent = await SendAsync(client, "OS 1.1 - Kpi 1", "grande.txt", new byte[21 * 1024 * 1024]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, sent.StatusCode);
    }

    [Fact]
    public async Task A_file_of_the_full_size_is_taken_without_holding_it_in_memory()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        var content = new byte[20 * 1024 * 1024 - 1000];
        Array.Fill(content, (byte)'a');
        using var sent = await SendAsync(client, "OS 1.1 - Kpi 1", "lungo.txt", content);
        Assert.Contains("è stato allegato", await GridPageOf.MessageAsync(client, sent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_adds_and_takes_away_for_the_own_unit_only()
    {
        using var manager = await site.ClientAsync(GridPageOf.Manager);
        using var controller = await site.ClientAsync(GridPageOf.Controller);
        using var forged = await SendAsync(manager, GridPageOf.Own, "x.txt", "x"u8.ToArray(), GridPageOf.Foreign);
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);

        using var foreign = await SendAsync(controller, GridPageOf.Foreign, "y.txt", "y"u8.ToArray());
        await GridPageOf.MessageAsync(controller, foreign);
        var page = await controller.PageAsync(Page + "?codice=" + Uri.EscapeDataString(GridPageOf.Foreign));
        var id = page.QuerySelector("main tbody th a")!.GetAttribute("href")!.Split('/')[^1];
        using var own = await SendAsync(manager, GridPageOf.Own, "z.txt", "z"u8.ToArray());
        var form = (IHtmlFormElement)(await manager.PageAsync(own.Headers.Location!.ToString())).QuerySelector("main tbody form")!;
        form.SetAttribute("action", $"{Page}/{id}/rimuovi");
        using var removal = await manager.SubmitAsync(form);
        Assert.Equal(HttpStatusCode.Forbidden, removal.StatusCode);
        Assert.Empty((await manager.PageAsync(Page + "?codice=" + Uri.EscapeDataString(GridPageOf.Foreign))).QuerySelectorAll("main form"));
    }

    private static async Task<HttpResponseMessage> SendAsync(
        TestClient client,
        string code,
        string name,
        byte[] bytes,
        string? forged = null
    )
    {
        var page = await client.PageAsync(Page + "?codice=" + Uri.EscapeDataString(code));
        var token = page.QuerySelector("#allega input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(forged ?? code), "codice" },
        };
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/html");
        content.Add(file, "file", name);
        return await client.Http.PostAsync(new Uri(Page, UriKind.Relative), content);
    }

    private static byte[] Zip(params string[] entries)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in entries.Select(entry => entry.Split('=')))
            {
                using var part = zip.CreateEntry(entry[0], CompressionLevel.NoCompression).Open();
                part.Write(Encoding.ASCII.GetBytes(entry.Length > 1 ? entry[1] : "x"));
            }
        }

        return memory.ToArray();
    }

    /// <summary>A form of a given length, made while it is sent.</summary>
    private sealed class Endless : HttpContent
    {
        private readonly long length;

        public Endless(long length)
        {
            this.length = length;
            Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var piece = new byte[64 * 1024];
            for (var sent = 0L; sent < length; sent += piece.Length)
            {
                await stream.WriteAsync(piece);
            }
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }
}
