// SPDX-License-Identifier: AGPL-3.0-or-later

using System.IO.Compression;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Builder;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Jobs;
using Traguardo.Storage.Tests.Support;
using Traguardo.Web.Hosting;
using Traguardo.Web.Tests.Exchange;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Jobs;

public sealed class JobPagesTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Controller = "controller.cciaa-mantova";
    private const string Exchange = "/e/cciaa-mantova/scambio";

    [Fact]
    public async Task All_cycles_come_out_of_a_job_as_an_archive()
    {
        using var client = await site.ClientAsync(Controller);
        var page = await client.PageAsync(Exchange);
        using var started = await client.PressAsync(page, Exchange + "/esporta");
        var path = started.Headers.Location!.ToString();
        var done = await EndedAsync(client, path);
        Assert.Contains("Esportat", done.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var file = await client.Http.GetAsync(new Uri(path + "/file", UriKind.Relative));
        Assert.Equal("cciaa-mantova.zip", file.Content.Headers.ContentDisposition!.FileName);
        await using var zip = new ZipArchive(await file.Content.ReadAsStreamAsync(), ZipArchiveMode.Read);
        Assert.Contains(zip.Entries, entry => entry.FullName == "cicli/mantova-2024/dossier.yaml");
        Assert.Contains(zip.Entries, entry => entry.FullName == "cicli/mantova-2024/metodologia.yaml");
        using var other = await site.ClientAsync("amministratore.cciaa-mantova");
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync(path + "/file"));
    }

    [Fact]
    public async Task A_large_file_is_read_and_stored_in_the_background()
    {
        using var client = await site.ClientAsync(Controller);
        var file = Large("grande");
        using var sent = await client.UploadAsync(Exchange, "grande.json", Uploads.Json(file));
        var path = sent.Headers.Location!.ToString();
        Assert.Matches("^/e/cciaa-mantova/lavori/[0-9]+$", path);
        var read = await EndedAsync(client, path);
        var preview = path.Replace("lavori", "scambio", StringComparison.Ordinal);
        Assert.NotNull(read.QuerySelector($"main a[href='{preview}']"));
        var page = await client.PageAsync(preview);
        using var confirmed = await client.PressAsync(page, preview + "/conferma");
        Assert.Equal(path, confirmed.Headers.Location!.ToString());
        var done = await EndedAsync(client, path);
        Assert.NotNull(done.QuerySelector("main a[href='/e/cciaa-mantova/c/grande']"));
        Assert.Equal(file, await StoredAsync("grande"));
    }

    [Fact]
    public async Task A_large_file_with_errors_says_them_on_the_page_of_its_job()
    {
        using var client = await site.ClientAsync(Controller);
        var file = Large("grande-rotto");
        var wrong = file with { Measures = [file.Measures[0] with { Indicator = "ignoto" }, .. file.Measures] };
        using var sent = await client.UploadAsync(Exchange, "rotto.json", Uploads.Json(wrong));
        var page = await EndedAsync(client, sent.Headers.Location!.ToString());
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("nulla è stato importato", text, StringComparison.Ordinal);
        Assert.Contains("ignoto", text, StringComparison.Ordinal);
        Assert.Null(await StoredAsync("grande-rotto"));
    }

    [Fact]
    public async Task A_large_import_whose_cycle_changed_shows_the_preview_of_now()
    {
        using var client = await site.ClientAsync(Controller);
        var file = Large("cambiato");
        var path = await ReadAsync(client, file);
        var preview = path.Replace("lavori", "scambio", StringComparison.Ordinal);
        var page = await client.PageAsync(preview);
        var (small, smallPage) = await client.PreviewAsync(Exchange, "p.json", Uploads.Json(file with { Narratives = [] }));
        using (await client.PressAsync(smallPage, small + "/conferma")) { }
        using (await client.PressAsync(page, preview + "/conferma")) { }
        await EndedAsync(client, path);
        var again = await client.PageAsync(preview);
        Assert.Contains("Il ciclo è cambiato dopo l'anteprima", again.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using (await client.PressAsync(again, preview + "/conferma")) { }
        await EndedAsync(client, path);
        Assert.Equal(file, await StoredAsync("cambiato"));
    }

    [Fact]
    public async Task The_state_of_a_job_is_a_fragment_that_asks_for_itself_until_the_job_ends()
    {
        using var client = await site.ClientAsync(Controller);
        var id = await AddAsync("riposo", JobStatus.Waiting);
        await RunAsync(
            $"update jobs set status = 'running', worker = gen_random_uuid(), alive_at = now(), done = 2, total = 5 where id = {id}"
        );
        var fragment = await client.PageAsync($"/e/cciaa-mantova/lavori/{id}/stato");
        var view = fragment.QuerySelector("[hx-get]")!;
        Assert.Equal($"/e/cciaa-mantova/lavori/{id}/stato", view.GetAttribute("hx-get"));
        Assert.Contains("2 di 5", view.TextContent, StringComparison.Ordinal);
        Assert.Empty(fragment.QuerySelectorAll("header, nav"));
        await RunAsync($"update jobs set status = 'done', worker = null, finished_at = now() where id = {id}");
        Assert.Null((await client.PageAsync($"/e/cciaa-mantova/lavori/{id}/stato")).QuerySelector("[hx-get]"));
    }

    [Fact]
    public async Task A_job_whose_node_died_is_done_by_another_node()
    {
        using var client = await site.ClientAsync(Controller);
        var id = await AddAsync("esportazione", JobStatus.Waiting);
        await RunAsync(
            $"update jobs set status = 'running', attempts = 1, worker = gen_random_uuid(), alive_at = now() - interval '2 minutes' where id = {id}"
        );
        await using var other = Site.Build([], new SiteOptions { Address = new Uri("http://127.0.0.1:0") }, site.Database);
        await other.StartAsync();
        await EndedAsync(client, $"/e/cciaa-mantova/lavori/{id}");
        await other.StopAsync();
    }

    [Fact]
    public async Task A_job_of_an_unknown_kind_fails_and_a_queued_one_can_be_cancelled()
    {
        using var client = await site.ClientAsync(Controller);
        var id = await AddAsync("di-un-altra-versione", JobStatus.Waiting);
        var page = await client.PageAsync($"/e/cciaa-mantova/lavori/{id}");
        using (await client.PressAsync(page, $"/e/cciaa-mantova/lavori/{id}/annulla")) { }
        var list = await client.PageAsync("/e/cciaa-mantova/lavori");
        Assert.Contains("annullato", list.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static CycleDossier Large(string code)
    {
        var real = Examples.Read("mantova-2024");
        return real with
        {
            Plan = real.Plan with { Cycle = real.Plan.Cycle with { Code = code } },
            Narratives = Enumerable
                .Range(0, 8)
                .Select(number => new Narrative($"s{number}", null, string.Concat(Enumerable.Repeat("Testo lungo. ", 6000)).Trim()))
                .ToValueList(),
        };
    }

    private static async Task<string> ReadAsync(TestClient client, CycleDossier file)
    {
        using var sent = await client.UploadAsync(Exchange, "grande.json", Uploads.Json(file));
        var path = sent.Headers.Location!.ToString();
        await EndedAsync(client, path);
        return path;
    }

    /// <summary>The page of a job when nobody works on it any more.</summary>
    private static async Task<IHtmlDocument> EndedAsync(TestClient client, string path)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            var page = await client.PageAsync(path);
            if (page.QuerySelector("[hx-get]") is null)
            {
                return page;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"The job {path} does not end.");
    }

    private async Task<long> AddAsync(string kind, JobStatus status)
    {
        await using var outside = await site.Database.BeginOutsideAsync(accountId: null);
        await using var find = outside.Command("select id from accounts where user_name = $1", Controller);
        var account = (long)(await find.ExecuteScalarAsync())!;
        await using var session = await site.Database.BeginAsync(await BodyAsync(), account);
        var id = await JobStore.AddAsync(session, new NewJob(kind, "Prova", status));
        await session.CommitAsync();
        return id;
    }

    private async Task RunAsync(string sql)
    {
        await using var session = await site.Database.BeginAsync(await BodyAsync(), accountId: null);
        await using var command = session.Command(sql);
        await command.ExecuteNonQueryAsync();
        await session.CommitAsync();
    }

    private async Task<CycleDossier?> StoredAsync(string code)
    {
        await using var session = await site.Database.BeginReadingAsync(await BodyAsync(), accountId: null);
        return await CycleStore.FindByCodeAsync(session, code) is { } row ? await DossierStore.ReadAsync(session, row) : null;
    }

    private async Task<long> BodyAsync()
    {
        await using var outside = await site.Database.BeginAsSystemAsync();
        return (await BodyStore.ListAsync(outside)).Single(one => one.Slug == "cciaa-mantova").Id;
    }
}
