// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;

namespace Traguardo.Storage.Tests.Cluster;

/// <summary>Another copy of the program, in a process that a test can kill.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly Process process;

    private HostProcess(Process process) => this.process = process;

    public int Id => process.Id;

    /// <summary>What it prints after the first line.</summary>
    public StreamReader Output => process.StandardOutput;

    /// <summary>Starts it without waiting for anything.</summary>
    /// <param name="folder">Its data folder.</param>
    /// <param name="user">The system user it runs as; null for that of the tests.</param>
    /// <param name="shell">A line of bash that runs it as "$@"; null for none.</param>
    /// <param name="durable">False to be quicker, at the price of what happens when the machine loses power.</param>
    public static HostProcess Launch(string folder, string? user = null, string? shell = null, bool durable = false)
    {
        string[] switches = durable ? [] : [ClusterHost.NotDurable];
        string[] host = ["dotnet", typeof(HostProcess).Assembly.Location, ClusterHost.Command, folder, .. switches];
        string[] line = shell is null ? host : ["bash", "-c", shell, "bash", .. host];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        if (user is not null)
        {
            start.UserName = user;
            start.Environment["HOME"] = "/tmp";
        }

        return new(Process.Start(start)!);
    }

    /// <summary>Waits until its database accepts connections.</summary>
    /// <returns>The string that connects as the database's owner.</returns>
    public async Task<string> WaitUntilReadyAsync() =>
        await process.StandardOutput.ReadLineAsync()
        ?? throw new InvalidOperationException("The host ended: " + await process.StandardError.ReadToEndAsync());

    /// <summary>Waits until it ends by itself; gives what it said on the error stream.</summary>
    public async Task<string> FailAsync()
    {
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.NotEqual(0, process.ExitCode);
        return said;
    }

    /// <summary>kill -9 of this process only.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Lets it end as a program does.</summary>
    public async Task<int> StopAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await StopAsync();
        }

        process.Dispose();
    }
}
