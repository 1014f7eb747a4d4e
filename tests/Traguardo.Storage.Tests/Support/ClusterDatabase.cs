// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Storage.Tests.Support;

/// <summary>A database that <see cref="TestCluster"/> made; dropped when it is disposed of, with whoever is connected to it.</summary>
public sealed class ClusterDatabase : IAsyncDisposable
{
    private readonly TestCluster cluster;

    internal ClusterDatabase(TestCluster cluster, string ownerConnectionString) =>
        (this.cluster, OwnerConnectionString) = (cluster, ownerConnectionString);

    /// <summary>Connects as the database's owner, who is no superuser.</summary>
    public string OwnerConnectionString { get; }

    public async ValueTask DisposeAsync() => await cluster.DropAsync(OwnerConnectionString);
}
