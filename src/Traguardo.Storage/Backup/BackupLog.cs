// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Backup;

/// <summary>What is noted about a file of a backup.</summary>
/// <param name="File">Its name, without its folder.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Its hash.</param>
/// <param name="Bodies">How many bodies it holds.</param>
public sealed record BackupNote(string File, long Size, byte[] Sha256, int Bodies);

/// <summary>When the installation was copied to a file, or made from one.</summary>
/// <param name="IsRestore">True when it was made from the file.</param>
public sealed record BackupLogEntry(DateTimeOffset At, bool IsRestore, BackupNote Note);

/// <summary>Notes backups, for who looks after the installation.</summary>
public static class BackupLog
{
    /// <summary>Notes a backup that was made.</summary>
    /// <param name="owner">Connection string of the owner of the tables.</param>
    public static async Task AddAsync(string owner, BackupNote note, CancellationToken cancellation = default)
    {
        var once = new NpgsqlConnectionStringBuilder(owner) { Pooling = false };
        await using var connection = new NpgsqlConnection(once.ConnectionString);
        await connection.OpenAsync(cancellation);
        await AddAsync(connection, "backup", note, cancellation);
    }

    /// <summary>The latest ones, the latest first.</summary>
    public static async Task<IReadOnlyList<BackupLogEntry>> ListAsync(
        BodySession session,
        int count,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            "select at, kind, file, size, sha256, bodies from backups order by at desc, id desc limit $1",
            count
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var entries = new List<BackupLogEntry>();
        while (await reader.ReadAsync(cancellation))
        {
            entries.Add(
                new BackupLogEntry(
                    reader.GetFieldValue<DateTimeOffset>(0),
                    reader.GetString(1) == "restore",
                    new BackupNote(reader.GetString(2), reader.GetInt64(3), reader.GetFieldValue<byte[]>(4), reader.GetInt32(5))
                )
            );
        }

        return entries;
    }

    internal static async Task AddAsync(NpgsqlConnection connection, string kind, BackupNote note, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "insert into traguardo.backups (kind, file, size, sha256, bodies) values ($1, $2, $3, $4, $5)",
            connection
        )
        {
            Parameters =
            {
                new() { Value = kind },
                new() { Value = note.File },
                new() { Value = note.Size },
                new() { Value = note.Sha256 },
                new() { Value = note.Bodies },
            },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
