// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Roles;

/// <summary>Who has which role. In a body's session the roles of that body; the roles of the session's own account in all bodies.</summary>
public static class RoleStore
{
    internal const string Columns = "id, account_id, role, unit, valid_from, valid_to";

    /// <summary>The roles in the session's body, also those that are over.</summary>
    public static Task<IReadOnlyList<RoleAssignment>> ListAsync(BodySession session, CancellationToken cancellation = default) =>
        ReadAsync(
            session.Command(
                $"select {Columns} from role_assignments where body_id = $1 order by account_id, valid_from, id",
                session.RequiredBodyId
            ),
            cancellation
        );

    /// <summary>Gives a role in the session's body.</summary>
    public static async Task<long> AddAsync(
        BodySession session,
        long accountId,
        Role role,
        string? unit,
        DateOnly from,
        DateOnly? to = null,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            "insert into role_assignments (account_id, role, unit, valid_from, valid_to) values ($1, $2, $3, $4, $5) returning id",
            accountId,
            RoleTokens.Roles.English(role),
            unit,
            from,
            to
        );
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Ends a role of the session's body on a day; the assignment stays, for the past.</summary>
    /// <returns>False when there is none such.</returns>
    public static async Task<bool> EndAsync(BodySession session, long id, DateOnly lastDay, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            "update role_assignments set valid_to = greatest($2, valid_from) where id = $1 and body_id = $3",
            id,
            lastDay,
            session.RequiredBodyId
        );
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    private static async Task<IReadOnlyList<RoleAssignment>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            return await ReadAsync(reader, cancellation);
        }
    }

    internal static async Task<IReadOnlyList<RoleAssignment>> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        var roles = new List<RoleAssignment>();
        while (await reader.ReadAsync(cancellation))
        {
            // A word of a later version of the program is no role here
            if (RoleTokens.Roles.TryParse(reader.GetString(2), out var role))
            {
                roles.Add(
                    new RoleAssignment(
                        reader.GetInt64(0),
                        reader.GetInt64(1),
                        role,
                        reader.TextOrNull(3),
                        reader.GetFieldValue<DateOnly>(4),
                        reader.DayOrNull(5)
                    )
                );
            }
        }

        return roles;
    }
}
