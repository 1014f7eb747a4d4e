// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Features.Accounts.SingleSignOn;

/// <summary>Somebody who comes back from the provider: a sealed cookie from the provider's answer to the next page, which has an address without codes.</summary>
/// <param name="Identity">Who it is.</param>
/// <param name="LinkTo">The account that the identity is to be linked to; null when it signs in.</param>
/// <param name="ReturnTo">Where to go afterwards.</param>
internal sealed record Arrival(ExternalIdentity Identity, long? LinkTo, string ReturnTo)
{
    private const string Cookie = "traguardo.unico";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    /// <summary>Writes the cookie.</summary>
    public void Write(HttpContext context, Seal seal) => seal.WriteCookie(context, Cookie, this, Lifetime);

    /// <summary>Reads the cookie and takes it away; null when there is none.</summary>
    public static Arrival? Take(HttpContext context, Seal seal)
    {
        var arrival = seal.ReadCookie<Arrival>(context, Cookie);
        Seal.DeleteCookie(context, Cookie);
        return arrival;
    }
}
