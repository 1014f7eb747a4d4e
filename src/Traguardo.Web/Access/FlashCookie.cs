// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Access;

/// <summary>Carries messages about what was just done over the redirect that follows it, and shows them once. Nobody but the program can write them.</summary>
public sealed class FlashCookie(IDataProtectionProvider protection)
{
    private const string Name = "traguardo.messaggi";
    private const int LongestText = 600;

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Traguardo.Flash").ToTimeLimitedDataProtector();

    /// <summary>Shows a message on the next page.</summary>
    public void Add(HttpContext context, AlertKind kind, string text)
    {
        var shown = text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText), "…");
        var flashes = new List<Flash>(Pending(context)) { new(kind, shown) };
        context.Items[Name] = flashes;
        context.Response.Cookies.Append(
            Name,
            protector.Protect(JsonSerializer.Serialize(flashes), TimeSpan.FromMinutes(5)),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                Path = "/",
            }
        );
    }

    /// <summary>The messages to show now.</summary>
    public IReadOnlyList<Flash> Take(HttpContext context)
    {
        var flashes = Read(context);
        if (flashes.Count > 0 && !context.Response.HasStarted)
        {
            context.Response.Cookies.Delete(Name, new CookieOptions { Path = "/" });
        }

        return flashes;
    }

    private static List<Flash> Pending(HttpContext context) => context.Items[Name] as List<Flash> ?? [];

    private List<Flash> Read(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 } cookie)
        {
            return [];
        }

        try
        {
            return JsonSerializer.Deserialize<List<Flash>>(protector.Unprotect(cookie)) ?? [];
        }
        catch (Exception problem) when (problem is CryptographicException or JsonException)
        {
            return [];
        }
    }
}
