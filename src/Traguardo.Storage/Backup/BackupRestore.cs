// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using Npgsql;
using Traguardo.Storage.Schema;

namespace Traguardo.Storage.Backup;

/// <summary>
/// Makes an empty installation the one that a backup holds: every row with its number, every entry of the registers with its hash, all in one
/// transaction. The schema is made as it was, filled, and then brought up to date, so that a backup of an older version can be restored too. The owner of
/// the tables may lift, for this transaction and for itself, what binds it otherwise: nobody else sees the tables before all of it is in force again.
/// </summary>
public sealed class BackupRestore
{
    private readonly NpgsqlConnection connection;
    private readonly BackupFile backup;

    private BackupRestore(NpgsqlConnection connection, BackupFile backup) => (this.connection, this.backup) = (connection, backup);

    /// <summary>Restores a backup.</summary>
    /// <param name="owner">Connection string of the owner of a database whose schema is up to date (see <see cref="Sessions.Database.OpenAsync"/>).</param>
    /// <param name="backup">The backup.</param>
    /// <param name="note">What is noted about the file.</param>
    /// <exception cref="BackupException">The installation is not empty, or the backup does not fit or holds other than it says.</exception>
    public static async Task RunAsync(string owner, BackupFile backup, BackupNote note, CancellationToken cancellation = default)
    {
        var once = new NpgsqlConnectionStringBuilder(owner) { Pooling = false, CommandTimeout = 0 };
        await using var opened = new NpgsqlConnection(once.ConnectionString);
        await opened.OpenAsync(cancellation);
        await using var transaction = await opened.BeginTransactionAsync(cancellation);
        try
        {
            await new BackupRestore(opened, backup).RunAsync(cancellation);
        }
        catch (PostgresException problem)
            when (problem.SqlState.StartsWith("22", StringComparison.Ordinal) || problem.SqlState.StartsWith("23", StringComparison.Ordinal)
            )
        {
            throw new BackupException(
                $"la copia contiene dati che la base dati non accetta (tabella «{problem.TableName}»): nulla è stato modificato.",
                problem
            );
        }

        await BackupLog.AddAsync(opened, "restore", note, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        await Migrator.HoldAsync(connection, cancellation);
        await RefuseFilledAsync(cancellation);
        var scripts = Fitting();
        var last = backup.Manifest.Schema[^1].Number;
        await Statements.ExecuteAsync(connection, "drop schema traguardo cascade; delete from public.traguardo_schema", cancellation);
        await ApplyAsync(scripts.Where(script => script.Number <= last), cancellation);
        await FillAsync(cancellation);
        await ApplyAsync(scripts.Where(script => script.Number > last), cancellation);
        await CheckRegistersAsync(cancellation);
    }

    private async Task RefuseFilledAsync(CancellationToken cancellation)
    {
        await Statements.BeSystemAsync(connection, cancellation);
        await using var command = new NpgsqlCommand(
            "select exists (select from traguardo.bodies) or exists (select from traguardo.accounts)",
            connection
        );
        if (await command.ExecuteScalarAsync(cancellation) is not false)
        {
            throw new BackupException(
                "l'installazione non è vuota: una copia si ripristina solo in un'installazione senza enti e senza account. Nulla è stato modificato."
            );
        }
    }

    /// <summary>The program's scripts, if the backup was made with the same ones.</summary>
    private IReadOnlyList<Script> Fitting()
    {
        var scripts = Migrator.Scripts();
        var known = scripts.ToDictionary(script => script.Number, script => script.Hash);
        var steps = backup.Manifest.Schema;
        if (steps.Count == 0 || steps.Any(step => !known.ContainsKey(step.Number)))
        {
            throw new BackupException("la copia è di una versione più recente di Traguardo: aggiornare il programma e riprovare.");
        }

        return steps.All(step => known[step.Number] == step.Hash)
            ? scripts
            : throw new BackupException("la copia ha uno schema dei dati che non è quello di questa versione di Traguardo.");
    }

    private async Task ApplyAsync(IEnumerable<Script> scripts, CancellationToken cancellation)
    {
        foreach (var script in scripts)
        {
            await Migrator.ExecuteAsync(connection, script, cancellation);
        }
    }

    private async Task FillAsync(CancellationToken cancellation)
    {
        var tables = await StoredTable.ListAsync(connection, cancellation);
        var described = backup.Manifest.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        if (
            tables.Count != described.Count
            || tables.Any(table =>
                !described.TryGetValue(table.Name, out var stored)
                || !stored.Columns.ToHashSet(StringComparer.Ordinal).SetEquals(table.Columns)
            )
        )
        {
            throw new BackupException("la copia non ha le tabelle che il suo schema prevede.");
        }

        var forced = await LiftAsync(tables, cancellation);
        foreach (var table in tables)
        {
            await FillAsync(table, described[table.Name], cancellation);
        }

        foreach (var table in tables)
        {
            await Statements.ExecuteAsync(connection, $"alter table {table.FullName} enable trigger user", cancellation);
            if (forced.Contains(table.Name))
            {
                await Statements.ExecuteAsync(connection, $"alter table {table.FullName} force row level security", cancellation);
            }
        }
    }

    /// <summary>Lifts triggers and row-level security from the owner.</summary>
    /// <returns>The tables whose row-level security bound the owner.</returns>
    private async Task<HashSet<string>> LiftAsync(IReadOnlyList<StoredTable> tables, CancellationToken cancellation)
    {
        var forced = new HashSet<string>(StringComparer.Ordinal);
        await using (
            var command = new NpgsqlCommand(
                "select relname::text from pg_class where relnamespace = 'traguardo'::regnamespace and relforcerowsecurity",
                connection
            )
        )
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
            {
                forced.Add(reader.GetString(0));
            }
        }

        foreach (var table in tables)
        {
            await Statements.ExecuteAsync(
                connection,
                $"alter table {table.FullName} disable trigger user; alter table {table.FullName} no force row level security",
                cancellation
            );
        }

        return forced;
    }

    private async Task FillAsync(StoredTable table, BackupTable described, CancellationToken cancellation)
    {
        var columns = string.Join(", ", described.Columns.Select(StoredTable.Quote));
        await using (var target = await connection.BeginTextImportAsync($"copy {table.FullName} ({columns}) from stdin", cancellation))
        await using (var stored = await backup.OpenAsync(described, cancellation))
        using (var source = new StreamReader(stored, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)))
        {
            var letters = new char[65536];
            int read;
            while ((read = await source.ReadAsync(letters.AsMemory(), cancellation)) > 0)
            {
                await target.WriteAsync(letters.AsMemory(0, read), cancellation);
            }
        }

        if (table.Identity is { } identity && described.NextId is { } next)
        {
            // Unlike setval, undone with the transaction
            await Statements.ExecuteAsync(
                connection,
                $"alter table {table.FullName} alter column {StoredTable.Quote(identity)} restart with {next}",
                cancellation
            );
        }
    }

    private async Task CheckRegistersAsync(CancellationToken cancellation)
    {
        foreach (var body in backup.Manifest.Bodies)
        {
            var (entries, broken) = await Statements.CheckRegisterAsync(connection, body.Id, cancellation);
            if (entries != body.Entries || broken != body.FirstBroken)
            {
                throw new BackupException(
                    $"il registro dell'ente «{body.Name}» non è quello che la copia dichiara: nulla è stato modificato."
                );
            }
        }
    }
}
