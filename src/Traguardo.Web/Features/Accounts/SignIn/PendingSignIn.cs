// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Accounts;

namespace Traguardo.Web.Features.Accounts.SignIn;

/// <summary>A sign-in whose password was right and whose code is asked: a sealed cookie of a few minutes.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Stamp">Its stamp: after a change of password or second factor it is worth nothing.</param>
/// <param name="ReturnTo">Where to go afterwards.</param>
internal sealed record PendingSignIn(long AccountId, string Stamp, string ReturnTo)
{
    private const string Cookie = "traguardo.accesso";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Writes the cookie.</summary>
    public static void Write(HttpContext context, Seal seal, Account account, string returnTo) =>
        seal.WriteCookie(context, Cookie, new PendingSignIn(account.Id, account.SecurityStamp, returnTo), Lifetime);

    /// <summary>Reads the cookie; null when there is none.</summary>
    public static PendingSignIn? Read(HttpContext context, Seal seal) => seal.ReadCookie<PendingSignIn>(context, Cookie);

    /// <summary>Takes the cookie away.</summary>
    public static void Forget(HttpContext context) => Seal.DeleteCookie(context, Cookie);
}
