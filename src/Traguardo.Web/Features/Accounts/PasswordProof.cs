// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Features.Accounts.Identity;
using Traguardo.Web.Features.Accounts.Sessions;

namespace Traguardo.Web.Features.Accounts;

/// <summary>
/// Asks for the present password before what would let somebody at an unattended screen stay in for ever. Wrong ones count as failures to enter.
/// </summary>
internal sealed class PasswordProof(Database database, UserManager<Account> users, AccountOptions options, TimeProvider clock)
{
    /// <summary>Judges the present password of the account that has signed in.</summary>
    /// <returns>What is wrong, in Italian; null when it is right, or when the account has none to ask for.</returns>
    public async Task<string?> RefusalAsync(HttpContext context, string password)
    {
        var current = CurrentAccount.Required(context).Account;
        if (current.PasswordHash is null)
        {
            return null;
        }

        if (password.Length == 0)
        {
            return "Scrivi la password attuale.";
        }

        await using var session = await database.BeginOutsideAsync(current.Id, context.RequestAborted);
        var account = await AccountAttempts.TakeAsync(session, current.Id, options.Lockout, clock.GetUtcNow(), context.RequestAborted);
        if (account is null)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"Troppe password sbagliate: riprova fra {options.Lockout.Suspension.TotalMinutes:F0} minuti."
            );
        }

        var isRight =
            password.Length <= PasswordRules.GreatestLength
            && account.PasswordHash is { } hash
            && users.PasswordHasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed;
        if (isRight)
        {
            await AccountAttempts.GiveBackAsync(session, account.Id, context.RequestAborted);
        }
        else
        {
            var address = context.Connection.RemoteIpAddress?.ToString();
            await AccountEvents.AddFailureAsync(session, account.NormalizedUserName, address, context.RequestAborted);
        }

        await session.CommitAsync(context.RequestAborted);
        return isRight ? null : "La password attuale non è corretta.";
    }
}
