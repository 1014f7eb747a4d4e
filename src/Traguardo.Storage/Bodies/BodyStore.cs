// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Bodies;

/// <summary>The bodies of an installation, as far as a session sees them.</summary>
public static class BodyStore
{
    internal const string All = $"select {Columns} from bodies order by name, id";

    private const string Columns = "id, slug, code, name, kind, valid_from, valid_to, predecessors";

    /// <summary>The bodies that the session sees (see <see cref="SessionScope"/>), by name.</summary>
    public static async Task<IReadOnlyList<StoredBody>> ListAsync(BodySession session, CancellationToken cancellation = default)
    {
        await using var command = session.Command(All);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await ReadAsync(reader, cancellation);
    }

    /// <summary>Adds a body; the session goes on inside it.</summary>
    /// <exception cref="PostgresException">There is one with this code.</exception>
    public static async Task<StoredBody> AddAsync(BodySession session, Body body, CancellationToken cancellation = default)
    {
        string slug;
        await using (var taken = session.Command("select array_agg(slug) from body_slugs() as slug"))
        {
            var slugs = await taken.ExecuteScalarAsync(cancellation) as string[] ?? [];
            slug = Slug.Of(body.Code, slugs.ToHashSet(StringComparer.Ordinal));
        }

        long id;
        await using (
            var insert = session.Command(
                "insert into bodies (slug, code, name, kind, valid_from, valid_to, predecessors) values ($1, $2, $3, $4, $5, $6, $7)",
                slug,
                body.Code,
                body.Name,
                body.Kind,
                body.ValidFrom,
                body.ValidTo,
                body.Predecessors
            )
        )
        {
            await insert.ExecuteNonQueryAsync(cancellation);
        }

        // The register of the new body has started, and the transaction is inside it: only now is the row seen
        await using (var made = session.Command("select current_body()"))
        {
            id = (long)(await made.ExecuteScalarAsync(cancellation))!;
        }

        await session.EnterAsync(id, cancellation);
        return new StoredBody(id, slug, body);
    }

    internal static async Task<IReadOnlyList<StoredBody>> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        var bodies = new List<StoredBody>();
        while (await reader.ReadAsync(cancellation))
        {
            bodies.Add(Read(reader));
        }

        return bodies;
    }

    private static StoredBody Read(NpgsqlDataReader reader) =>
        new(
            reader.GetInt64(0),
            reader.GetString(1),
            new Body(
                reader.GetString(2),
                reader.GetString(3),
                reader.TextOrNull(4),
                reader.DayOrNull(5),
                reader.DayOrNull(6),
                reader.TextOrNull(7)
            )
        );
}
