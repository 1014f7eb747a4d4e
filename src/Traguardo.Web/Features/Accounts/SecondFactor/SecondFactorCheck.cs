// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Accounts;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Features.Accounts.SignIn;

namespace Traguardo.Web.Features.Accounts.SecondFactor;

/// <summary>Judges codes of authenticators and recovery codes, each of which is good once.</summary>
internal sealed class SecondFactorCheck(Database database, AddressLimiter limiter, AccountOptions options, TimeProvider clock)
{
    /// <summary>Longer texts are no codes.</summary>
    private const int LongestCode = 100;

    /// <summary>Judges a code.</summary>
    /// <param name="pending">The sign-in whose password was right.</param>
    /// <returns>The attempt; when it was right, how the account is entered.</returns>
    public async Task<(Attempt Attempt, SignInMeans Means)> TryAsync(HttpContext context, PendingSignIn pending, string code)
    {
        var address = context.Connection.RemoteIpAddress;
        if (!limiter.TryTake(address))
        {
            return (new Attempt(Verdict.TooMany), default);
        }

        await using var session = await database.BeginOutsideAsync(accountId: null, context.RequestAborted);
        var account = await AccountAttempts.TakeAsync(
            session,
            pending.AccountId,
            options.Lockout,
            clock.GetUtcNow(),
            context.RequestAborted
        );
        if (account is null || account.IsDisabled || account.SecurityStamp != pending.Stamp || account.AuthenticatorKey is not { } key)
        {
            await session.CommitAsync(context.RequestAborted);
            return (new Attempt(Verdict.Refused), default);
        }

        if (await UseAsync(session, account, key, code, address?.ToString(), context.RequestAborted) is not { } means)
        {
            await AccountEvents.AddFailureAsync(session, account.NormalizedUserName, address?.ToString(), context.RequestAborted);
            if (account.IsLockedAt(clock.GetUtcNow()))
            {
                await AccountEvents.AddAsync(
                    session,
                    account.Id,
                    AccountEvent.Locked,
                    detail: null,
                    address?.ToString(),
                    context.RequestAborted
                );
            }

            await session.CommitAsync(context.RequestAborted);
            return (new Attempt(Verdict.Refused), default);
        }

        await session.CommitAsync(context.RequestAborted);
        limiter.GiveBack(address);
        return (new Attempt(Verdict.Right, account), means);
    }

    private async Task<SignInMeans?> UseAsync(
        BodySession session,
        Account account,
        string key,
        string code,
        string? address,
        CancellationToken cancellation
    )
    {
        if (code.Length > LongestCode)
        {
            return null;
        }

        if (Totp.MatchingStep(key, code, clock.GetUtcNow()) is { } step)
        {
            return await SecondFactorRows.UseStepAsync(session, account.Id, step, cancellation) ? SignInMeans.PasswordAndCode : null;
        }

        return await SecondFactorRows.UseCodeAsync(session, account.Id, RecoveryCodes.Hash(account.Id, code), address, cancellation)
            ? SignInMeans.PasswordAndRecoveryCode
            : null;
    }
}
