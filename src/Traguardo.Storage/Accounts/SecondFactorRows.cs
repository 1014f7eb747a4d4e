// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Accounts;

/// <summary>The second factor of accounts: the secret of the authenticator, the last code that it gave, and codes for when it is lost.</summary>
public static class SecondFactorRows
{
    /// <summary>Asks for codes from now on. All sessions end.</summary>
    /// <param name="step">The time step whose code proved that the authenticator works.</param>
    /// <param name="recoveryHashes">Hashes of the recovery codes.</param>
    public static async Task EnableAsync(
        BodySession session,
        long accountId,
        string authenticatorKey,
        long step,
        IEnumerable<byte[]> recoveryHashes,
        string? address,
        CancellationToken cancellation = default
    )
    {
        await using (
            var command = session.Command(
                """
                update accounts set two_factor_enabled = true, authenticator_key = $2, authenticator_step = $3, security_stamp = $4, concurrency_stamp = $4
                where id = $1
                """,
                accountId,
                authenticatorKey,
                step,
                AccountRows.NewStamp()
            )
        )
        {
            await command.ExecuteNonQueryAsync(cancellation);
        }

        await ReplaceCodesAsync(session, accountId, recoveryHashes, cancellation);
        await AccountEvents.AddAsync(session, accountId, AccountEvent.SecondFactorOn, detail: null, address, cancellation);
    }

    /// <summary>Asks for codes no more. All sessions end.</summary>
    /// <returns>False when it had none.</returns>
    public static async Task<bool> DisableAsync(
        BodySession session,
        long accountId,
        string? address,
        CancellationToken cancellation = default
    )
    {
        await using (
            var command = session.Command(
                """
                update accounts set two_factor_enabled = false, authenticator_key = null, authenticator_step = 0, security_stamp = $2, concurrency_stamp = $2
                where id = $1 and two_factor_enabled
                """,
                accountId,
                AccountRows.NewStamp()
            )
        )
        {
            if (await command.ExecuteNonQueryAsync(cancellation) == 0)
            {
                return false;
            }
        }

        await ReplaceCodesAsync(session, accountId, [], cancellation);
        await AccountEvents.AddAsync(session, accountId, AccountEvent.SecondFactorOff, detail: null, address, cancellation);
        return true;
    }

    /// <summary>Notes that the code of a time step was used: a code is good once, on whichever node it arrives.</summary>
    /// <returns>False when it, or a later one, was used before.</returns>
    public static async Task<bool> UseStepAsync(BodySession session, long accountId, long step, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            "update accounts set authenticator_step = $2 where id = $1 and two_factor_enabled and authenticator_step < $2",
            accountId,
            step
        );
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    /// <summary>Replaces the recovery codes.</summary>
    public static async Task RenewCodesAsync(
        BodySession session,
        long accountId,
        IEnumerable<byte[]> hashes,
        string? address,
        CancellationToken cancellation = default
    )
    {
        await ReplaceCodesAsync(session, accountId, hashes, cancellation);
        await AccountEvents.AddAsync(session, accountId, AccountEvent.RecoveryCodesMade, detail: null, address, cancellation);
    }

    /// <summary>Uses a recovery code up.</summary>
    /// <returns>False when there is none with this hash.</returns>
    public static async Task<bool> UseCodeAsync(
        BodySession session,
        long accountId,
        byte[] hash,
        string? address,
        CancellationToken cancellation = default
    )
    {
        await using (
            var command = session.Command("delete from account_recovery_codes where account_id = $1 and code_hash = $2", accountId, hash)
        )
        {
            if (await command.ExecuteNonQueryAsync(cancellation) == 0)
            {
                return false;
            }
        }

        await AccountEvents.AddAsync(session, accountId, AccountEvent.RecoveryCodeUsed, detail: null, address, cancellation);
        return true;
    }

    /// <summary>How many recovery codes are left.</summary>
    public static async Task<int> CountCodesAsync(BodySession session, long accountId, CancellationToken cancellation = default)
    {
        await using var command = session.Command("select count(*)::integer from account_recovery_codes where account_id = $1", accountId);
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task ReplaceCodesAsync(
        BodySession session,
        long accountId,
        IEnumerable<byte[]> hashes,
        CancellationToken cancellation
    )
    {
        await using (var delete = session.Command("delete from account_recovery_codes where account_id = $1", accountId))
        {
            await delete.ExecuteNonQueryAsync(cancellation);
        }

        await using var insert = session.Command(
            "insert into account_recovery_codes (account_id, code_hash) select $1, unnest($2)",
            accountId,
            hashes.ToArray()
        );
        await insert.ExecuteNonQueryAsync(cancellation);
    }
}
