// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Data;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Traguardo.Storage.Backup;

/// <summary>
/// Copies a whole installation into one archive, as it stood in one moment. Not even the owner of the tables sees rows of all bodies at once: they are
/// copied body by body, in one transaction.
/// </summary>
public sealed class BackupWriter
{
    private readonly NpgsqlConnection connection;
    private readonly ZipArchive zip;

    private BackupWriter(NpgsqlConnection connection, ZipArchive zip) => (this.connection, this.zip) = (connection, zip);

    /// <summary>Writes the archive.</summary>
    /// <param name="owner">Connection string of the owner of the tables.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="program">Version of the program.</param>
    /// <param name="now">The moment, to be told.</param>
    /// <exception cref="BackupException">There is nothing to copy.</exception>
    public static async Task<BackupManifest> WriteAsync(
        string owner,
        Stream stream,
        string program,
        DateTimeOffset now,
        CancellationToken cancellation = default
    )
    {
        var once = new NpgsqlConnectionStringBuilder(owner) { Pooling = false, CommandTimeout = 0 };
        await using var opened = new NpgsqlConnection(once.ConnectionString);
        await opened.OpenAsync(cancellation);
        await using var transaction = await opened.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await Statements.ExecuteAsync(opened, "set transaction read only", cancellation);
        await using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        return await new BackupWriter(opened, archive).WriteAsync(program, now, cancellation);
    }

    private async Task<BackupManifest> WriteAsync(string program, DateTimeOffset now, CancellationToken cancellation)
    {
        var schema = await Statements.SchemaAsync(connection, cancellation);
        if (schema.Count == 0)
        {
            throw new BackupException("nella base dati non c'è un'installazione di Traguardo.");
        }

        var bodies = await BodiesAsync(cancellation);
        var tables = new List<BackupTable>();
        foreach (var table in await StoredTable.ListAsync(connection, cancellation))
        {
            tables.Add(await AddAsync(table, bodies, cancellation));
        }

        var manifest = new BackupManifest
        {
            Format = BackupManifest.CurrentFormat,
            Program = program,
            MadeAt = now,
            Schema = schema,
            Bodies = bodies,
            Tables = tables,
        };
        var bytes = manifest.ToBytes();
        await AddAsync(
            BackupManifest.HashFileName,
            Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes))),
            cancellation
        );
        await AddAsync(BackupManifest.FileName, bytes, cancellation);
        return manifest;
    }

    private async Task<IReadOnlyList<BackupBody>> BodiesAsync(CancellationToken cancellation)
    {
        await Statements.BeSystemAsync(connection, cancellation);
        var bodies = new List<(long Id, string Code, string Name)>();
        await using (var command = new NpgsqlCommand("select id, code, name from traguardo.bodies order by id", connection))
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
            {
                bodies.Add((reader.GetInt64(0), reader.GetString(1), reader.GetString(2)));
            }
        }

        var described = new List<BackupBody>();
        foreach (var (id, code, name) in bodies)
        {
            var (entries, broken) = await Statements.CheckRegisterAsync(connection, id, cancellation);
            described.Add(new BackupBody(id, code, name, entries, broken));
        }

        return described;
    }

    private async Task<BackupTable> AddAsync(StoredTable table, IReadOnlyList<BackupBody> bodies, CancellationToken cancellation)
    {
        var described = new BackupTable(table.Name, table.Columns, 0, "", await NextIdAsync(table, cancellation));
        var entry = zip.CreateEntry(described.FileName, CompressionLevel.Optimal);
        await using var target = new HashedLines(await entry.OpenAsync(cancellation));
        if (table.Guard == TableGuard.Body)
        {
            foreach (var body in bodies)
            {
                await Statements.EnterAsync(connection, body.Id, cancellation);
                await CopyAsync(table.Select(body.Id), target, cancellation);
            }
        }
        else
        {
            await CopyAsync(table.Select(bodyId: null), target, cancellation);
        }

        var (rows, hash) = target.Finish();
        return described with { Rows = rows, Sha256 = hash };
    }

    private async Task CopyAsync(string select, HashedLines target, CancellationToken cancellation)
    {
        using var source = await connection.BeginTextExportAsync($"copy ({select}) to stdout", cancellation);
        await target.CopyFromAsync(source, cancellation);
    }

    /// <summary>Numbers of rows that are no more are not given again: the register speaks of them.</summary>
    private async Task<long?> NextIdAsync(StoredTable table, CancellationToken cancellation)
    {
        if (table.Identity is not { } column)
        {
            return null;
        }

        await using var find = new NpgsqlCommand("select pg_get_serial_sequence($1, $2)", connection)
        {
            Parameters =
            {
                new() { Value = table.FullName },
                new() { Value = column },
            },
        };
        // A name that the server itself has quoted
        var sequence = (string)(await find.ExecuteScalarAsync(cancellation))!;
        await using var read = new NpgsqlCommand(
            $"select case when is_called then last_value + 1 else last_value end from {sequence}",
            connection
        );
        return (long)(await read.ExecuteScalarAsync(cancellation))!;
    }

    private async Task AddAsync(string name, byte[] content, CancellationToken cancellation)
    {
        await using var target = await zip.CreateEntry(name, CompressionLevel.Optimal).OpenAsync(cancellation);
        await target.WriteAsync(content, cancellation);
    }
}
