// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Traguardo.Web.Access;
using Traguardo.Web.Hosting;

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

        // Antiforgery would take a form that is too large for one without a token
        await FormReading.ReadAsync(context);
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            await Notices.ShowAsync(context, ExpiredNotice.Of(context));
            return;
        }

        await next(context);
        await ForgetAsync(context);
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
