// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Traguardo.Web.Features.Accounts;

/// <summary>Gives values to browsers to bring back, for a time, so that they can neither read nor change them: in fields of forms and in cookies.</summary>
internal sealed class Seal(IDataProtectionProvider protection)
{
    /// <summary>Closes a value.</summary>
    /// <param name="purpose">A value opens for the same purpose only.</param>
    public string Close<T>(string purpose, T value, TimeSpan lifetime) =>
        ProtectorOf(purpose).Protect(JsonSerializer.Serialize(value), lifetime);

    /// <summary>Opens a value; null when it is not one of ours, or its time is over.</summary>
    public T? Open<T>(string purpose, string? text)
        where T : class
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(ProtectorOf(purpose).Unprotect(text));
        }
        catch (Exception problem) when (problem is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Writes a cookie that lasts until the browser is closed, and no longer than its time.</summary>
    public void WriteCookie<T>(HttpContext context, string name, T value, TimeSpan lifetime) =>
        context.Response.Cookies.Append(name, Close(name, value, lifetime), Options(context));

    /// <summary>Reads a cookie; null when it is not there, not one of ours, or its time is over.</summary>
    public T? ReadCookie<T>(HttpContext context, string name)
        where T : class => Open<T>(name, context.Request.Cookies[name]);

    /// <summary>Takes a cookie away.</summary>
    public static void DeleteCookie(HttpContext context, string name) => context.Response.Cookies.Delete(name, Options(context));

    private static CookieOptions Options(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            Path = "/",
            IsEssential = true,
        };

    private ITimeLimitedDataProtector ProtectorOf(string purpose) =>
        protection.CreateProtector("Traguardo.Accounts", purpose).ToTimeLimitedDataProtector();
}
