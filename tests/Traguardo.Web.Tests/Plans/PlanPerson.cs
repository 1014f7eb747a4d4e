// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Plans;

/// <summary>Somebody who works on a plan with a browser without script.</summary>
public sealed class PlanPerson : IDisposable
{
    private readonly TestClient client;

    private PlanPerson(TestClient client, string cycle)
    {
        this.client = client;
        Plan = $"/e/{cycle}/piano";
    }

    /// <summary>Address of the plan.</summary>
    public string Plan { get; }

    public string Draft => Plan + "/bozza";

    public TestClient Client => client;

    /// <param name="role">"controller", "lettore".</param>
    /// <param name="body">Body in addresses.</param>
    /// <param name="cycle">Cycle in addresses.</param>
    public static async Task<PlanPerson> OfAsync(TestSite site, string role, string body, string cycle) =>
        new(await site.ClientAsync($"{role}.{body}"), $"{body}/c/{cycle}");

    /// <summary>A cycle of its own, copied from another, so that tests do not meet.</summary>
    public static async Task<PlanPerson> WithNewCycleAsync(
        TestSite site,
        string code,
        string body = "cciaa-mantova",
        string from = "mantova-2024"
    )
    {
        using var starter = await OfAsync(site, "controller", body, from);
        var page = await starter.PageAsync($"/e/{body}/nuovo-ciclo?da={from}");
        using var answer = await starter.client.SubmitAsync(FormOf(page, "/nuovo-ciclo"), ("code", code));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return await OfAsync(site, "controller", body, code);
    }

    /// <summary>Another person at the same cycle.</summary>
    public async Task<PlanPerson> ColleagueAsync(TestSite site, string role)
    {
        var parts = Plan.Split('/');
        return await OfAsync(site, role, parts[2], parts[4]);
    }

    public Task<IHtmlDocument> PageAsync(string path) => client.PageAsync(path);

    public Task<IHtmlDocument> ObjectiveAsync(string code) => PageAsync($"{Draft}/obiettivo?codice={Uri.EscapeDataString(code)}");

    public Task<IHtmlDocument> IndicatorAsync(string code) => PageAsync($"{Draft}/indicatore?codice={Uri.EscapeDataString(code)}");

    /// <summary>Sends the form of a page that goes to an address, and gives the answer with its page.</summary>
    public async Task<(HttpStatusCode Status, IHtmlDocument Page)> SendAsync(
        IHtmlDocument page,
        string action,
        params (string Name, string Value)[] fields
    )
    {
        using var answer = await client.SubmitAsync(FormOf(page, action), fields);
        return (answer.StatusCode, await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>The same, where it must be saved: follows to the next page.</summary>
    public async Task<IHtmlDocument> SaveAsync(IHtmlDocument page, string action, params (string Name, string Value)[] fields)
    {
        using var answer = await client.SubmitAsync(FormOf(page, action), fields);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Found, $"{action} answers {answer.StatusCode}: {await MainAsync(text)}");
        return await PageAsync(answer.Headers.Location!.ToString());
    }

    /// <summary>Starts the draft from the plan in force.</summary>
    public async Task<IHtmlDocument> StartAsync() => await SaveAsync(await PageAsync(Plan), "/bozza/inizia", ("da", "piano"));

    /// <summary>Name of the field of a table and column whose row has a text in another field.</summary>
    public static string NameOf(IHtmlDocument page, string table, string field, string whereField, string text)
    {
        var row = page.QuerySelectorAll($"[name^='{table}.'][name$='.{whereField}']")
            .Select(element => (Name: element.GetAttribute("name")!, Text: TextOf(element)))
            .First(one => one.Text == text);
        return row.Name[..^whereField.Length] + field;
    }

    /// <summary>Name of the only field of a table and column among stored rows.</summary>
    public static string NameOf(IHtmlDocument page, string table, string field) =>
        page.QuerySelectorAll($"[name^='{table}.'][name$='.{field}']")
            .Select(element => element.GetAttribute("name")!)
            .First(name => !name.StartsWith(table + ".n", StringComparison.Ordinal));

    /// <summary>What a field of a page holds.</summary>
    public static string ValueOf(IHtmlDocument page, string name) => TextOf(page.QuerySelector($"[name='{name}']")!);

    public static IHtmlFormElement FormOf(IHtmlDocument page, string action) =>
        page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]")
            .First(form => form.GetAttribute("action")!.Split('?')[0].EndsWith(action, StringComparison.Ordinal));

    public void Dispose() => client.Dispose();

    private static string TextOf(IElement element) =>
        element switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value ?? "",
            _ => "",
        };

    private static async Task<string> MainAsync(string html) =>
        (await new HtmlParser().ParseDocumentAsync(html)).QuerySelector("main")?.TextContent.Trim() ?? "";
}
