// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Traguardo.Web.Access;

namespace Traguardo.Web.Features.Accounts.KeptForms;

/// <summary>
/// Lets nothing through that changes something and does not come from one of our pages. A form that comes from one of them, but after the session of its
/// reader had ended, is kept: its reader signs in again and sends it.
/// </summary>
internal sealed class KeptFormsMiddleware(RequestDelegate next, IAntiforgery antiforgery, KeptFormDesk desk, FormOwner owner)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (
            IsSafe(context.Request.Method)
            || context.GetEndpoint() is not { } endpoint
            || endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false }
        )
        {
            await next(context);
            return;
        }

        var isPublic = endpoint.IsForEverybody();
        var account = context.User.AccountId();
        if (account is null && !isPublic && (!context.Request.HasFormContentType || owner.BrowserHash(context) is null))
        {
            // Nothing to keep: not even the body of the request is read
            await context.ChallengeAsync();
        }
        else if (account is null && !isPublic)
        {
            await ReadAsync(context);
            await KeepAsync(context, endpoint);
        }
        else if (!await IsOursAsync(context))
        {
            await Notices.ShowAsync(context, ExpiredNotice.Of(context));
        }
        else
        {
            await next(context);
            await ForgetAsync(context, account);
        }
    }

    private async Task KeepAsync(HttpContext context, Endpoint endpoint)
    {
        var isSecret = endpoint.Metadata.GetMetadata<NeverKept>() is not null;
        if (isSecret || await owner.ProvedAsync(context) is not { } account)
        {
            await context.ChallengeAsync();
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
            context.Response.Headers["HX-Redirect"] = address;
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
    }

    private async Task<bool> IsOursAsync(HttpContext context)
    {
        await ReadAsync(context);
        return await antiforgery.IsRequestValidAsync(context);
    }

    /// <summary>Reads the form, if any: antiforgery would take one that is too large for one without a token.</summary>
    /// <exception cref="BadHttpRequestException">It is larger than the server takes.</exception>
    private static async Task ReadAsync(HttpContext context)
    {
        try
        {
            if (context.Request.HasFormContentType)
            {
                await context.Request.ReadFormAsync(context.RequestAborted);
            }
        }
        catch (InvalidDataException problem)
        {
            throw new BadHttpRequestException(problem.Message, StatusCodes.Status413PayloadTooLarge, problem);
        }
    }

    /// <summary>A kept form has done its work when it was sent again and taken.</summary>
    private async Task ForgetAsync(HttpContext context, long? account)
    {
        if (
            account is { } accountId
            && context.Response.StatusCode < StatusCodes.Status400BadRequest
            && context.Request.HasFormContentType
            && (await context.Request.ReadFormAsync(context.RequestAborted)).TryGetValue(KeptForm.IdField, out var field)
            && long.TryParse(field.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        )
        {
            await desk.RemoveAsync(context, accountId, id);
        }
    }

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);
}

/// <summary>On a route whose fields are secrets, or not worth keeping: a form that arrives after the session's end is dropped.</summary>
public sealed record NeverKept;
