// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;

namespace Traguardo.Storage.Cluster;

/// <summary>
/// The embedded cluster's roles and database. The owner of the database is no superuser, because row-level security binds no superuser.
/// </summary>
internal static class ClusterRoles
{
    /// <summary>The role that made the cluster: a superuser, for what only one can do.</summary>
    public const string Administrator = "traguardo_admin";

    /// <summary>Owns the database, and may make the roles that the application connects with.</summary>
    public const string Owner = "traguardo_owner";

    public const string Database = "traguardo";

    /// <summary>Every database server has it.</summary>
    private const string Maintenance = "postgres";

    public static string OwnerConnectionString(string socketFolder) => ConnectionString(socketFolder, Owner, Database).ConnectionString;

    public static string AdministratorConnectionString(string socketFolder)
    {
        var builder = ConnectionString(socketFolder, Administrator, Maintenance);
        // Used once in a while, and an idle connection would keep others from dropping a database
        builder.Pooling = false;
        return builder.ConnectionString;
    }

    /// <summary>Makes the owner and the database where they do not exist.</summary>
    public static async Task EnsureAsync(string administratorConnectionString, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(administratorConnectionString);
        await connection.OpenAsync(cancellation);
        if (!await ExistsAsync(connection, "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)", Owner, cancellation))
        {
            await ExecuteAsync(connection, $"CREATE ROLE {Owner} LOGIN CREATEROLE", cancellation);
        }

        if (!await ExistsAsync(connection, "SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)", Database, cancellation))
        {
            await ExecuteAsync(connection, $"CREATE DATABASE {Database} OWNER {Owner}", cancellation);
        }
    }

    private static NpgsqlConnectionStringBuilder ConnectionString(string socketFolder, string role, string database) =>
        new()
        {
            Host = socketFolder,
            Username = role,
            Database = database,
            ApplicationName = "traguardo",
            GssEncryptionMode = GssEncryptionMode.Disable,
            SslMode = SslMode.Disable,
        };

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string question, string name, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(question, connection) { Parameters = { new() { Value = name } } };
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
