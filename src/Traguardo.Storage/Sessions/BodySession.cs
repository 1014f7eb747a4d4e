// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Traguardo.Storage.Cycles;

namespace Traguardo.Storage.Sessions;

/// <summary>
/// One transaction, for one body and by one account. The database itself shows it that body's rows only, and registers its changes under that account.
/// What is not committed is undone when the session ends.
/// </summary>
public sealed class BodySession : IAsyncDisposable
{
    private readonly NpgsqlTransaction transaction;
    private readonly Lazy<CycleContext> context;

    private BodySession(
        NpgsqlConnection connection,
        NpgsqlTransaction transaction,
        DbContextOptions<CycleContext> options,
        SessionScope scope
    )
    {
        Connection = connection;
        this.transaction = transaction;
        BodyId = scope.BodyId;
        AccountId = scope.AccountId;
        context = new Lazy<CycleContext>(() =>
        {
            var made = new CycleContext(options);
            made.Database.SetDbConnection(connection);
            made.Database.UseTransaction(transaction);
            return made;
        });
    }

    /// <summary>The body; null outside any.</summary>
    public long? BodyId { get; private set; }

    public long? AccountId { get; }

    /// <summary>The body.</summary>
    /// <exception cref="InvalidOperationException">The session is outside any body.</exception>
    public long RequiredBodyId => BodyId ?? throw new InvalidOperationException("The session is outside any body.");

    /// <summary>The rows of cycles, by type of the domain's record.</summary>
    public CycleContext Cycles => context.Value;

    /// <summary>For statements that are not about rows of cycles; they belong to the session's transaction.</summary>
    public NpgsqlConnection Connection { get; }

    /// <summary>Keeps what was done.</summary>
    public Task CommitAsync(CancellationToken cancellation = default) => transaction.CommitAsync(cancellation);

    /// <summary>A statement of this transaction, with parameters by place.</summary>
    public NpgsqlCommand Command(string sql, params ReadOnlySpan<object?> parameters)
    {
        var command = new NpgsqlCommand(sql, Connection, transaction);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter ?? DBNull.Value });
        }

        return command;
    }

    /// <summary>Goes on inside a body: one that the transaction has made, or in which the caller has found a role of the account.</summary>
    public async Task EnterAsync(long bodyId, CancellationToken cancellation = default)
    {
        await using var command = Command("select set_config('traguardo.body', $1, true)", bodyId.ToString(CultureInfo.InvariantCulture));
        await command.ExecuteNonQueryAsync(cancellation);
        BodyId = bodyId;
    }

    internal static Task<BodySession> BeginAsync(
        NpgsqlDataSource source,
        DbContextOptions<CycleContext> options,
        SessionScope scope,
        CancellationToken cancellation
    ) => Pool.TryAsync(source, () => BeginOnceAsync(source, options, scope, cancellation));

    private static async Task<BodySession> BeginOnceAsync(
        NpgsqlDataSource source,
        DbContextOptions<CycleContext> options,
        SessionScope scope,
        CancellationToken cancellation
    )
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            // Writers queue on the register and must see what the one before them wrote; readers must not see half of a change
            var isolation = scope.OnlyReads ? IsolationLevel.RepeatableRead : IsolationLevel.ReadCommitted;
            var session = new BodySession(connection, await connection.BeginTransactionAsync(isolation, cancellation), options, scope);
            await using var batch = new NpgsqlBatch(connection, session.transaction)
            {
                BatchCommands = { Statement.Of(scope).ToCommand() },
            };
            await batch.ExecuteNonQueryAsync(cancellation);
            return session;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (context.IsValueCreated)
        {
            await context.Value.DisposeAsync();
        }

        await transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
