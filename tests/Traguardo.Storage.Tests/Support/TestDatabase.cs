// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Tests.Support;

/// <summary>A fresh database for a class of tests.</summary>
public sealed class TestDatabase : IAsyncLifetime
{
    public Database Database { get; private set; } = null!;

    public string Owner { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var admin = Environment.GetEnvironmentVariable("TRAGUARDO_TEST_OWNER")!;
        var name = "t" + Guid.NewGuid().ToString("N");
        await using (var source = NpgsqlDataSource.Create(admin + ";Username=traguardo_admin;Database=postgres"))
        {
            await source.CreateCommand($"create database {name} owner traguardo_owner").ExecuteNonQueryAsync();
        }

        Owner = admin + $";Username=traguardo_owner;Database={name}";
        Database = await Database.OpenAsync(Owner);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
