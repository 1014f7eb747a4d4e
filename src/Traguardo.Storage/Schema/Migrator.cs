// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Traguardo.Storage.Schema;

/// <summary>
/// Brings a database to the schema of this program: applies the numbered scripts that it does not have, each in a transaction of its own, in order, one
/// program at a time.
/// </summary>
public static class Migrator
{
    // Any number that no other program takes: "TRAG" in ASCII
    private const long Lock = 0x54524147;

    private const string Register = """
        create table if not exists public.traguardo_schema (
          number integer primary key, name text not null, hash text not null, applied_at timestamptz not null default now())
        """;

    /// <summary>Applies what is missing.</summary>
    /// <param name="owner">Connects as the owner of the schema.</param>
    /// <param name="webPassword">Password of the web role; null where the server trusts who connects.</param>
    /// <returns>How many scripts were applied.</returns>
    /// <exception cref="SchemaException">The database belongs to a later version of the program, or to one whose scripts were others.</exception>
    public static async Task<int> ApplyAsync(NpgsqlDataSource owner, string? webPassword, CancellationToken cancellation = default)
    {
        await using var connection = await owner.OpenConnectionAsync(cancellation);
        await ExecuteAsync(connection, $"select pg_advisory_lock({Lock})", cancellation);
        try
        {
            await ExecuteAsync(connection, Register, cancellation);
            var applied = await AppliedAsync(connection, cancellation);
            var scripts = Scripts();
            Compare(applied, scripts);
            await WebRole.EnsureAsync(connection, webPassword, cancellation);
            foreach (var script in scripts.Where(script => !applied.ContainsKey(script.Number)))
            {
                await ApplyAsync(connection, script, cancellation);
            }

            return scripts.Count - applied.Count;
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }

    /// <summary>The scripts of the program by number.</summary>
    internal static IReadOnlyList<Script> Scripts()
    {
        var assembly = typeof(Migrator).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
                .Select(name => Read(assembly, name))
                .OrderBy(script => script.Number),
        ];
    }

    private static Script Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        var sql = reader.ReadToEnd();
        var name = resource.Split('.')[^2];
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
        return new Script(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, sql, hash);
    }

    private static void Compare(Dictionary<int, string> applied, IReadOnlyList<Script> scripts)
    {
        var known = scripts.ToDictionary(script => script.Number, script => script.Hash);
        foreach (var (number, hash) in applied)
        {
            if (!known.TryGetValue(number, out var ours))
            {
                throw new SchemaException(
                    $"Il database è di una versione più recente di Traguardo (passo {number} dello schema): aggiornare il programma."
                );
            }

            if (ours != hash)
            {
                throw new SchemaException($"Il passo {number} dello schema del database non è quello di questa versione di Traguardo.");
            }
        }
    }

    private static async Task<Dictionary<int, string>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var applied = new Dictionary<int, string>();
        await using var command = new NpgsqlCommand("select number, hash from public.traguardo_schema", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            applied.Add(reader.GetInt32(0), reader.GetString(1));
        }

        return applied;
    }

    /// <summary>Lets nobody else change the schema until the transaction of the connection ends.</summary>
    internal static Task HoldAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        ExecuteAsync(connection, $"select pg_advisory_xact_lock({Lock})", cancellation);

    private static async Task ApplyAsync(NpgsqlConnection connection, Script script, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await ExecuteAsync(connection, script, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Applies a script in the transaction of the connection.</summary>
    internal static async Task ExecuteAsync(NpgsqlConnection connection, Script script, CancellationToken cancellation)
    {
        await ExecuteAsync(connection, script.Sql, cancellation);
        await using var note = new NpgsqlCommand("insert into public.traguardo_schema (number, name, hash) values ($1, $2, $3)", connection)
        {
            Parameters =
            {
                new NpgsqlParameter<int> { TypedValue = script.Number },
                new NpgsqlParameter<string> { TypedValue = script.Name },
                new NpgsqlParameter<string> { TypedValue = script.Hash },
            },
        };
        await note.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

/// <summary>A step of the schema.</summary>
internal sealed record Script(int Number, string Name, string Sql, string Hash);

/// <summary>The database cannot be used by this program; the message says why, in Italian.</summary>
public sealed class SchemaException(string message) : Exception(message);
