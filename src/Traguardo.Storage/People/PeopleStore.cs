// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.People;

/// <summary>The people of the session's body.</summary>
public static class PeopleStore
{
    private const string Columns = "id, name, email, post, unit, valid_from, valid_to, account_id, xmin::text::bigint";

    /// <summary>All of them, by name, also those who have left.</summary>
    public static async Task<IReadOnlyList<Person>> ListAsync(BodySession session, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            $"select {Columns} from people where body_id = $1 order by lower(name), id",
            session.RequiredBodyId
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var people = new List<Person>();
        while (await reader.ReadAsync(cancellation))
        {
            people.Add(Read(reader));
        }

        return people;
    }

    /// <summary>One of them; null when there is none such.</summary>
    public static async Task<Person?> FindAsync(BodySession session, long id, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            $"select {Columns} from people where id = $1 and body_id = $2",
            id,
            session.RequiredBodyId
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? Read(reader) : null;
    }

    /// <summary>Adds a person.</summary>
    /// <param name="accountId">The account that the person enters with; null for none yet.</param>
    public static async Task<long> AddAsync(BodySession session, PersonData data, long? accountId, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            "insert into people (name, email, post, unit, valid_from, valid_to, account_id) values ($1, $2, $3, $4, $5, $6, $7) returning id",
            data.Name,
            data.Email,
            data.Post,
            data.Unit,
            data.ValidFrom,
            data.ValidTo,
            accountId
        );
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Saves what is written of a person.</summary>
    /// <param name="version">The version that was read.</param>
    /// <returns>False when somebody else saved it since; nothing is done then.</returns>
    public static async Task<bool> UpdateAsync(
        BodySession session,
        long id,
        long version,
        PersonData data,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            """
            update people set name = $4, email = $5, post = $6, unit = $7, valid_from = $8, valid_to = $9
            where id = $1 and body_id = $2 and xmin::text::bigint = $3
            """,
            id,
            session.RequiredBodyId,
            version,
            data.Name,
            data.Email,
            data.Post,
            data.Unit,
            data.ValidFrom,
            data.ValidTo
        );
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    /// <summary>Keeps others from changing a person until the session ends.</summary>
    public static async Task HoldAsync(BodySession session, long id, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            "select from people where id = $1 and body_id = $2 for update",
            id,
            session.RequiredBodyId
        );
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Says with which account a person enters; null for none.</summary>
    /// <returns>False when there is no such person.</returns>
    public static async Task<bool> LinkAsync(BodySession session, long id, long? accountId, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            "update people set account_id = $3 where id = $1 and body_id = $2",
            id,
            session.RequiredBodyId,
            accountId
        );
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    private static Person Read(NpgsqlDataReader reader) =>
        new(
            reader.GetInt64(0),
            new PersonData(
                reader.GetString(1),
                reader.TextOrNull(2),
                reader.TextOrNull(3),
                reader.TextOrNull(4),
                reader.DayOrNull(5),
                reader.DayOrNull(6)
            ),
            reader.IsDBNull(7) ? null : reader.GetInt64(7),
            reader.GetInt64(8)
        );
}
