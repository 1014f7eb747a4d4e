// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Traguardo.Web.Tests.Accounts.Support;

/// <summary>A page as it came, after redirections.</summary>
internal sealed record WebPage(Uri Address, HttpStatusCode Status, HttpResponseHeaders Headers, string Text, IHtmlDocument Document)
{
    public string Title => Document.Title ?? "";

    /// <summary>Text of the first element.</summary>
    public string? this[string selector] => Document.QuerySelector(selector)?.TextContent.Trim();

    public IHtmlFormElement Form(string selector) =>
        Document.QuerySelector(selector) as IHtmlFormElement
        ?? throw new InvalidOperationException($"{Address} ({(int)Status}) has no {selector}: {Text}");
}

/// <summary>A browser without script: cookies, redirections also to other sites, forms as the page has them.</summary>
/// <param name="home">The site that addresses without a host are of.</param>
/// <param name="trusted">The one certificate that is taken; null when none is.</param>
internal sealed class Browser(Uri home, X509Certificate2? trusted = null) : IDisposable
{
    private const int MostRedirects = 15;

    private readonly HttpClient http = new(
        new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            SslOptions =
            {
                RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == trusted?.GetCertHashString(),
            },
        }
    );

    public CookieContainer Cookies { get; } = new();

    /// <summary>The <c>Set-Cookie</c> headers of all answers.</summary>
    public List<string> SetCookies { get; } = [];

    /// <summary>Path of an address that is not opened: the journey ends with a page that has it as its address.</summary>
    public string? StopAt { get; set; }

    /// <summary>Opens an address.</summary>
    public Task<WebPage> GetAsync(string address, bool follow = true) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(home, address)), follow);

    /// <summary>Sends a form of a page.</summary>
    public Task<WebPage> SubmitAsync(WebPage page, string selector, params (string Name, string Value)[] fields) =>
        SubmitAsync(page, page.Form(selector), fields);

    /// <summary>Sends a form of a page.</summary>
    public Task<WebPage> SubmitAsync(WebPage page, IHtmlFormElement form, params (string Name, string Value)[] fields)
    {
        var action = new Uri(page.Address, form.GetAttribute("action") ?? page.Address.AbsoluteUri);
        var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = ContentOf(form, fields) };
        request.Headers.Referrer = page.Address;
        return SendAsync(request);
    }

    /// <summary>Fills in the sign-in page and sends it.</summary>
    public async Task<WebPage> SignInAsync(string userName, string password, string page = "/accesso") =>
        await SubmitAsync(await GetAsync(page), "#password form", ("utente", userName), ("password", password));

    /// <summary>Sends a request, with the cookies of its site.</summary>
    public async Task<WebPage> SendAsync(HttpRequestMessage request, bool follow = true)
    {
        for (var redirects = 0; ; redirects++)
        {
            Assert.True(redirects < MostRedirects, $"Redirected for ever: {request.RequestUri}");
            if (Cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } cookies)
            {
                request.Headers.TryAddWithoutValidation("Cookie", cookies);
            }

            using var answer = await http.SendAsync(request);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                SetCookies.Add(cookie);
                Cookies.SetCookies(request.RequestUri!, cookie);
            }

            if (follow && answer.Headers.Location is { } location && (int)answer.StatusCode is >= 300 and < 400)
            {
                var next = new Uri(request.RequestUri!, location);
                if (StopAt is not null && next.AbsolutePath == StopAt)
                {
                    return new WebPage(next, answer.StatusCode, answer.Headers, "", await new HtmlParser().ParseDocumentAsync(""));
                }

                request = new HttpRequestMessage(HttpMethod.Get, next);
                continue;
            }

            var text = await answer.Content.ReadAsStringAsync();
            return new WebPage(
                request.RequestUri!,
                answer.StatusCode,
                answer.Headers,
                text,
                await new HtmlParser().ParseDocumentAsync(text)
            );
        }
    }

    /// <summary>Forgets a cookie.</summary>
    public void Forget(string name)
    {
        foreach (var cookie in Cookies.GetAllCookies().Where(cookie => cookie.Name == name))
        {
            cookie.Expired = true;
        }
    }

    public void Dispose() => http.Dispose();

    private static HttpContent ContentOf(IHtmlFormElement form, (string Name, string Value)[] fields)
    {
        var values = form
            .Elements.OfType<IHtmlInputElement>()
            .Where(input =>
                input.Name is { Length: > 0 } && (input.Type is not ("checkbox" or "radio" or "submit" or "file") || input.IsChecked)
            )
            .Select(input => (Name: input.Name!, input.Value))
            .Concat(form.Elements.OfType<IHtmlTextAreaElement>().Select(area => (Name: area.Name ?? "", area.Value)))
            .Where(pair => !fields.Any(field => field.Name == pair.Name))
            .Concat(fields)
            .ToList();
        if (form.GetAttribute("enctype") != "multipart/form-data")
        {
            return new FormUrlEncodedContent(values.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
        }

        var content = new MultipartFormDataContent();
        foreach (var (name, value) in values)
        {
            content.Add(new StringContent(value), name);
        }

        return content;
    }
}
