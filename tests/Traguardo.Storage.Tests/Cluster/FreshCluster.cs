// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Cluster;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Cluster;

/// <summary>A cluster started once for a class of tests, with the settings that users have.</summary>
public sealed class FreshCluster : IAsyncLifetime
{
    private readonly TestFolder folder = new();

    public EmbeddedCluster Cluster { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Cluster = await EmbeddedCluster.StartAsync(
            new() { DataFolder = folder.In("data"), NodeModulesFolder = RepositoryRoot.NodeModules }
        );

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        folder.Dispose();
    }
}
