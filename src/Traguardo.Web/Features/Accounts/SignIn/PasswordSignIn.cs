// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Identity;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Features.Accounts.Identity;

namespace Traguardo.Web.Features.Accounts.SignIn;

/// <summary>What came of an attempt to enter.</summary>
internal enum Verdict
{
    /// <summary>Wrong, or not judged because the account is suspended: who asks is not told which, nor whether there is such an account.</summary>
    Refused,

    /// <summary>Not judged: too many failures from this address.</summary>
    TooMany,

    /// <summary>Right, but the account may not enter.</summary>
    Disabled,

    /// <summary>Right.</summary>
    Right,
}

/// <summary>What came of an attempt to enter.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Account">The account when it was right; null otherwise.</param>
internal sealed record Attempt(Verdict Verdict, Account? Account = null);

/// <summary>
/// Judges user names with passwords. Names that nobody has, accounts without a password and suspended ones cost the same work and get the same answer as a
/// wrong password.
/// </summary>
internal sealed class PasswordSignIn(
    Database database,
    UserManager<Account> users,
    IPasswordHasher<Account> hasher,
    DecoyHash decoy,
    AddressLimiter limiter,
    AccountOptions options,
    TimeProvider clock
)
{
    /// <summary>Judges an attempt.</summary>
    public async Task<Attempt> TryAsync(HttpContext context, string userName, string password)
    {
        var address = context.Connection.RemoteIpAddress;
        if (!limiter.TryTake(address))
        {
            return new Attempt(Verdict.TooMany);
        }

        var name = users.NormalizeName(userName.Trim());
        var account = await TakeAsync(name, context.RequestAborted);
        if (!await IsRightAsync(account, password))
        {
            await NoteFailureAsync(name, account, address?.ToString(), context.RequestAborted);
            return new Attempt(Verdict.Refused);
        }

        limiter.GiveBack(address);
        if (account!.IsDisabled)
        {
            await NoteFailureAsync(name, account: null, address?.ToString(), context.RequestAborted);
            return new Attempt(Verdict.Disabled);
        }

        if (account.HasSecondFactor)
        {
            // Wrong codes go on counting: the password alone forgives none of them
            await using var session = await database.BeginOutsideAsync(accountId: null, context.RequestAborted);
            await AccountAttempts.GiveBackAsync(session, account.Id, context.RequestAborted);
            await session.CommitAsync(context.RequestAborted);
        }

        return new Attempt(Verdict.Right, account);
    }

    private async Task<Account?> TakeAsync(string name, CancellationToken cancellation)
    {
        await using var session = await database.BeginOutsideAsync(accountId: null, cancellation);
        var account = await AccountAttempts.TakeAsync(session, name, options.Lockout, clock.GetUtcNow(), cancellation);
        await session.CommitAsync(cancellation);
        return account;
    }

    private async Task<bool> IsRightAsync(Account? account, string password)
    {
        // What is too long to be a password is not hashed
        var text = password.Length > PasswordRules.GreatestLength ? "" : password;
        if (account?.PasswordHash is not null && (!account.IsSample || options.Demonstration))
        {
            return await users.CheckPasswordAsync(account, text) && text.Length > 0;
        }

        hasher.VerifyHashedPassword(decoy.Nobody, decoy.Hash, text);
        return false;
    }

    private async Task NoteFailureAsync(string name, Account? account, string? address, CancellationToken cancellation)
    {
        await using var session = await database.BeginOutsideAsync(accountId: null, cancellation);
        await AccountEvents.AddFailureAsync(session, name, address, cancellation);
        if (account?.IsLockedAt(clock.GetUtcNow()) == true)
        {
            await AccountEvents.AddAsync(session, account.Id, AccountEvent.Locked, detail: null, address, cancellation);
        }

        await session.CommitAsync(cancellation);
    }
}
