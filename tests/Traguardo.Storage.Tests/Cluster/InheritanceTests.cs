// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;

namespace Traguardo.Storage.Tests.Cluster;

/// <summary>A server that outlives its program holds nothing that the program had from its caller.</summary>
public sealed class InheritanceTests : ClusterTest
{
    [Fact]
    public async Task A_caller_that_reads_the_programs_output_is_not_kept_waiting_by_the_server()
    {
        await using var host = HostProcess.Launch(Data);
        await host.WaitUntilReadyAsync();
        Kill(Watchers);
        await host.KillAsync();

        await host.Output.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(5));

        Assert.NotEmpty(Servers);
    }

    [Fact]
    public async Task A_lock_of_the_calling_script_is_not_held_by_the_server()
    {
        var file = Path.Combine(Folder, "script.lock");
        await using var host = HostProcess.Launch(Data, shell: $"exec 9>{file}; flock 9; exec \"$@\"");
        await host.WaitUntilReadyAsync();
        Assert.False(await CanLockAsync(file));
        Kill(Watchers);
        await host.KillAsync();

        Assert.NotEmpty(Servers);
        Assert.True(await CanLockAsync(file));
    }

    [Fact]
    public async Task A_signal_to_the_terminals_programs_does_not_reach_the_server()
    {
        await using var host = HostProcess.Launch(Data);
        await host.WaitUntilReadyAsync();

        Assert.DoesNotContain(Session(host.Id), Watchers.Append(ServerId).Select(Session));
    }

    private static async Task<bool> CanLockAsync(string file)
    {
        using var flock = Process.Start("flock", ["-n", file, "true"]);
        await flock.WaitForExitAsync();
        return flock.ExitCode == 0;
    }

    /// <summary>Of /proc/PID/stat the sixth field; the second, in brackets, may hold spaces.</summary>
    private static string Session(int process)
    {
        var line = File.ReadAllText($"/proc/{process}/stat");
        return line[(line.LastIndexOf(')') + 2)..].Split(' ')[3];
    }
}
