// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Traguardo.Web.Hosting;

/// <summary>
/// Refuses a form that is larger than its route takes, or that cannot be read, before anything else looks at it. Without this the check of the form's token
/// would take it for one without a token. What says to be far too large is refused unread; what is only too large is read to its end and thrown away,
/// because browsers show no answer that comes while they still send.
/// </summary>
internal static class ReadableForms
{
    private const long MostThrownAway = 32L * 1024 * 1024;

    /// <summary>After routing and access, before the token of a form is checked.</summary>
    public static void UseReadableForms(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                var status = await StatusOfAsync(context);
                if (status == StatusCodes.Status200OK)
                {
                    await next(context);
                }
                else
                {
                    context.Response.StatusCode = status;
                }
            }
        );

    private static async Task<int> StatusOfAsync(HttpContext context)
    {
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize;
        if (context.Request.ContentLength > limit)
        {
            await ThrowAwayAsync(context);
            return StatusCodes.Status413PayloadTooLarge;
        }

        try
        {
            await FormReading.ReadAsync(context);
        }
        catch (BadHttpRequestException problem)
        {
            return problem.StatusCode;
        }

        // No text of ours holds it, and the database keeps none that does
        return
            context.Request.HasFormContentType
            && context.Request.Form.Any(field => field.Value.Any(value => value?.Contains('\0', StringComparison.Ordinal) == true))
            ? StatusCodes.Status400BadRequest
            : StatusCodes.Status200OK;
    }

    private static async Task ThrowAwayAsync(HttpContext context)
    {
        if (context.Request.ContentLength <= MostThrownAway)
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            {
                feature.MaxRequestBodySize = MostThrownAway;
            }

            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }
        else
        {
            context.Response.Headers.Connection = "close";
        }
    }
}
