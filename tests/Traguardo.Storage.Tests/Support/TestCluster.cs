// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Npgsql;
using Traguardo.Storage.Cluster;
using Traguardo.Storage.Tests.Support;

[assembly: AssemblyFixture(typeof(TestCluster))]

namespace Traguardo.Storage.Tests.Support;

/// <summary>
/// One PostgreSQL for all tests of an assembly, started when the first asks for a database. Each gets a copy of a database that
/// <see cref="TestTemplate"/> fills once, in some hundredths of a second.
/// A test class, or a fixture of it, takes this in its constructor. Another assembly gets it by linking the files of this folder, except
/// TestTemplate.cs, of which it writes its own.
/// </summary>
public sealed class TestCluster : IAsyncDisposable
{
    /// <summary>The database that the others are copied from.</summary>
    private const string Template = "traguardo";

    private readonly TestFolder folder = new();
    private readonly Lazy<Task<EmbeddedCluster>> started;
    private int made;

    public TestCluster() => started = new(StartAsync);

    /// <summary>Makes a database as <see cref="TestTemplate"/> fills it.</summary>
    public Task<ClusterDatabase> CreateDatabaseAsync() => CreateAsync(Template);

    /// <summary>Makes a database with nothing in it.</summary>
    public Task<ClusterDatabase> CreateEmptyDatabaseAsync() => CreateAsync("template0");

    private async Task<ClusterDatabase> CreateAsync(string template)
    {
        var cluster = await started.Value;
        var name = "prova_" + Interlocked.Increment(ref made).ToString(CultureInfo.InvariantCulture);
        var owner = new NpgsqlConnectionStringBuilder(cluster.OwnerConnectionString) { Database = name };
        await ExecuteAsync(cluster, $"CREATE DATABASE {name} OWNER {owner.Username} TEMPLATE {template}");
        return new(this, owner.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated)
        {
            await (await started.Value).DisposeAsync();
        }

        folder.Dispose();
    }

    internal async Task DropAsync(string ownerConnectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(ownerConnectionString).Database;
        await ExecuteAsync(await started.Value, $"DROP DATABASE {name} WITH (FORCE)");
    }

    private async Task<EmbeddedCluster> StartAsync()
    {
        var cluster = await EmbeddedCluster.StartAsync(
            new()
            {
                DataFolder = folder.In("data"),
                NodeModulesFolder = RepositoryRoot.NodeModules,
                Durable = false,
            }
        );
        await TestTemplate.PrepareAsync(cluster.OwnerConnectionString);
        // Nobody may be connected to a database that is copied
        await ExecuteAsync(cluster, $"ALTER DATABASE {Template} ALLOW_CONNECTIONS false");
        await ExecuteAsync(cluster, $"SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '{Template}'");
        return cluster;
    }

    private static async Task ExecuteAsync(EmbeddedCluster cluster, string statement)
    {
        await using var connection = new NpgsqlConnection(cluster.AdministratorConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
