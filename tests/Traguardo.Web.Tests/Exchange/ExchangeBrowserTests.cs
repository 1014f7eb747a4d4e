// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.Playwright;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Jobs;
using Traguardo.Storage.Tests.Support;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Exchange;

/// <summary>The pages of imports, jobs, people, administration, register and methodologies as a browser shows them.</summary>
public sealed class ExchangeBrowserTests(TestSite site, BrowserFixture browser) : IClassFixture<TestSite>
{
    private const string Body = "/e/cciaa-mantova";
    private const string Controller = "controller.cciaa-mantova";
    private const string Administrator = "amministratore.cciaa-mantova";

    [Theory]
    [LooksAt]
    [InlineData("scambio", Body + "/scambio", Controller)]
    [InlineData("scambio-lettore", Body + "/scambio", "lettore.cciaa-mantova")]
    [InlineData("lavori", Body + "/lavori", Controller)]
    [InlineData("persone", Body + "/persone", Administrator)]
    [InlineData("persona-nuova", Body + "/persone/nuova", Administrator)]
    [InlineData("amministrazione", Body + "/amministrazione", Administrator)]
    [InlineData("registro", Body + "/registro", Controller)]
    [InlineData("registro-vuoto", Body + "/registro?testo=niente+di+simile", Controller)]
    [InlineData("registro-verifica", Body + "/registro/verifica", Controller)]
    [InlineData("metodologie", Body + "/metodologie", Controller)]
    [InlineData("metodologia-scelta", Body + "/c/mantova-2024/metodologia/scelta", Controller)]
    public Task A_page_is_what_every_page_must_be(string name, string page, string user) => CheckAsync(page, name, user);

    [Fact]
    [LooksAt("/amministrazione")]
    public Task The_page_of_the_installation_is_what_every_page_must_be() =>
        CheckAsync("/amministrazione?verifica=true", "installazione", "installazione");

    [Fact]
    [LooksAt("/e/{ente}/persone/{id:long}", "/e/{ente}/persone/ruoli/{role:long}", "/e/{ente}/metodologie/{id:long}")]
    public async Task The_pages_of_a_person_and_of_a_stored_methodology_are_what_every_page_must_be()
    {
        using var client = await site.ClientAsync(Administrator);
        var list = await client.PageAsync(Body + "/persone/nuova");
        using var added = await client.PressAsync(
            list,
            Body + "/persone/nuova",
            ("nome", "Rossi Maria"),
            ("posta", "maria@example.org"),
            ("dal", "1/1/2020")
        );
        var path = added.Headers.Location!.ToString();
        await CheckAsync(path, "persona-senza-account", Administrator);
        using (await client.PressAsync(await client.PageAsync(path), path + "/account", ("utente", "dirigente.cciaa-mantova"))) { }
        await CheckAsync(path, "persona", Administrator);
        var end = (await client.PageAsync(path)).QuerySelector("main a[href*='/ruoli/']")!.GetAttribute("href")!;
        await CheckAsync(end, "ruolo-fine", Administrator);

        var methodologies = await client.PageAsync(Body + "/metodologie");
        var stored = methodologies.QuerySelector("#testi a")!.GetAttribute("href")!;
        await CheckAsync(stored, "metodologia-conservata", Controller);
        var id = stored.Split('/')[^1];
        await CheckAsync($"{Body}/c/mantova-2024/metodologia/scelta?metodologia={id}", "metodologia-uguale", Controller);
    }

    [Fact]
    [LooksAt("/e/{ente}/scambio/{id:long}")]
    public async Task The_preview_of_differences_is_what_every_page_must_be()
    {
        using var client = await site.ClientAsync(Controller);
        var real = Examples.Read("mantova-2024");
        var file = real with
        {
            Plan = real.Plan with
            {
                Indicators = real
                    .Plan.Indicators.Skip(1)
                    .Select(row => row with { Description = "Una descrizione nuova" })
                    .Take(40)
                    .ToValueList(),
                Assignments = real
                    .Plan.Assignments.Where(row => real.Plan.Indicators.Skip(1).Take(40).Any(kept => kept.Code == row.Indicator))
                    .ToValueList(),
                Targets = real
                    .Plan.Targets.Where(row => real.Plan.Indicators.Skip(1).Take(40).Any(kept => kept.Code == row.Indicator))
                    .ToValueList(),
                Levels = real.Plan.Levels,
            },
            Measures = [new MeasureEntry { Indicator = real.Plan.Indicators[2].Code, Text = "12,5 %" }],
            Judgements = [],
            Revisions = [],
            PriorFigures = [],
            Published = [],
            Errata = [],
            Narratives = [new Narrative("premessa", "Premessa", "Testo.\nSu due righe.")],
        };
        var (path, _) = await client.PreviewAsync(Body + "/scambio", "piano-2024-variato.xlsx", Uploads.Workbook(file));
        await CheckAsync(path, "anteprima-differenze", Controller);
        var (fresh, _) = await client.PreviewAsync(
            Body + "/scambio",
            "nuovo.json",
            Uploads.Json(real with { Plan = real.Plan with { Cycle = real.Plan.Cycle with { Code = "anno-nuovo" } } })
        );
        await CheckAsync(fresh, "anteprima-nuovo", Controller);
    }

