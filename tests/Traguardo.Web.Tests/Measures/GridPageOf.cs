// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Measures;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Measures;

/// <summary>What tests of measures do over and over: open the grid, type into rows, send it, look into the database.</summary>
internal static class GridPageOf
{
    public const string Body = "cciaa-mantova";
    public const string CycleSlug = "mantova-2024";
    public const string Cycle = $"/e/{Body}/c/{CycleSlug}";
    public const string Grid = Cycle + "/rilevazioni";
    public const string Controller = "controller." + Body;
    public const string Manager = "dirigente." + Body;

    /// <summary>Of the manager's unit.</summary>
    public const string Own = "OO 1.1.2 - Kpi 1";

    /// <summary>Of another unit.</summary>
    public const string Foreign = "OO 3.1.1 - Kpi 1";

    public static IHtmlFormElement FormOf(IHtmlDocument page) => (IHtmlFormElement)page.QuerySelector("#griglia")!;

    public static IReadOnlyList<string> CodesOf(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("input[name$='.codice']").Cast<IHtmlInputElement>().Select(input => input.Value)];

    /// <summary>Name of the field of a row, by the code of its indicator.</summary>
    public static string NameOf(IHtmlDocument page, string code, string field)
    {
        var hidden = page.QuerySelectorAll("input[name$='.codice']").Cast<IHtmlInputElement>().Single(input => input.Value == code);
        return hidden.Name!.Replace(".codice", "." + field, StringComparison.Ordinal);
    }

    public static async Task<HttpResponseMessage> SendAsync(
        TestClient client,
        IHtmlDocument page,
        params (string Code, string Field, string Value)[] cells
    ) => await client.SubmitAsync(FormOf(page), [.. cells.Select(cell => (NameOf(page, cell.Code, cell.Field), cell.Value))]);

    /// <summary>Types into the grid of all indicators that the address finds, and saves.</summary>
    public static async Task<HttpResponseMessage> TypeAsync(
        TestClient client,
        string query,
        params (string Code, string Field, string Value)[] cells
    ) => await SendAsync(client, await client.PageAsync(Grid + query), cells);

    /// <summary>The message of the page that an answer leads to.</summary>
    public static async Task<string> MessageAsync(TestClient client, HttpResponseMessage answer)
    {
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            var sent = await ReadAsync(answer);
            Assert.Fail(
                $"{(int)answer.StatusCode}: {string.Join(" | ", sent.QuerySelectorAll(".tg-summary li, h1").Select(line => line.TextContent))}"
            );
        }

        var page = await client.PageAsync(answer.Headers.Location!.ToString());
        return page.QuerySelector(".tg-alert")?.TextContent.Trim() ?? "";
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    /// <summary>All errors of a page, as its summary lists them.</summary>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(HttpResponseMessage answer) =>
        [.. (await ReadAsync(answer)).QuerySelectorAll(".tg-summary li").Select(line => line.TextContent)];

    public static async Task<IReadOnlyList<StoredMeasure>> StoredAsync(TestSite site, string? indicator = null, string slug = CycleSlug)
    {
        long body;
        await using (var system = await site.Database.BeginAsSystemAsync())
        {
            var wanted = slug == CycleSlug ? Body : SmallBody.Slug;
            body = (await BodyStore.ListAsync(system)).Single(one => one.Slug == wanted).Id;
        }

        await using var session = await site.Database.BeginReadingAsync(body, accountId: null);
        var cycle = await CycleStore.FindAsync(session, slug);
        return await MeasureStore.ListAsync(session, cycle!.Id, indicator);
    }
}
