// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using AngleSharp.Html.Dom;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Exchange;
using Traguardo.Storage.Sessions;
using Traguardo.Storage.Tests.Support;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Exchange;

public sealed class ImportTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Controller = "controller.cciaa-mantova";
    private const string Page = "/e/cciaa-mantova/scambio";
    private const string Code = "mantova-2024";

    private static CycleDossier Real => Examples.Read(Code);

    [Theory]
    [InlineData("xlsx")]
    [InlineData("json")]
    [InlineData("zip")]
    public async Task A_new_cycle_enters_whole_with_its_methodology(string format)
    {
        using var client = await site.ClientAsync(Controller);
        var file = Renamed(Real, "nuovo-" + format);
        var (path, page) = await client.PreviewAsync(Page, "piano." + format, Bytes(file, format));
        Assert.Contains("entra un ciclo nuovo", Text(page), StringComparison.Ordinal);
        Assert.Null(await StoredAsync("nuovo-" + format));
        using var answer = await client.PressAsync(page, path + "/conferma");
        Assert.Equal("/e/cciaa-mantova/c/nuovo-" + format, answer.Headers.Location?.ToString());
        Assert.Equal(file, await StoredAsync("nuovo-" + format));
        Assert.NotNull((await RowAsync("nuovo-" + format))!.MethodologyId);
    }

    [Fact]
    public async Task A_workbook_with_three_errors_is_refused_with_their_places_and_enters_when_they_are_corrected()
    {
        using var client = await site.ClientAsync(Controller);
        var good = Renamed(Real, "tre-errori");
        var bad = good with
        {
            Plan = good.Plan with
            {
                Objectives = Replaced(good.Plan.Objectives, 1, row => row with { Parent = "OS 9.9" }),
                Targets = Replaced(good.Plan.Targets, 4, row => row with { Indicator = "non c'è" }),
            },
            Measures = Replaced(good.Measures, 2, row => row with { Numerator = 1, Denominator = null }),
        };
        using var refused = await client.UploadAsync(Page, "errori.xlsx", Uploads.Workbook(bad));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.ParseAsync();
        Assert.Contains("Il file ha 3 errori", Text(page), StringComparison.Ordinal);
        Assert.Equal(
            [("Obiettivi", "3"), ("Target", "6"), ("Misure", "4")],
            page.QuerySelectorAll("main tbody tr").Select(row => (row.Children[0].TextContent, row.Children[1].TextContent))
        );
        Assert.All(page.QuerySelectorAll("main tbody tr"), row => Assert.Matches(@"\([A-Z]+\)$", row.Children[2].TextContent));
        Assert.Contains("OS 9.9", Text(page), StringComparison.Ordinal);
        Assert.Equal(0, await JobsAsync("errori.xlsx"));

        var (path, preview) = await client.PreviewAsync(Page, "errori.xlsx", Uploads.Workbook(good));
        using var done = await client.PressAsync(preview, path + "/conferma");
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        Assert.Equal(good, await StoredAsync("tre-errori"));
    }

    [Fact]
    public async Task Differences_are_said_in_words_and_only_they_enter()
    {
        using var client = await site.ClientAsync(Controller);
        var (stored, code) = await OwnCycleAsync(client);
        var file = stored with
        {
            Plan = stored.Plan with { Indicators = Replaced(stored.Plan.Indicators, 0, row => row with { Name = "Nome <b>nuovo</b>" }) },
            Measures = [stored.Measures[0] with { Text = "99 %", Numerator = null, Denominator = null }],
            Narratives = [new Narrative("premessa", null, "=cmd|'/c calc'!A1")],
        };
        var (path, page) = await client.PreviewAsync(Page, "differenze.json", Uploads.Json(file));
        var text = Text(page);
        Assert.Contains("Le differenze del piano diventano una bozza", text, StringComparison.Ordinal);
        Assert.Contains("Nome <b>nuovo</b>", text, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main b"));
        Assert.Contains($"{stored.Measures.Count} misure già registrate", text, StringComparison.Ordinal);
        Assert.Contains("superata da quella del file", text, StringComparison.Ordinal);
        using var done = await client.PressAsync(page, path + "/conferma");
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);

        var after = (await StoredAsync(code))!;
        Assert.Equal(stored.Plan, after.Plan);
        Assert.Equal([.. stored.Measures, file.Measures[0]], after.Measures);
        Assert.Equal(file.Narratives, after.Narratives);
        Assert.Equal(file.Plan, (await StoredAsync(code, ofDraft: true))!.Plan);

        var home = await client.PageAsync(Page);
        Assert.NotNull(home.QuerySelector($"a[href*='/c/{code}/esporta/xlsx?piano=']"));
    }

    [Fact]
    public async Task A_draft_that_is_there_is_replaced_only_by_who_says_so()
    {
        using var client = await site.ClientAsync(Controller);
        var (stored, code) = await OwnCycleAsync(client);
        await ImportAsync(client, Named(stored, "Prima bozza"));
        var (path, page) = await client.PreviewAsync(Page, "x.json", Uploads.Json(Named(stored, "Seconda bozza")));
        Assert.NotNull(page.QuerySelector("input[name='sostituisci']"));
        using var refused = await client.PressAsync(page, path + "/conferma");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("Prima bozza", (await StoredAsync(code, ofDraft: true))!.Plan.Indicators[0].Name);
        using var done = await client.PressAsync(page, path + "/conferma", ("sostituisci", "true"));
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        Assert.Equal("Seconda bozza", (await StoredAsync(code, ofDraft: true))!.Plan.Indicators[0].Name);
        Assert.Equal(stored.Plan, (await StoredAsync(code))!.Plan);
    }

    [Fact]
    public async Task A_file_equal_to_what_is_there_has_nothing_to_confirm()
    {
        using var client = await site.ClientAsync(Controller);
        var (path, page) = await client.PreviewAsync(Page, "uguale.xlsx", Uploads.Workbook(Real));
        Assert.Contains("non c'è nulla da importare", Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain(page.Forms, form => form.GetAttribute("action") == path + "/conferma");
    }

    [Fact]
    public async Task Of_two_imports_of_one_cycle_the_second_is_stopped_and_can_look_again()
    {
        using var client = await site.ClientAsync(Controller);
        using var other = await site.ClientAsync("amministratore.cciaa-mantova");
        var (stored, code) = await OwnCycleAsync(client);
        var (path, page) = await client.PreviewAsync(Page, "x.json", Uploads.Json(stored with { Narratives = [new("a", null, "uno")] }));
        var (otherPath, otherPage) = await other.PreviewAsync(
            Page,
            "y.json",
            Uploads.Json(stored with { Narratives = [new("a", null, "due")] })
        );
        var answers = await Task.WhenAll(client.PressAsync(page, path + "/conferma"), other.PressAsync(otherPage, otherPath + "/conferma"));
        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());

        var (loser, loserPath) = answers[0].StatusCode == HttpStatusCode.Conflict ? (client, path) : (other, otherPath);
        var stale = await answers.Single(answer => answer.StatusCode == HttpStatusCode.Conflict).ParseAsync();
        Assert.Contains("Nulla è stato importato", Text(stale), StringComparison.Ordinal);
        using var again = await loser.PressAsync(stale, loserPath + "/ricontrolla");
        Assert.Equal(loserPath, again.Headers.Location?.ToString());
        var fresh = await loser.PageAsync(loserPath);
        using var done = await loser.PressAsync(fresh, loserPath + "/conferma");
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        Assert.Equal(loser == client ? "uno" : "due", (await StoredAsync(code))!.Narratives[0].Text);
    }

    [Fact]
    public async Task Two_imports_of_one_new_cycle_make_one_cycle()
    {
        using var client = await site.ClientAsync(Controller);
        var file = Uploads.Json(Renamed(Real, "una-volta"));
        var (path, page) = await client.PreviewAsync(Page, "x.json", file);
        var (otherPath, otherPage) = await client.PreviewAsync(Page, "x.json", file);
        var answers = await Task.WhenAll(
            client.PressAsync(page, path + "/conferma"),
            client.PressAsync(otherPage, otherPath + "/conferma")
        );
        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
    }

    [Fact]
    public async Task A_confirmation_pressed_twice_imports_once()
    {
        using var client = await site.ClientAsync(Controller);
        var (stored, code) = await OwnCycleAsync(client);
        var added = new MeasureEntry { Indicator = stored.Plan.Indicators[0].Code, Text = "12" };
        var (path, page) = await client.PreviewAsync(Page, "x.json", Uploads.Json(stored with { Measures = [.. stored.Measures, added] }));
        await Task.WhenAll(client.PressAsync(page, path + "/conferma"), client.PressAsync(page, path + "/conferma"));
        Assert.Equal(stored.Measures.Count + 1, (await StoredAsync(code))!.Measures.Count);
    }

    [Fact]
    public async Task Nobody_else_sees_confirms_or_cancels_an_upload()
    {
        using var client = await site.ClientAsync(Controller);
        using var other = await site.ClientAsync("amministratore.cciaa-mantova");
        var (path, page) = await client.PreviewAsync(Page, "x.json", Uploads.Json(Renamed(Real, "di-altri")));
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync(path));
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync(path.Replace("scambio", "lavori", StringComparison.Ordinal)));

        // The other's own token on the first one's form
        var (_, own) = await other.PreviewAsync(Page, "y.json", Uploads.Json(Renamed(Real, "proprio")));
        foreach (var action in new[] { "/conferma", "/ricontrolla", "/annulla" })
        {
            var form = own.Forms.First(form => form.GetAttribute("action")!.EndsWith("/conferma", StringComparison.Ordinal));
            form.SetAttribute("action", path + action);
            using var answer = await other.SubmitAsync(form);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            form.SetAttribute("action", "/conferma");
        }

        Assert.Null(await StoredAsync("di-altri"));
        using var done = await client.PressAsync(page, path + "/conferma");
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
    }

    [Fact]
    public async Task A_file_of_another_body_is_refused()
    {
        using var client = await site.ClientAsync(Controller);
        using var answer = await client.UploadAsync(Page, "pavia.xlsx", Uploads.Workbook(Examples.Read("pavia-2019")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Il file è di un altro ente", Text(await answer.ParseAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_methodology_that_the_body_lacks_comes_with_the_file_or_later()
    {
        using var client = await site.ClientAsync(Controller);
        var yaml = Examples.Methodology(Real).Replace("id: mantova-2024", "id: nuova-2031", StringComparison.Ordinal);
        var file = WithMethodology(Renamed(Real, "senza"), "nuova-2031");
        var (path, page) = await client.PreviewAsync(Page, "x.json", Uploads.Json(file));
        Assert.Contains("Senza metodologia", Text(page), StringComparison.Ordinal);
        using (await client.PressAsync(page, path + "/conferma")) { }
        Assert.Null((await RowAsync("senza"))!.MethodologyId);
        Assert.Equal("nuova-2031", (await RowAsync("senza"))!.Methodology);

        var (second, preview) = await client.PreviewAsync(Page, "x.json", Uploads.Json(Renamed(file, "con")), yaml);
        using (await client.PressAsync(preview, second + "/conferma")) { }
        Assert.NotNull((await RowAsync("con"))!.MethodologyId);

        using var wrong = await client.UploadAsync(Page, "x.json", Uploads.Json(Renamed(Real, "sbagliata")), yaml);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var broken = await client.UploadAsync(Page, "x.json", Uploads.Json(Renamed(file, "rotta")), "id: [");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, broken.StatusCode);
    }

    [Fact]
    public async Task A_stored_cycle_does_not_lose_its_methodology_to_an_unknown_one()
    {
        using var client = await site.ClientAsync(Controller);
        using var answer = await client.UploadAsync(Page, "x.json", Uploads.Json(WithMethodology(Real, "ignota")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("ignota", Text(await answer.ParseAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_upload_is_gone()
    {
        using var client = await site.ClientAsync(Controller);
        var (path, page) = await client.PreviewAsync(Page, "x.json", Uploads.Json(Renamed(Real, "annullato")));
        using (await client.PressAsync(page, path + "/annulla")) { }
        using var answer = await client.PressAsync(page, path + "/conferma");
        Assert.StartsWith("/e/cciaa-mantova/lavori/", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Null(await StoredAsync("annullato"));
    }

    [Fact]
    public async Task Texts_with_markup_and_formulas_stay_texts_on_the_way_in_and_out()
    {
        using var client = await site.ClientAsync(Controller);
        const string Evil = "=cmd|'/c calc'!A1 <script>alert(1)</script>";
        var file = Renamed(Real, "ostile") with { Narratives = [new Narrative("premessa", Evil, Evil)] };
        foreach (var format in new[] { "xlsx", "json", "zip" })
        {
            var renamed = Renamed(file, "ostile-" + format);
            var (path, page) = await client.PreviewAsync(Page, "<img src=x onerror=alert(1)>." + format, Bytes(renamed, format));
            Assert.Empty(page.QuerySelectorAll("main script, main img"));
            using (await client.PressAsync(page, path + "/conferma")) { }
            Assert.Equal(renamed, await StoredAsync("ostile-" + format));
            var bytes = await client.Http.GetByteArrayAsync(new Uri($"/e/cciaa-mantova/c/ostile-{format}/esporta/xlsx", UriKind.Relative));
            using var stream = new MemoryStream(bytes);
            Assert.Equal(renamed, new Dossiers.Reading.DossierReader().Read(stream, "x.xlsx").Dossier);
        }
    }

    /// <summary>A cycle of one test's own, approved.</summary>
    private async Task<(CycleDossier Stored, string Code)> OwnCycleAsync(TestClient client)
    {
        var code = "c" + Guid.NewGuid().ToString("N")[..12];
        var file = Renamed(Real, code);
        await ImportAsync(client, file);
        return (file, code);
    }

    private static async Task ImportAsync(TestClient client, CycleDossier file)
    {
        var (path, page) = await client.PreviewAsync(Page, "x.json", Uploads.Json(file));
        using var answer = await client.PressAsync(page, path + "/conferma");
        Assert.True(answer.StatusCode == HttpStatusCode.Found, await Uploads.Shown(answer));
    }

    private static CycleDossier Named(CycleDossier dossier, string name) =>
        dossier with
        {
            Plan = dossier.Plan with { Indicators = Replaced(dossier.Plan.Indicators, 0, row => row with { Name = name }) },
        };

    private static CycleDossier Renamed(CycleDossier dossier, string code) =>
        dossier with
        {
            Plan = dossier.Plan with { Cycle = dossier.Plan.Cycle with { Code = code } },
        };

    private static CycleDossier WithMethodology(CycleDossier dossier, string id) =>
        dossier with
        {
            Plan = dossier.Plan with { Cycle = dossier.Plan.Cycle with { Methodology = id } },
        };

    private static ValueList<T> Replaced<T>(ValueList<T> rows, int index, Func<T, T> change) =>
        rows.Select((row, at) => at == index ? change(row) : row).ToValueList();

    private static byte[] Bytes(CycleDossier dossier, string format)
    {
        using var stream = new MemoryStream();
        switch (format)
        {
            case "xlsx":
                return Uploads.Workbook(dossier);
            case "json":
                return Uploads.Json(dossier);
            default:
                DossierArchive.Write(Dossiers.Writing.DossierWriter.ToFiles(dossier), stream);
                return stream.ToArray();
        }
    }

    private static string Text(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;

    private async Task<CycleDossier?> StoredAsync(string code, bool ofDraft = false)
    {
        await using var session = await SessionAsync();
        if (await CycleStore.FindByCodeAsync(session, code) is not { } row)
        {
            return null;
        }

        var draft = (await PlanStore.ListAsync(session, row.Id)).FirstOrDefault(plan => plan.Status == PlanStatus.Draft);
        return await DossierStore.ReadAsync(session, row, ofDraft ? draft!.Id : null);
    }

    private async Task<CycleRow?> RowAsync(string code)
    {
        await using var session = await SessionAsync();
        return await CycleStore.FindByCodeAsync(session, code);
    }

    private async Task<long> JobsAsync(string fileName)
    {
        await using var session = await SessionAsync();
        await using var command = session.Command("select count(*) from jobs where position($1 in title) > 0", fileName);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<BodySession> SessionAsync()
    {
        await using var outside = await site.Database.BeginAsSystemAsync();
        var body = (await Storage.Bodies.BodyStore.ListAsync(outside)).Single(one => one.Slug == "cciaa-mantova");
        return await site.Database.BeginReadingAsync(body.Id, accountId: null);
    }
}