    [Fact]
    [LooksAt("/e/{ente}/lavori/{id:long}")]
    public async Task The_page_of_a_job_is_what_every_page_must_be_while_it_runs_and_after()
    {
        await using var outside = await site.Database.BeginAsSystemAsync();
        var body = (await BodyStore.ListAsync(outside)).Single(one => one.Slug == "cciaa-mantova");
        await using var find = outside.Command("select id from accounts where user_name = $1", Controller);
        var account = (long)(await find.ExecuteScalarAsync())!;
        await using (var session = await site.Database.BeginAsync(body.Id, account))
        {
            var id = await JobStore.AddAsync(session, new NewJob("prova", "Esportazione di tutti i cicli dell'ente", JobStatus.Waiting));
            await using var run = session.Command(
                "update jobs set status = 'running', worker = gen_random_uuid(), alive_at = now() + interval '1 hour', done = 2, total = 5, message = 'Scrittura dei cicli.' where id = $1",
                id
            );
            await run.ExecuteNonQueryAsync();
            await session.CommitAsync();
            await CheckAsync($"{Body}/lavori/{id}", "lavoro-in-corso", Controller);
        }

        using var client = await site.ClientAsync(Administrator);
        using var started = await client.PressAsync(await client.PageAsync(Body + "/amministrazione"), Body + "/amministrazione/ricalcola");
        var path = started.Headers.Location!.ToString();
        while ((await client.PageAsync(path)).QuerySelector("[hx-get]") is not null)
        {
            await Task.Delay(100);
        }

        await CheckAsync(path, "lavoro-concluso", Administrator);
    }

    [Fact]
    public async Task A_controller_imports_a_workbook_with_three_errors_corrects_it_and_imports()
    {
        var real = Examples.Read("mantova-2024");
        var good = real with { Plan = real.Plan with { Cycle = real.Plan.Cycle with { Code = "percorso-2025", Title = "Piano 2025" } } };
        var bad = good with
        {
            Plan = good.Plan with
            {
                Objectives = good.Plan.Objectives.Select((row, at) => at == 1 ? row with { Parent = "OS 9.9" } : row).ToValueList(),
                Targets = good.Plan.Targets.Select((row, at) => at == 4 ? row with { Indicator = "Kpi inesistente" } : row).ToValueList(),
            },
            Measures = good.Measures.Select((row, at) => at == 2 ? row with { Numerator = 1, Denominator = null } : row).ToValueList(),
        };
        await using var context = await browser.OpenAsync(1280, script: true, await SessionAsync(Controller));
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, Body).ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "Importa un ciclo" }).ClickAsync();
        await SendAsync(page, "piano-2025.xlsx", Uploads.Workbook(bad));
        await Assertions.Expect(page.GetByText("Il file ha 3 errori")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main tbody tr")).ToHaveCountAsync(3);
        await ShotAsync(page, "percorso-1-errori");
        await page.SetViewportSizeAsync(320, 900);
        await ShotAsync(page, "percorso-1-errori-320");
        await page.SetViewportSizeAsync(1280, 900);
        await BrowserAxe.LoadAsync(page);
        Assert.Empty(await BrowserAxe.ViolationsAsync(page, "errori"));

        await SendAsync(page, "piano-2025-corretto.xlsx", Uploads.Workbook(good));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Anteprima dell'importazione" })).ToBeVisibleAsync();
        await ShotAsync(page, "percorso-2-anteprima");
        await page.GetByRole(AriaRole.Button, new() { Name = "Importa il ciclo" }).ClickAsync();
        await page.WaitForURLAsync("**/c/percorso-2025/cruscotto");
        await Assertions.Expect(page.GetByText("Importazione conclusa")).ToBeVisibleAsync();
        await ShotAsync(page, "percorso-3-ciclo");
        await page.GotoAsync(new Uri(site.Address, Body).ToString());
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Piano 2025" }).First).ToBeVisibleAsync();
    }

    private static async Task SendAsync(IPage page, string name, byte[] content)
    {
        await page.GetByLabel("File del ciclo")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "application/octet-stream",
                    Buffer = content,
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Controlla e mostra l'anteprima" }).ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    private static Task ShotAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(BrowserFixture.Screenshots, name + ".png"), FullPage = true });

    private async Task CheckAsync(string page, string name, string user) =>
        await browser.CheckPageAsync(new Uri(site.Address, page), name, status: 200, await SessionAsync(user));

    private async Task<Cookie> SessionAsync(string user) =>
        new()
        {
            Name = site.CookieName,
            Value = await site.TicketAsync(user),
            Url = site.Address.ToString(),
        };
}
