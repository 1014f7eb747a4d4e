// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Traguardo.Web.Access;

namespace Traguardo.Web.Features.Accounts.KeptForms;

/// <summary>Lets nothing through that changes something and does not come from a page that we gave to this reader. Routes need not ask for it.</summary>
internal sealed class FormTokensMiddleware(RequestDelegate next, IAntiforgery antiforgery, KeptFormDesk desk)
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

        await ReadFormAsync(context);
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            await Notices.ShowAsync(context, ExpiredNotice.Of(context));
            return;
        }

        await next(context);
        await ForgetAsync(context);
    }

    /// <summary>Reads the form, if any: antiforgery would take one that is too large for one without a token.</summary>
    /// <exception cref="BadHttpRequestException">It is larger than the server takes.</exception>
    public static async Task ReadFormAsync(HttpContext context)
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
            // A browser that is still sending when the connection closes shows no answer
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            throw new BadHttpRequestException(problem.Message, StatusCodes.Status413PayloadTooLarge, problem);
        }
    }

    /// <summary>A kept form has done its work when it was sent again and taken.</summary>
    private async Task ForgetAsync(HttpContext context)
    {
        if (
            context.User.AccountId() is { } account
            && context.Response.StatusCode < StatusCodes.Status400BadRequest
            && context.Request.HasFormContentType
            && context.Request.Form.TryGetValue(KeptForm.IdField, out var field)
            && long.TryParse(field.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        )
        {
            await desk.RemoveAsync(context, account, id);
        }
    }

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);
}
