// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Npgsql;

namespace Traguardo.Storage.Backup;

/// <summary>Statements that backup and restore share. All work in the transaction of the connection.</summary>
internal static class Statements
{
    public static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Sees which bodies there are.</summary>
    public static Task BeSystemAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        ExecuteAsync(connection, "select set_config('traguardo.system', 'on', true)", cancellation);

    /// <summary>Sees the rows of a body.</summary>
    public static async Task EnterAsync(NpgsqlConnection connection, long bodyId, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select set_config('traguardo.body', $1, true)", connection)
        {
            Parameters = { new() { Value = bodyId.ToString(CultureInfo.InvariantCulture) } },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Recomputes the chain of a body's register.</summary>
    public static async Task<(long Entries, long? FirstBroken)> CheckRegisterAsync(
        NpgsqlConnection connection,
        long bodyId,
        CancellationToken cancellation
    )
    {
        await EnterAsync(connection, bodyId, cancellation);
        await using var command = new NpgsqlCommand(
            "select (select count(*) from traguardo.audit_entries where body_id = $1), traguardo.first_broken_audit_entry()",
            connection
        )
        {
            Parameters = { new() { Value = bodyId } },
            CommandTimeout = 0,
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return (reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetInt64(1));
    }

    /// <summary>The steps of the schema that were applied; empty when there is no installation.</summary>
    public static async Task<IReadOnlyList<BackupStep>> SchemaAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using (var exists = new NpgsqlCommand("select to_regclass('public.traguardo_schema') is not null", connection))
        {
            if (await exists.ExecuteScalarAsync(cancellation) is not true)
            {
                return [];
            }
        }

        await using var command = new NpgsqlCommand("select number, name, hash from public.traguardo_schema order by number", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var steps = new List<BackupStep>();
        while (await reader.ReadAsync(cancellation))
        {
            steps.Add(new BackupStep(reader.GetInt32(0), reader.GetString(1), reader.GetString(2)));
        }

        return steps;
    }
}
