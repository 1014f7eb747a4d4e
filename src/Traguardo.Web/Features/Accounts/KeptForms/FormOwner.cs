// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Traguardo.Web.Features.Accounts.Sessions;

namespace Traguardo.Web.Features.Accounts.KeptForms;

/// <summary>
/// Who was last signed in with a browser. It outlives the session, gives no right, and serves to tell whose form arrives after the session's end.
/// Written at each sign-in; browsers do not send it with forms of other sites (SameSite).
/// </summary>
internal sealed class FormOwner(Seal seal, IAntiforgery antiforgery)
{
    private const string Cookie = "traguardo.ultimo";
    private const int SecretLength = 32;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Remembers the account; forms kept for the browser stay readable.</summary>
    public void Remember(HttpContext context, long accountId)
    {
        var secret = seal.ReadCookie<Mark>(context, Cookie)?.Secret ?? RandomNumberGenerator.GetBytes(SecretLength);
        seal.WriteCookie(context, Cookie, new Mark(accountId.ToString(CultureInfo.InvariantCulture), secret), Lifetime);
    }

    /// <summary>The account whose page the form of this request was on, when it was last signed in with this browser; null when that is not proved.</summary>
    public async Task<long?> ProvedAsync(HttpContext context)
    {
        if (
            seal.ReadCookie<Mark>(context, Cookie) is not { } mark
            || !long.TryParse(mark.Account, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        )
        {
            return null;
        }

        // The token in the form is the proof: it was given to this account and to this browser, by a page of ours
        var nobody = context.User;
        context.User = SessionPrincipal.ForTokens(id);
        try
        {
            return await antiforgery.IsRequestValidAsync(context) ? id : null;
        }
        finally
        {
            context.User = nobody;
        }
    }

    /// <summary>What ties kept forms to this browser; null when nobody ever signed in with it.</summary>
    public byte[]? BrowserHash(HttpContext context) =>
        seal.ReadCookie<Mark>(context, Cookie) is { } mark ? SHA256.HashData(mark.Secret) : null;

    private sealed record Mark(string Account, byte[] Secret);
}
