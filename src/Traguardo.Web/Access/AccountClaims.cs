// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Security.Claims;

namespace Traguardo.Web.Access;

/// <summary>What the cookie of a session says of its account.</summary>
public static class AccountClaims
{
    public const string Account = "traguardo:account";
    public const string Name = "traguardo:name";
    public const string Stamp = "traguardo:stamp";

    /// <summary>Number of the account; null for who has not signed in.</summary>
    public static long? AccountId(this ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true }
        && long.TryParse(user.FindFirstValue(Account), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
}
