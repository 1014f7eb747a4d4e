// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.Metadata;

namespace Traguardo.Web.Hosting;

/// <summary>
/// Refuses what is larger than its route takes before anything else looks at it. One that says its size is refused unread; one that does not, when it goes
/// beyond. Without this the check of the form's token would take a form that cannot be read for one without a token.
/// </summary>
internal static class ReadableForms
{
    /// <summary>After routing and access, before the token of a form is checked.</summary>
    public static void UseReadableForms(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (await IsReadableAsync(context))
                {
                    await next(context);
                }
                else
                {
                    context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                    context.Response.Headers.Connection = "close";
                }
            }
        );

    private static async Task<bool> IsReadableAsync(HttpContext context)
    {
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize;
        if (context.Request.ContentLength > limit)
        {
            return false;
        }

        try
        {
            if (context.Request.HasFormContentType)
            {
                await context.Request.ReadFormAsync(context.RequestAborted);
            }

            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
        catch (BadHttpRequestException problem) when (problem.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return false;
        }
    }
}
