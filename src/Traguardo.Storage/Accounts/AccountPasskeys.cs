// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;
using NpgsqlTypes;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Accounts;

/// <summary>A passkey of an account.</summary>
/// <param name="CredentialId">What the authenticator calls it; unique in the installation.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Data">Public key, counter and the rest, as JSON that this table does not read.</param>
/// <param name="CreatedAt">Since when.</param>
public sealed record AccountPasskey(byte[] CredentialId, string? Name, string Data, DateTimeOffset CreatedAt);

/// <summary>The passkeys of accounts.</summary>
public static class AccountPasskeys
{
    /// <summary>The account of a passkey; null when there is none.</summary>
    public static Task<Account?> FindAccountAsync(BodySession session, byte[] credentialId, CancellationToken cancellation = default) =>
        AccountRows.OneAsync(
            session.Command(
                $"select {AccountRows.All} from accounts where id = (select account_id from account_passkeys where credential_id = $1)",
                credentialId
            ),
            cancellation
        );

    /// <summary>The passkeys of an account, in the order in which they were added.</summary>
    public static async Task<IReadOnlyList<AccountPasskey>> ListAsync(
        BodySession session,
        long accountId,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            "select credential_id, name, data::text, created_at from account_passkeys where account_id = $1 order by created_at, credential_id",
            accountId
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var passkeys = new List<AccountPasskey>();
        while (await reader.ReadAsync(cancellation))
        {
            passkeys.Add(
                new(reader.GetFieldValue<byte[]>(0), reader.TextOrNull(1), reader.GetString(2), reader.GetFieldValue<DateTimeOffset>(3))
            );
        }

        return passkeys;
    }

    /// <summary>Adds a passkey, or saves what a use of it changed. One of another account is left as it is.</summary>
    public static async Task SaveAsync(
        BodySession session,
        long accountId,
        AccountPasskey passkey,
        string? address,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            """
            insert into account_passkeys (credential_id, account_id, name, created_at, data) values ($1, $2, $3, $4, $5)
            on conflict (credential_id) do update set name = excluded.name, data = excluded.data where account_passkeys.account_id = $2
            returning xmax = 0
            """,
            passkey.CredentialId,
            accountId,
            passkey.Name,
            passkey.CreatedAt
        );
        command.Parameters.Add(new NpgsqlParameter { Value = passkey.Data, NpgsqlDbType = NpgsqlDbType.Jsonb });
        if (await command.ExecuteScalarAsync(cancellation) is true)
        {
            await AccountEvents.AddAsync(session, accountId, AccountEvent.PasskeyAdded, passkey.Name, address, cancellation);
        }
    }

    /// <summary>Removes a passkey.</summary>
    /// <returns>False when the account had none with this id.</returns>
    public static async Task<bool> RemoveAsync(
        BodySession session,
        long accountId,
        byte[] credentialId,
        string? address,
        CancellationToken cancellation = default
    )
    {
        List<string?> removed = [];
        await using (
            var command = session.Command(
                "delete from account_passkeys where account_id = $1 and credential_id = $2 returning name",
                accountId,
                credentialId
            )
        )
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
            {
                removed.Add(reader.TextOrNull(0));
            }
        }

        foreach (var name in removed)
        {
            await AccountEvents.AddAsync(session, accountId, AccountEvent.PasskeyRemoved, name, address, cancellation);
        }

        return removed.Count > 0;
    }
}
