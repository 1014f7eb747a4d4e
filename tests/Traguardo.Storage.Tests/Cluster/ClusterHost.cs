// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Cluster;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Cluster;

/// <summary>The program, as far as its database goes: starts the cluster, says so, and stops it when its input ends.</summary>
internal static class ClusterHost
{
    public const string Command = "cluster-host";

    /// <summary>Without what keeps data safe when the machine loses power: quicker.</summary>
    public const string NotDurable = "--not-durable";

    public static async Task<int> RunAsync(string folder, string[] switches)
    {
        try
        {
            await using var cluster = await EmbeddedCluster.StartAsync(
                new()
                {
                    DataFolder = folder,
                    NodeModulesFolder = RepositoryRoot.NodeModules,
                    Durable = !switches.Contains(NotDurable, StringComparer.Ordinal),
                }
            );
            await Console.Out.WriteLineAsync(cluster.OwnerConnectionString);
            await Console.In.ReadToEndAsync();
            return 0;
        }
        catch (DatabaseSetupException problem)
        {
            await Console.Error.WriteLineAsync(problem.Explanation);
            return 1;
        }
    }
}
