// SPDX-License-Identifier: AGPL-3.0-or-later

using System.IO.Compression;
using System.Net;
using Traguardo.Dossiers.Reading;
using Traguardo.Storage.Tests.Support;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Exchange;

public sealed class ExportTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("cciaa-mantova", "mantova-2024")]
    [InlineData("cciaa-sondrio", "sondrio-2024")]
    [InlineData("cciaa-pavia", "pavia-2019")]
    [InlineData("cciaa-brescia", "brescia-2024-h1")]
    public async Task An_example_comes_out_as_the_folder_that_it_came_from_byte_for_byte(string body, string cycle)
    {
        using var client = await site.ClientAsync($"lettore.{body}");
        using var answer = await client.Http.GetAsync(new Uri($"/e/{body}/c/{cycle}/esporta/zip", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"{cycle}.zip", answer.Content.Headers.ContentDisposition!.FileName);
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(), ZipArchiveMode.Read);
        var folder = Path.Combine(Examples.Root, "examples", cycle);
        Assert.Equal(
            Directory.GetFiles(folder).Select(file => $"{cycle}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal),
            zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)
        );
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            await using var stored = entry.Open();
            await stored.CopyToAsync(content);
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(folder, entry.Name)), content.ToArray());
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("xlsx")]
    public async Task A_cycle_comes_out_in_every_format_with_nothing_left_out(string format)
    {
        using var client = await site.ClientAsync("oiv.cciaa-pavia");
        var bytes = await client.Http.GetByteArrayAsync(new Uri($"/e/cciaa-pavia/c/pavia-2019/esporta/{format}", UriKind.Relative));
        using var stream = new MemoryStream(bytes);
        Assert.Equal(Examples.Read("pavia-2019"), new DossierReader().Read(stream, "x." + format).Dossier);
    }

    [Fact]
    public async Task The_model_to_fill_in_is_a_workbook_that_lacks_everything()
    {
        using var client = await site.ClientAsync("lettore.cciaa-pavia");
        var bytes = await client.Http.GetByteArrayAsync(new Uri("/e/cciaa-pavia/scambio/modello", UriKind.Relative));
        using var stream = new MemoryStream(bytes);
        var reading = new DossierReader().Read(stream, "x.xlsx");
        Assert.NotEmpty(reading.Errors);
        Assert.All(reading.Errors, error => Assert.Contains("Ente", error.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("json?piano=999999")]
    public async Task What_is_not_there_is_not_found(string format)
    {
        using var client = await site.ClientAsync("lettore.cciaa-pavia");
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync($"/e/cciaa-pavia/c/pavia-2019/esporta/{format}"));
    }

    [Fact]
    public async Task Who_may_only_read_sees_exports_and_no_form_to_import()
    {
        using var client = await site.ClientAsync("lettore.cciaa-pavia");
        var page = await client.PageAsync("/e/cciaa-pavia/scambio");
        Assert.Empty(page.QuerySelectorAll("input[type='file']"));
        Assert.Equal(3, page.QuerySelectorAll("a[href*='/esporta/']").Length);
    }
}
