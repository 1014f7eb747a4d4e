// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Web.Access;

namespace Traguardo.Web.Features.Accounts;

/// <summary>Shows notices, from endpoints and from outside them.</summary>
internal static class Notices
{
    /// <summary>The page of a notice, as an endpoint returns it.</summary>
    public static async Task<IResult> PageAsync(HttpContext context, Notice notice)
    {
        context.NeverStore();
        var frame = await context.RequestServices.GetRequiredService<Frames>().OutsideAsync(context);
        return new RazorComponentResult<NoticePage>(new { Notice = notice, Frame = frame }) { StatusCode = notice.Status };
    }

    /// <summary>Writes the page of a notice as the answer.</summary>
    public static async Task ShowAsync(HttpContext context, Notice notice) =>
        await (await PageAsync(context, notice)).ExecuteAsync(context);
}
