// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Writing;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Exchange;

/// <summary>Sends files as the page of imports does.</summary>
internal static class Uploads
{
    public static byte[] Workbook(CycleDossier dossier) => Bytes(stream => DossierWriter.WriteWorkbook(dossier, stream));

    public static byte[] Json(CycleDossier dossier) => Bytes(stream => DossierWriter.WriteJson(dossier, stream));

    /// <summary>Sends a file, and a methodology with it where one is given.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(
        this TestClient client,
        string page,
        string name,
        byte[] content,
        string? methodology = null,
        params (string Name, string Value)[] fields
    )
    {
        var document = await client.PageAsync(page);
        var form = document.Forms.First(candidate => candidate.GetAttribute("enctype") == "multipart/form-data");
        using var body = new MultipartFormDataContent();
        var token = form.Elements.OfType<IHtmlInputElement>().First(input => input.Name == "__RequestVerificationToken");
        body.Add(new StringContent(token.Value), token.Name!);
        foreach (var (field, value) in fields)
        {
            body.Add(new StringContent(value), field);
        }

        body.Add(File(content), "file", name);
        if (methodology is not null)
        {
            body.Add(File(System.Text.Encoding.UTF8.GetBytes(methodology)), "metodologia", "metodologia.yaml");
        }

        return await client.Http.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), body);
    }

    /// <summary>Sends a file that reads, and opens the preview.</summary>
    public static async Task<(string Path, IHtmlDocument Page)> PreviewAsync(
        this TestClient client,
        string page,
        string name,
        byte[] content,
        string? methodology = null
    )
    {
        using var answer = await client.UploadAsync(page, name, content, methodology);
        Assert.True(answer.StatusCode == HttpStatusCode.Found, await Shown(answer));
        var path = answer.Headers.Location!.ToString();
        return (path, await client.PageAsync(path));
    }

    /// <summary>Sends the form of a page that posts to an address.</summary>
    public static Task<HttpResponseMessage> PressAsync(
        this TestClient client,
        IHtmlDocument page,
        string action,
        params (string Name, string Value)[] fields
    ) => client.SubmitAsync(page.Forms.First(form => form.Method == "post" && form.GetAttribute("action") == action), fields);

    public static async Task<IHtmlDocument> ParseAsync(this HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    /// <summary>What a page says, for messages of failed tests.</summary>
    public static async Task<string> Shown(HttpResponseMessage answer)
    {
        var page = await answer.ParseAsync();
        return $"{(int)answer.StatusCode} {answer.Headers.Location}\n{page.QuerySelector("main")?.TextContent}";
    }

    private static ByteArrayContent File(byte[] content)
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return file;
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
