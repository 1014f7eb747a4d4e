// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Identity;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Sessions;

namespace Traguardo.Web.Features.Accounts.SingleSignOn;

/// <summary>Finds the account that an identity of the provider may enter as.</summary>
internal sealed class ExternalSignIn(Database database, UserManager<Account> users, AccountOptions options)
{
    /// <summary>The account; null when there is none.</summary>
    public async Task<Account?> FindAsync(HttpContext context, ExternalIdentity identity)
    {
        await using var session = await database.BeginOutsideAsync(accountId: null, context.RequestAborted);
        if (await AccountLogins.FindAccountAsync(session, identity.Issuer, identity.Subject, context.RequestAborted) is { } known)
        {
            return known;
        }

        if (await FindByAddressAsync(session, identity, context.RequestAborted) is not { } account)
        {
            return null;
        }

        var address = context.Connection.RemoteIpAddress?.ToString();
        await AccountLogins.AddAsync(
            session,
            account.Id,
            identity.Issuer,
            identity.Subject,
            identity.Label,
            address,
            context.RequestAborted
        );
        await session.CommitAsync(context.RequestAborted);
        return account;
    }

    /// <summary>Links an identity to an account.</summary>
    /// <returns>False when it is already linked, to this one or to another.</returns>
    public async Task<bool> LinkAsync(HttpContext context, long accountId, ExternalIdentity identity)
    {
        await using var session = await database.BeginOutsideAsync(accountId, context.RequestAborted);
        var address = context.Connection.RemoteIpAddress?.ToString();
        var isNew = await AccountLogins.AddAsync(
            session,
            accountId,
            identity.Issuer,
            identity.Subject,
            identity.Label,
            address,
            context.RequestAborted
        );
        await session.CommitAsync(context.RequestAborted);
        return isNew;
    }

    /// <summary>The one account with the address, where the installation trusts addresses that the provider has verified.</summary>
    private async Task<Account?> FindByAddressAsync(BodySession session, ExternalIdentity identity, CancellationToken cancellation)
    {
        if (options.SingleSignOn?.FirstSignIn is not FirstSignIn.VerifiedEmail || !identity.EmailIsVerified || identity.Email is null)
        {
            return null;
        }

        var accounts = await AccountRows.FindByEmailAsync(session, users.NormalizeEmail(identity.Email), cancellation);
        return accounts is [{ IsDisabled: false, IsSample: false } only] ? only : null;
    }
}
