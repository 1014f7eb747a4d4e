// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using AngleSharp.Html.Dom;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Documents;

/// <summary>What tests of documents do over and over.</summary>
internal static class DocumentSite
{
    public const string Cycle = "/e/cciaa-mantova/c/mantova-2024";
    public const string Shelf = Cycle + "/documenti";
    public const string Report = Shelf + "/relazione-tabelle";
    public const string Controller = "controller.cciaa-mantova";

    /// <summary>Sends the form of a page that leads to an address.</summary>
    public static Task<HttpResponseMessage> SendAsync(
        this TestClient client,
        IHtmlDocument page,
        string action,
        params (string Name, string Value)[] fields
    )
    {
        var form = page.Forms.FirstOrDefault(one => one.Method == "post" && one.GetAttribute("action") == action);
        Assert.True(form is not null, $"No form leads to {action}");
        return client.SubmitAsync(form, fields);
    }

    /// <summary>Generates a document and waits for it.</summary>
    /// <returns>Address of its page.</returns>
    public static async Task<string> GenerateAsync(this TestClient client, string document = Report)
    {
        using var asked = await client.SendAsync(await client.PageAsync(document), document + "/genera");
        var done = await client.EndedAsync(asked.Headers.Location!.ToString());
        var link = done.QuerySelector("main a[href*='/documenti/generati/']");
        Assert.True(link is not null, done.QuerySelector("main")!.TextContent);
        return link.GetAttribute("href")!;
    }

    /// <summary>The page of a job that has ended.</summary>
    public static async Task<IHtmlDocument> EndedAsync(this TestClient client, string job)
    {
        var give = DateTime.UtcNow.AddSeconds(60);
        while (true)
        {
            var page = await client.PageAsync(job);
            if (page.QuerySelector("[hx-get]") is null)
            {
                return page;
            }

            Assert.True(DateTime.UtcNow < give, "The job does not end: " + page.QuerySelector("main")!.TextContent);
            await Task.Delay(100);
        }
    }

    /// <summary>Text of the page without the layout of its source.</summary>
    public static string TextOf(IHtmlDocument page) =>
        string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static async Task<byte[]> BytesAsync(this TestClient client, string path)
    {
        using var answer = await client.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
