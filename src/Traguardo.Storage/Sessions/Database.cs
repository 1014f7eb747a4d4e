// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Schema;

namespace Traguardo.Storage.Sessions;

/// <summary>A database of Traguardo. All work is done in sessions: transactions that say for which body and by which account.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly NpgsqlDataSource web;
    private readonly DbContextOptions<CycleContext> options;

    private Database(NpgsqlDataSource web)
    {
        this.web = web;
        options = new DbContextOptionsBuilder<CycleContext>().UseNpgsql(web).Options;
    }

    /// <summary>Brings the schema up to date and connects as the web role.</summary>
    /// <param name="owner">Connection string of the schema's owner.</param>
    /// <param name="webConnection">Connection string of the web role; null to make it from the owner's: the same server, and a password made from the owner's.</param>
    /// <exception cref="SchemaException">The database cannot be used by this program.</exception>
    /// <exception cref="NpgsqlException">It cannot be reached.</exception>
    public static async Task<Database> OpenAsync(string owner, string? webConnection = null, CancellationToken cancellation = default)
    {
        var settings = new NpgsqlConnectionStringBuilder(owner);
        var password = webConnection is null && !string.IsNullOrEmpty(settings.Password) ? DerivedPassword(settings.Password) : null;
        settings.Pooling = false;
        await using (var source = NpgsqlDataSource.Create(settings.ConnectionString))
        {
            await Migrator.ApplyAsync(source, password, cancellation);
        }

        return await ConnectAsync(webConnection ?? OfWeb(owner, password), cancellation);
    }

    /// <summary>A transaction of one body.</summary>
    /// <param name="bodyId">The body whose rows are seen and written.</param>
    /// <param name="accountId">Who does it, as the register will say; null for the program itself.</param>
    public Task<BodySession> BeginAsync(long bodyId, long? accountId, CancellationToken cancellation = default) =>
        BodySession.BeginAsync(web, options, new SessionScope(bodyId, accountId), cancellation);

    /// <summary>A transaction of one body that only reads, and sees one moment of the database from its first statement to its last.</summary>
    public Task<BodySession> BeginReadingAsync(long bodyId, long? accountId, CancellationToken cancellation = default) =>
        BodySession.BeginAsync(web, options, new SessionScope(bodyId, accountId, OnlyReads: true), cancellation);

    /// <summary>A transaction outside any body: accounts, and which bodies an account may enter.</summary>
    public Task<BodySession> BeginOutsideAsync(long? accountId, CancellationToken cancellation = default) =>
        BodySession.BeginAsync(web, options, new SessionScope(BodyId: null, accountId), cancellation);

    /// <summary>A transaction of the program's own, which sees which bodies there are and nothing of theirs.</summary>
    public Task<BodySession> BeginAsSystemAsync(CancellationToken cancellation = default) =>
        BodySession.BeginAsync(web, options, new SessionScope(BodyId: null, AccountId: null, IsSystem: true), cancellation);

    /// <summary>
    /// Statements that only read and are sent together, outside any body unless one of them enters it: one way to the server and back, where a session takes
    /// several. The server runs them as one transaction.
    /// </summary>
    /// <param name="statements">At least one.</param>
    /// <param name="read">Reads the results, from the first statement's on.</param>
    internal Task<T> ReadTogetherAsync<T>(
        long? accountId,
        IReadOnlyList<Statement> statements,
        Func<NpgsqlDataReader, Task<T>> read,
        CancellationToken cancellation
    ) =>
        Pool.TryAsync(
            web,
            async () =>
            {
                await using var batch = web.CreateBatch();
                foreach (var statement in statements.Prepend(Statement.Of(new SessionScope(BodyId: null, accountId, OnlyReads: true))))
                {
                    batch.BatchCommands.Add(statement.ToCommand());
                }

                await using var reader = await batch.ExecuteReaderAsync(cancellation);
                await reader.NextResultAsync(cancellation);
                return await read(reader);
            }
        );

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private static async Task<Database> ConnectAsync(string connectionString, CancellationToken cancellation)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "traguardo",
            SearchPath = "traguardo",
            MaxAutoPrepare = 100,
            // Nothing of one request may reach the next: all that a session sets is local to its transaction
            NoResetOnClose = true,
        };
        var source = NpgsqlDataSource.Create(settings.ConnectionString);
        try
        {
            await using var command = source.CreateCommand("select rolsuper or rolbypassrls from pg_roles where rolname = current_user");
            if (await command.ExecuteScalarAsync(cancellation) is not false)
            {
                throw new SchemaException(
                    "Il ruolo con cui l'applicazione si collega può aggirare la separazione tra gli enti: usarne un altro."
                );
            }

            return new Database(source);
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    private static string OfWeb(string owner, string? password) =>
        new NpgsqlConnectionStringBuilder(owner) { Username = WebRole.Name, Password = password }.ConnectionString;

    /// <summary>The same on every node that knows the owner's password, and no way back to it.</summary>
    private static string DerivedPassword(string owners) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(owners), Encoding.UTF8.GetBytes(WebRole.Name)));
}
