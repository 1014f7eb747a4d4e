// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using Traguardo.Storage.Cluster;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Cluster;

/// <summary>PostgreSQL refuses to be root: when the program is root, another user serves it, and must reach what it needs.</summary>
public sealed class RootTests : ClusterTest
{
    private const string NeedsRoot = "only root can start programs as another user";

    [Fact]
    public async Task The_server_of_root_runs_as_another_user_who_cannot_write_where_the_program_does()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, NeedsRoot);
        await using var cluster = await StartAsync();

        Assert.NotEqual("root", Owner($"/proc/{ServerId}"));
        Assert.Equal("root", Owner(Data));
        Assert.Equal("root", Owner(Path.Combine(Data, "traguardo.lock")));
        Assert.Equal("rwx--x--x", TestFolder.Mode(Data));
    }

    [Fact]
    public async Task A_plain_user_and_root_can_take_turns_on_the_data_of_the_plain_user()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, NeedsRoot);
        await using (var plain = HostProcess.Launch(Data, "nobody"))
        {
            await Sql.RunAsync(await plain.WaitUntilReadyAsync(), "CREATE TABLE turno (di text); INSERT INTO turno VALUES ('utente')");
            Assert.Equal("nobody", Owner($"/proc/{ServerId}"));
            Assert.Equal("rwx------", TestFolder.Mode(Data));
            Assert.Equal(0, await plain.StopAsync());
        }

        await using (var root = HostProcess.Launch(Data))
        {
            await Sql.RunAsync(await root.WaitUntilReadyAsync(), "UPDATE turno SET di = 'root'");
            Kill(Servers.Concat(Watchers).Append(root.Id));
        }

        await using var again = HostProcess.Launch(Data, "nobody");
        Assert.Equal("root", await Sql.RunAsync(await again.WaitUntilReadyAsync(), "SELECT di FROM turno"));
    }

    [Fact]
    public async Task A_chosen_folder_that_the_other_user_cannot_reach_is_refused_with_the_folder_that_is_closed()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, NeedsRoot);
        var (closed, folder) = ClosedFolder();

        var refusal = await Assert.ThrowsAsync<DatabaseSetupException>(() =>
            EmbeddedCluster.StartAsync(Options with { DataFolder = folder })
        );

        Assert.Contains($"non può entrare nella cartella «{closed}»", refusal.Message);
        Assert.Contains("TRAGUARDO_DATA", refusal.Hint);
    }

    [Fact]
    public async Task The_folder_that_nobody_chose_becomes_a_link_to_one_that_the_other_user_can_reach()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, NeedsRoot);
        var (_, folder) = ClosedFolder();
        var options = Options with { DataFolder = folder, MayRelocate = true };
        try
        {
            await using (var cluster = await EmbeddedCluster.StartAsync(options))
            {
                Assert.StartsWith("/var/lib/traguardo/data-", cluster.DataFolder);
                Assert.Equal(cluster.DataFolder, new DirectoryInfo(folder).LinkTarget);
                await Sql.RunAsync(cluster.OwnerConnectionString, "CREATE TABLE misura ()");
            }

            await using (var again = await EmbeddedCluster.StartAsync(options))
            {
                Assert.Equal(0L, await Sql.RunAsync(again.OwnerConnectionString, "SELECT count(*) FROM misura"));
            }

            // Who deletes the data there starts anew
            var real = new DirectoryInfo(folder).LinkTarget!;
            Directory.Delete(real, recursive: true);
            await using var anew = await EmbeddedCluster.StartAsync(options);
            Assert.Equal(real, anew.DataFolder);
        }
        finally
        {
            RemoveRelocated(folder);
        }
    }

    [Fact]
    public async Task Programs_that_the_other_user_cannot_reach_are_copied_once()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, NeedsRoot);
        var (closed, _) = ClosedFolder();
        Directory.CreateSymbolicLink(Path.Combine(closed, "node_modules"), RepositoryRoot.NodeModules);
        var options = Options with { NodeModulesFolder = Path.Combine(closed, "node_modules") };
        await using (var cluster = await EmbeddedCluster.StartAsync(options))
        {
            Assert.StartsWith(Path.Combine(Data, "programs"), new FileInfo($"/proc/{cluster.ServerId}/exe").LinkTarget);
        }

        var copied = Directory.GetCreationTimeUtc(Assert.Single(Directory.GetDirectories(Path.Combine(Data, "programs"))));
        await using var again = await EmbeddedCluster.StartAsync(options);
        Assert.Equal(copied, Directory.GetCreationTimeUtc(Assert.Single(Directory.GetDirectories(Path.Combine(Data, "programs")))));
    }

    [Fact]
    public async Task Data_that_root_copied_from_elsewhere_can_be_used()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, NeedsRoot);
        await (await StartAsync()).DisposeAsync();
        var copy = Path.Combine(Folder, "copia");
        using (var cp = Process.Start("cp", ["-r", Data, copy]))
        {
            await cp.WaitForExitAsync();
        }

        Assert.Equal("root", Owner(Path.Combine(copy, "cluster")));
        TestFolder.SetMode(Path.Combine(copy, "cluster"), "rwxr-xr-x");

        await using var cluster = await EmbeddedCluster.StartAsync(Options with { DataFolder = copy });

        Assert.Equal(1, await Sql.RunAsync(cluster.OwnerConnectionString, "SELECT 1"));
    }

    /// <summary>A folder that only root enters, and the path of a data folder in it.</summary>
    private (string Closed, string Data) ClosedFolder()
    {
        var closed = Path.Combine(Folder, "chiusa");
        Directory.CreateDirectory(Path.Combine(closed, "repo"));
        TestFolder.SetMode(closed, "rwx------");
        return (closed, Path.Combine(closed, "repo", "data"));
    }

    private static void RemoveRelocated(string link)
    {
        if (new DirectoryInfo(link).LinkTarget is { } target)
        {
            Directory.Delete(target, recursive: true);
            if (Path.GetDirectoryName(target) is { } parent && !Directory.EnumerateFileSystemEntries(parent).Any())
            {
                Directory.Delete(parent);
            }
        }
    }

    private static string Owner(string path)
    {
        using var stat = Process.Start(
            new ProcessStartInfo("stat", ["-c", "%U", path]) { UseShellExecute = false, RedirectStandardOutput = true }
        )!;
        return stat.StandardOutput.ReadToEnd().Trim();
    }
}
