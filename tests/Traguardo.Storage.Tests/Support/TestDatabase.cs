// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Tests.Support;

/// <summary>A database of its own for a class of tests, as <see cref="TestTemplate"/> fills it.</summary>
public sealed class TestDatabase(TestCluster cluster) : IAsyncLifetime
{
    private ClusterDatabase made = null!;

    public Database Database { get; private set; } = null!;

    /// <summary>True for one that holds the schema and nothing else, whatever <see cref="TestTemplate"/> fills in.</summary>
    public bool FromNothing { get; init; }

    /// <summary>Connects as the owner of the tables.</summary>
    public string Owner => made.OwnerConnectionString;

    public async ValueTask InitializeAsync()
    {
        made = await (FromNothing ? cluster.CreateEmptyDatabaseAsync() : cluster.CreateDatabaseAsync());
        Database = await Database.OpenAsync(Owner);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await made.DisposeAsync();
    }
}
