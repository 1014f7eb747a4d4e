// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Web.Access;
using Traguardo.Web.Hosting;

namespace Traguardo.Web.Features.Accounts.KeptForms;

/// <summary>
/// Keeps a form that arrives after the session of its reader has ended: its reader signs in again, and sends it. It must prove that it was on a page of
/// ours that this browser got for the account that was last signed in with it; anything else goes on, to be led to the sign-in page.
/// </summary>
internal sealed class KeptFormsMiddleware(RequestDelegate next, KeptFormDesk desk, FormOwner owner)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!MayBeKept(context))
        {
            await next(context);
            return;
        }

        await FormReading.ReadAsync(context);
        if (await owner.ProvedAsync(context) is not { } account)
        {
            await next(context);
            return;
        }

        if (await desk.KeepAsync(context, account) is not { } id)
        {
            await Notices.ShowAsync(context, ExpiredNotice.TooLarge);
            return;
        }

        var address = Addresses.SignInThen(string.Create(CultureInfo.InvariantCulture, $"{Addresses.Resume}/{id}"));
        if (context.Request.Headers.ContainsKey("HX-Request"))
        {
            // A fragment cannot show the sign-in page: the browser is to open it
            context.Response.Headers["HX-Redirect"] = address;
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
    }

    /// <summary>Judged without reading the body: strangers do not make the server read.</summary>
    private bool MayBeKept(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
        && context.User.AccountId() is null
        && context.GetEndpoint() is { } endpoint
        && !endpoint.IsForEverybody()
        && endpoint.Metadata.GetMetadata<NeverKept>() is null
        && context.Request.HasFormContentType
        && owner.BrowserHash(context) is not null;
}

/// <summary>On a route whose fields are secrets, or not worth keeping: a form that arrives after the session's end is dropped.</summary>
internal sealed record NeverKept;
