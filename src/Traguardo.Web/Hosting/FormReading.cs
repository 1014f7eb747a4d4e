// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Hosting;

/// <summary>Reads the form of a request before whatever else needs it, and says why one cannot be read.</summary>
internal static class FormReading
{
    /// <exception cref="BadHttpRequestException">The form is larger than the route takes (413), or broken (400).</exception>
    public static async Task ReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            return;
        }

        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException problem)
        {
            // A browser that is still sending when the connection closes shows no answer
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            // One exception for a limit and for a form that is broken or cannot be decoded: only its words tell
            var status = problem.Message.Contains("limit", StringComparison.Ordinal)
                ? StatusCodes.Status413PayloadTooLarge
                : StatusCodes.Status400BadRequest;
            throw new BadHttpRequestException(problem.Message, status, problem);
        }
    }
}
