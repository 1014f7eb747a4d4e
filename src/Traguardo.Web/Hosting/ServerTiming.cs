// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using System.Globalization;

namespace Traguardo.Web.Hosting;

/// <summary>Tells how long the server took to make an answer (header Server-Timing, milliseconds). For measurements: pages are made whole before they are sent then.</summary>
internal static class ServerTiming
{
    public static void UseServerTiming(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                var start = Stopwatch.GetTimestamp();
                var body = context.Response.Body;
                await using var page = new MemoryStream();
                context.Response.Body = page;
                await next(context);
                context.Response.Body = body;
                var taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                context.Response.Headers["Server-Timing"] = string.Create(CultureInfo.InvariantCulture, $"pagina;dur={taken:F2}");
                page.Position = 0;
                await page.CopyToAsync(body);
            }
        );
}
