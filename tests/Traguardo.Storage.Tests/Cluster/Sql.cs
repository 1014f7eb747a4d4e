// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;

namespace Traguardo.Storage.Tests.Cluster;

internal static class Sql
{
    /// <summary>Runs statements over a connection of their own; gives the first value of the first row of the last one.</summary>
    public static async Task<object?> RunAsync(string connectionString, string statements)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString
        );
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statements, connection);
        return await command.ExecuteScalarAsync();
    }
}
