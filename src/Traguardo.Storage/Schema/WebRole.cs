// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;

namespace Traguardo.Storage.Schema;

/// <summary>The role that the web application connects with: it owns nothing and row-level security binds it.</summary>
public static class WebRole
{
    public const string Name = "traguardo_web";

    /// <summary>Makes the role, or brings its password up to date. A role that an administrator made is left as it is where the owner may not change it.</summary>
    /// <exception cref="SchemaException">There is none and the owner may not make it, or it could bypass row-level security.</exception>
    internal static async Task EnsureAsync(NpgsqlConnection connection, string? password, CancellationToken cancellation)
    {
        var role = await FindAsync(connection, cancellation);
        if (role is { Bypasses: true })
        {
            throw new SchemaException(
                $"Il ruolo «{Name}» del server può aggirare la separazione tra gli enti (SUPERUSER o BYPASSRLS): togliere questi attributi."
            );
        }

        try
        {
            // A role cannot be a parameter; the password is quoted as a literal by the server's own rules
            var literal = password is null ? "" : " password '" + password.Replace("'", "''", StringComparison.Ordinal) + "'";
            var sql =
                role is null ? $"create role {Name} login nosuperuser nocreatedb nocreaterole noinherit{literal}"
                : password is null ? null
                : $"alter role {Name}{literal}";
            if (sql is not null)
            {
                await using var command = new NpgsqlCommand(sql, connection);
                await command.ExecuteNonQueryAsync(cancellation);
            }
        }
        catch (PostgresException problem)
            when (problem.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.DuplicateObject)
        {
            if (role is null && problem.SqlState == PostgresErrorCodes.InsufficientPrivilege)
            {
                throw new SchemaException(
                    $"Manca il ruolo «{Name}» e l'utente del database non può crearlo: un amministratore del server lo crei con «create role {Name} login password '...'» e indichi la sua stringa di connessione in TRAGUARDO_WEB_DATABASE."
                );
            }
        }
    }

    private static async Task<Found?> FindAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select rolsuper or rolbypassrls from pg_roles where rolname = $1", connection)
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = Name } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? new(reader.GetBoolean(0)) : null;
    }

    private sealed record Found(bool Bypasses);
}
