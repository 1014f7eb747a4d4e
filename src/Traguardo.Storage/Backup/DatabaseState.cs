// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Backup;

/// <summary>What who looks after the installation wants to know of its database.</summary>
/// <param name="Version">Version of PostgreSQL.</param>
/// <param name="Bytes">Its size on disk.</param>
/// <param name="SchemaNumber">The last step of the schema.</param>
/// <param name="SchemaName">Its name.</param>
/// <param name="SchemaAppliedAt">When it was applied.</param>
public sealed record DatabaseState(string Version, long Bytes, int SchemaNumber, string SchemaName, DateTimeOffset SchemaAppliedAt)
{
    public static async Task<DatabaseState> ReadAsync(BodySession session, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            """
            select current_setting('server_version'), pg_database_size(current_database()), number, name, applied_at
            from public.traguardo_schema order by number desc limit 1
            """
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new DatabaseState(
            reader.GetString(0),
            reader.GetInt64(1),
            reader.GetInt32(2),
            reader.GetString(3),
            reader.GetFieldValue<DateTimeOffset>(4)
        );
    }
}
