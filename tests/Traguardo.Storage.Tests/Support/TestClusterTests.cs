// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Tests.Cluster;

namespace Traguardo.Storage.Tests.Support;

public sealed class TestClusterTests(TestCluster cluster)
{
    [Fact]
    public async Task Each_test_database_is_its_own()
    {
        await using var one = await cluster.CreateDatabaseAsync();
        await using var other = await cluster.CreateDatabaseAsync();
        await Sql.RunAsync(one.OwnerConnectionString, "CREATE TABLE solo_qui ()");

        Assert.Equal("solo_qui", await Sql.RunAsync(one.OwnerConnectionString, "SELECT to_regclass('solo_qui')::text"));
        Assert.Equal(DBNull.Value, await Sql.RunAsync(other.OwnerConnectionString, "SELECT to_regclass('solo_qui')::text"));
    }

    [Fact]
    public async Task Many_test_databases_can_be_made_at_once()
    {
        var databases = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => cluster.CreateDatabaseAsync()));

        Assert.Equal(8, databases.Select(database => database.OwnerConnectionString).Distinct(StringComparer.Ordinal).Count());
        foreach (var database in databases)
        {
            await database.DisposeAsync();
        }
    }
}
