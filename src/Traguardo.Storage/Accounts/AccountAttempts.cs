// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Accounts;

/// <summary>How many wrong attempts in a row suspend an account.</summary>
/// <param name="Limit">The attempt that suspends it, when it is wrong too.</param>
/// <param name="Suspension">For how long.</param>
public sealed record LockoutRule(int Limit, TimeSpan Suspension);

/// <summary>
/// Attempts to prove who one is. An attempt is counted before it is judged and taken back when it was right: of many that arrive together, no more than
/// the limit are judged. (Identity counts afterwards, under optimistic concurrency: of failures that arrive together it counts one.)
/// </summary>
public static class AccountAttempts
{
    /// <summary>Counts an attempt under a user name.</summary>
    /// <returns>The account, which may be judged now; null when there is none, or while it is suspended.</returns>
    public static Task<Account?> TakeAsync(
        BodySession session,
        string normalizedUserName,
        LockoutRule rule,
        DateTimeOffset now,
        CancellationToken cancellation = default
    ) => TakeAsync(session, "normalized_user_name", normalizedUserName, rule, now, cancellation);

    /// <summary>Counts an attempt of a known account: a second factor, the present password.</summary>
    /// <returns>The account, which may be judged now; null when there is none, or while it is suspended.</returns>
    public static Task<Account?> TakeAsync(
        BodySession session,
        long accountId,
        LockoutRule rule,
        DateTimeOffset now,
        CancellationToken cancellation = default
    ) => TakeAsync(session, "id", accountId, rule, now, cancellation);

    /// <summary>Takes the last attempt back: it was right, and the one before it may have been wrong.</summary>
    public static async Task GiveBackAsync(BodySession session, long accountId, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            "update accounts set access_failed_count = greatest(access_failed_count - 1, 0), lockout_end = null where id = $1",
            accountId
        );
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Takes all attempts back, and the suspension with them: the last one was right, or an administrator says so.</summary>
    public static async Task ForgetAsync(BodySession session, long accountId, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            "update accounts set access_failed_count = 0, lockout_end = null where id = $1 and (access_failed_count > 0 or lockout_end is not null)",
            accountId
        );
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<Account?> TakeAsync(
        BodySession session,
        string column,
        object key,
        LockoutRule rule,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        // A count lost in a crash of the server does no harm, and not waiting for its disk makes known and unknown names take the same time
        await using (var hurry = session.Command("set local synchronous_commit = off"))
        {
            await hurry.ExecuteNonQueryAsync(cancellation);
        }

        return await AccountRows.OneAsync(
            session.Command(
                $"""
                update accounts set
                  access_failed_count = case when lockout_end is null then access_failed_count else 0 end + 1,
                  lockout_end = case when case when lockout_end is null then access_failed_count else 0 end + 1 >= $2 then $4 end
                where {column} = $1 and (lockout_end is null or lockout_end <= $3)
                returning {AccountRows.All}
                """,
                key,
                rule.Limit,
                now,
                now + rule.Suspension
            ),
            cancellation
        );
    }
}
