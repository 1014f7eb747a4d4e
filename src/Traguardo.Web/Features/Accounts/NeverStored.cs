// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Features.Accounts;

/// <summary>Pages that hold secrets.</summary>
internal static class NeverStored
{
    /// <summary>No browser and no proxy keeps the page. (In the words that antiforgery uses, which else replaces them and complains.)</summary>
    public static void NeverStore(this HttpContext context) => context.Response.Headers.CacheControl = "no-cache, no-store";
}
