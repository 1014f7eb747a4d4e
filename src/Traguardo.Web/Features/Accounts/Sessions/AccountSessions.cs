// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Authentication;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Features.Accounts.KeptForms;

namespace Traguardo.Web.Features.Accounts.Sessions;

/// <summary>Begins and ends sessions of browsers.</summary>
internal sealed class AccountSessions(Database database, FormOwner owner, TimeProvider clock)
{
    /// <summary>Begins a session of an account that has proved who it is.</summary>
    public async Task BeginAsync(HttpContext context, Account account, SignInMeans means)
    {
        await using (var session = await database.BeginOutsideAsync(account.Id, context.RequestAborted))
        {
            await AccountAttempts.ForgetAsync(session, account.Id, context.RequestAborted);
            await AccountEvents.AddAsync(
                session,
                account.Id,
                AccountEvent.SignedIn,
                means.ToString(),
                context.Connection.RemoteIpAddress?.ToString(),
                context.RequestAborted
            );
            await session.CommitAsync(context.RequestAborted);
        }

        await context.SignInAsync(SessionPrincipal.Of(account), CurrentAccount.PropertiesOf(means, clock.GetUtcNow()));
        owner.Remember(context, account.Id);
    }

    /// <summary>Goes on with the session after its account got a new stamp, which ends all others.</summary>
    public async Task GoOnAsync(HttpContext context)
    {
        var current = CurrentAccount.Required(context);
        await using var session = await database.BeginOutsideAsync(current.Account.Id, context.RequestAborted);
        var account = (await AccountRows.FindAsync(session, current.Account.Id, context.RequestAborted))!;
        var since = CurrentAccount.SinceOf(current.Properties) ?? clock.GetUtcNow();
        await context.SignInAsync(SessionPrincipal.Of(account), CurrentAccount.PropertiesOf(current.Means ?? SignInMeans.Password, since));
    }

    /// <summary>Ends the session of the browser.</summary>
    public async Task EndAsync(HttpContext context)
    {
        var account = CurrentAccount.Required(context).Account;
        await using (var session = await database.BeginOutsideAsync(account.Id, context.RequestAborted))
        {
            await AccountEvents.AddAsync(
                session,
                account.Id,
                AccountEvent.SignedOut,
                detail: null,
                context.Connection.RemoteIpAddress?.ToString(),
                context.RequestAborted
            );
            await session.CommitAsync(context.RequestAborted);
        }

        await context.SignOutAsync();
    }
}
