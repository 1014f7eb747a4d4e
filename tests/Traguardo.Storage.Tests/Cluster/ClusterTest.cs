// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using Traguardo.Storage.Cluster;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Cluster;

/// <summary>A test of clusters in a folder of its own, which leaves no process behind, whatever happens in it.</summary>
public abstract class ClusterTest : IAsyncLifetime
{
    private readonly TestFolder folder = new();

    /// <summary>A folder among the temporary ones, empty at first.</summary>
    protected string Folder => folder.Path;

    /// <summary>A data folder, which does not exist at first.</summary>
    protected string Data => folder.In("data");

    private protected EmbeddedClusterOptions Options =>
        new()
        {
            DataFolder = Data,
            NodeModulesFolder = RepositoryRoot.NodeModules,
            Durable = false,
        };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var cluster in Directory.GetDirectories(Folder, "cluster*", SearchOption.AllDirectories))
        {
            await ServerProcesses.EndAllAsync(cluster, TimeSpan.Zero, CancellationToken.None);
        }

        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Task<EmbeddedCluster> StartAsync() => EmbeddedCluster.StartAsync(Options);

    /// <summary>Process ids of the server of the data folder and of its children.</summary>
    private protected IReadOnlyList<int> Servers => ServerProcesses.In(Path.Combine(Data, "cluster"));

    /// <summary>Process id that the server of the data folder has written down.</summary>
    private protected int ServerId => int.Parse(File.ReadAllLines(Path.Combine(Data, "cluster", "postmaster.pid"))[0]);

    /// <summary>kill -9.</summary>
    private protected static void Kill(IEnumerable<int> processes)
    {
        foreach (var id in processes)
        {
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (ArgumentException)
            {
                // It has ended
            }
        }
    }

    /// <summary>The watchers of the servers of this test's folder.</summary>
    private protected IEnumerable<int> Watchers =>
        Process
            .GetProcessesByName("sh")
            .Select(process => process.Id)
            .Where(id => CommandLine(id).Contains(Folder, StringComparison.Ordinal));

    /// <summary>Empty for a process that has ended.</summary>
    private static string CommandLine(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }

    private protected static async Task EventuallyAsync(Func<bool> holds, string what)
    {
        var clock = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), "After 30 seconds not yet: " + what);
            await Task.Delay(20);
        }
    }
}
