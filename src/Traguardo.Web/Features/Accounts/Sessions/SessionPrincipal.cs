// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Traguardo.Storage.Accounts;
using Traguardo.Web.Access;

namespace Traguardo.Web.Features.Accounts.Sessions;

/// <summary>Who a session says that one is.</summary>
internal static class SessionPrincipal
{
    /// <summary>What the cookie of an account's session carries.</summary>
    public static ClaimsPrincipal Of(Account account)
    {
        var identity = IdentityOf(account.Id);
        identity.AddClaim(new Claim(AccountClaims.Name, account.DisplayName));
        identity.AddClaim(new Claim(AccountClaims.Stamp, account.SecurityStamp));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>An account as antiforgery tokens know it: enough to tell whether a form was given to it, and nothing more.</summary>
    public static ClaimsPrincipal ForTokens(long accountId) => new(IdentityOf(accountId));

    // Antiforgery binds its tokens to the name identifier where there is one, else to all claims: forms would not outlive a new stamp
    private static ClaimsIdentity IdentityOf(long accountId)
    {
        var id = accountId.ToString(CultureInfo.InvariantCulture);
        return new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, id), new Claim(AccountClaims.Account, id)],
            CookieAuthenticationDefaults.AuthenticationScheme,
            AccountClaims.Name,
            roleType: null
        );
    }
}
