// SPDX-License-Identifier: AGPL-3.0-or-later

using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Traguardo.Web.Assets;
using Traguardo.Web.Layout;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Components;

/// <summary>The files that browsers load, and what they are told about them.</summary>
public sealed partial class AssetTests(ShellSite site) : IClassFixture<ShellSite>
{
    private static readonly AssetFiles Assets = WebShell.ReadAssets();

    [Theory]
    [InlineData("traguardo.css", "text/css; charset=utf-8")]
    [InlineData("traguardo.js", "text/javascript; charset=utf-8")]
    [InlineData("htmx/htmx.min.js", "text/javascript; charset=utf-8")]
    [InlineData("bootstrap-italia/css/bootstrap-italia.min.css", "text/css; charset=utf-8")]
    [InlineData("bootstrap-italia/svg/sprites.svg", "image/svg+xml")]
    [InlineData("bootstrap-italia/fonts/titillium-web-v10-latin-ext_latin-regular.woff2", "font/woff2")]
    public async Task A_file_is_kept_for_ever_under_the_hash_of_its_content(string path, string type)
    {
        using var answer = await GetAsync(Assets.Address(path));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("", null)]
    public async Task A_style_sheet_comes_compressed_as_the_browser_can_read_it(string accepted, string? encoding)
    {
        using var answer = await GetAsync(Assets.Address("bootstrap-italia/css/bootstrap-italia.min.css"), accepted);
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using Stream text = encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var whole = new MemoryStream();
        await text.CopyToAsync(whole);
        Assert.Equal(Assets.Find("bootstrap-italia/css/bootstrap-italia.min.css")!.Bytes, whole.ToArray());
    }

    [Fact]
    public void The_compressed_style_sheet_is_a_fraction_of_the_whole()
    {
        var file = Assets.Find("bootstrap-italia/css/bootstrap-italia.min.css")!;
        Assert.InRange(file.Brotli!.Length, 1, file.Bytes.Length / 7);
        Assert.Null(Assets.Find("bootstrap-italia/fonts/titillium-web-v10-latin-ext_latin-regular.woff2")!.Brotli);
    }

    [Fact]
    public async Task What_a_browser_still_has_is_not_sent_again()
    {
        var address = Assets.Address("traguardo.css");
        using var first = await GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, site.At(address));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var client = new HttpClient();
        using var second = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_page_of_another_version_gets_the_file_but_does_not_keep_it()
    {
        using var answer = await GetAsync("/statico/000000000000/traguardo.css");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/statico/0/niente.css")]
    [InlineData("/statico/0/../appsettings.json")]
    [InlineData("/statico/0/%2e%2e/traguardo-web.dll")]
    public async Task Nothing_but_the_files_is_served(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public void A_style_sheet_finds_every_file_that_it_names()
    {
        foreach (var path in Assets.Paths.Where(path => path.EndsWith(".css", StringComparison.Ordinal)))
        {
            var folder = new Uri(new Uri("http://x/"), path);
            var text = System.Text.Encoding.UTF8.GetString(Assets.Find(path)!.Bytes);
            foreach (Match match in Address().Matches(text))
            {
                Assert.NotNull(Assets.Find(new Uri(folder, match.Groups[1].Value).AbsolutePath[1..]));
            }
        }
    }

    [Fact]
    public void A_page_that_names_a_file_that_is_not_there_fails_at_once() =>
        Assert.Throws<ArgumentException>(() => Assets.Address("niente.css"));

    [Theory]
    [InlineData("/stile", 200)]
    [InlineData("/niente", 404)]
    [InlineData("/stile/errore/guasto", 500)]
    public async Task Every_answer_tells_browsers_what_a_page_may_do(string path, int status)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(status, (int)answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.False(answer.Headers.CacheControl!.Public);
    }

    [Theory]
    [InlineData("/stile")]
    [InlineData("/stile/moduli")]
    [InlineData("/stile/grafici")]
    public async Task No_page_holds_a_style_or_a_script_of_its_own(string path)
    {
        using var answer = await GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotMatch("""(?i)\sstyle\s*=\s*["']|<style|\son[a-z]+\s*=\s*["']|javascript:|<script(?![^>]*\ssrc=)""", text);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string accepted = "")
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, path));
        foreach (var encoding in accepted.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            request.Headers.AcceptEncoding.Add(StringWithQualityHeaderValue.Parse(encoding.Trim()));
        }

        return await client.SendAsync(request);
    }

    [GeneratedRegex("""url\("?((?!data:)[^")]+)"?\)""")]
    private static partial Regex Address();
}
