// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.People;

/// <summary>Names of accounts, for who gives roles to them.</summary>
public static class AccountNames
{
    private const string Columns = "id, user_name, display_name, disabled_at is not null";

    /// <summary>The accounts that have, or had, a role in the session's body or are linked to a person of it, by number.</summary>
    public static async Task<IReadOnlyDictionary<long, AccountName>> OfBodyAsync(
        BodySession session,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            $"""
            select {Columns} from accounts
            where id in (select account_id from role_assignments where body_id = $1 union select account_id from people where body_id = $1)
            """,
            session.RequiredBodyId
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var names = new Dictionary<long, AccountName>();
        while (await reader.ReadAsync(cancellation))
        {
            var name = Read(reader);
            names.Add(name.Id, name);
        }

        return names;
    }

    /// <summary>The account with a user name, in any case; null when there is none.</summary>
    public static async Task<AccountName?> FindAsync(BodySession session, string userName, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            $"select {Columns} from accounts where normalized_user_name = $1",
            userName.Trim().ToUpperInvariant()
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? Read(reader) : null;
    }

    private static AccountName Read(NpgsqlDataReader reader) =>
        new(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetBoolean(3));
}
