// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Traguardo.Storage.Cluster;

/// <summary>
/// The server of a data folder that this program has the right to: started, started again when it dies, stopped.
/// What an earlier program left running on the folder is stopped first: it may have other settings, or other programs that an update replaced.
/// </summary>
internal sealed class ClusterServer : IAsyncDisposable
{
    private const string PidFile = "postmaster.pid";
    private const int MostRestarts = 10;

    private readonly DataFolder data;
    private readonly ServerAccount account;
    private readonly PostgresPrograms programs;
    private readonly EmbeddedClusterOptions options;
    private readonly ILogger logger;
    private readonly CancellationTokenSource stopping = new();
    private ServerProcess? process;
    private Task watch = Task.CompletedTask;

    private ClusterServer(DataFolder data, ServerAccount account, PostgresPrograms programs, EmbeddedClusterOptions options)
    {
        (this.data, this.account, this.programs, this.options) = (data, account, programs, options);
        logger = options.Logger ?? NullLogger.Instance;
    }

    /// <summary>The folder of the server's socket: the same for as long as this program runs.</summary>
    public string SocketFolder { get; private set; } = "";

    /// <summary>Process id of the server that runs now.</summary>
    public int ProcessId => process?.Id ?? 0;

    /// <summary>Starts the server and waits until it accepts connections.</summary>
    /// <exception cref="DatabaseSetupException">It does not start.</exception>
    public static async Task<ClusterServer> StartAsync(
        DataFolder data,
        ServerAccount account,
        PostgresPrograms programs,
        EmbeddedClusterOptions options,
        CancellationToken cancellation
    )
    {
        var server = new ClusterServer(data, account, programs, options);
        try
        {
            await server.StopLeftoversAsync(cancellation);
            server.RemoveOldLogs();
            server.SocketFolder = await Cluster.SocketFolder.MakeAsync(data, account, cancellation);
            await server.LaunchAsync(cancellation);
            server.watch = server.WatchAsync();
            return server;
        }
        catch (Exception)
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the server: cleanly, or, when that takes too long, so that it recovers at the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await watch;
        await StopProcessAsync();
        await Cluster.SocketFolder.RemoveAsync(data, account, CancellationToken.None);
        stopping.Dispose();
    }

    private async Task LaunchAsync(CancellationToken cancellation)
    {
        var startedAt = DateTime.UtcNow;
        process = ServerProcess.Start(
            account,
            data.StartLog,
            programs.Postgres,
            ServerSettings.Arguments(data, SocketFolder, options.Durable)
        );
        var clock = Stopwatch.StartNew();
        while (!IsReady(process.Id))
        {
            if (process.HasEnded)
            {
                throw ServerTrouble.OfStart(data, startedAt);
            }

            if (clock.Elapsed > options.StartTimeout)
            {
                throw new DatabaseSetupException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"PostgreSQL non è pronto dopo {options.StartTimeout.TotalSeconds:0} secondi sulla cartella «{data.Path}»."
                    ),
                    $"Il registro del server è nella cartella «{data.Log}»."
                );
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellation);
        }
    }

    /// <summary>The server writes its state on the eighth line of its file; it may be in the middle of it.</summary>
    private bool IsReady(int id)
    {
        try
        {
            var lines = File.ReadAllLines(Path.Combine(data.Cluster, PidFile));
            return lines.Length >= 8 && lines[0] == id.ToString(CultureInfo.InvariantCulture) && lines[7].Trim() == "ready";
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Starts the server again each time it dies; gives up when it does not start any more.</summary>
    private async Task WatchAsync()
    {
        try
        {
            do
            {
                await process!.WaitForEndAsync(stopping.Token);
                ServerEvents.Died(logger, null);
            } while (await RestartAsync());
        }
        catch (OperationCanceledException)
        {
            // The program ends
        }
    }

    private async Task<bool> RestartAsync()
    {
        for (var attempt = 1; attempt <= MostRestarts; attempt++)
        {
            try
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt - 1), stopping.Token);
                await StopProcessAsync();
                await StopLeftoversAsync(stopping.Token);
                await LaunchAsync(stopping.Token);
                ServerEvents.Restarted(logger, null);
                return true;
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                ServerEvents.NotRestarted(logger, attempt, MostRestarts, problem);
            }
        }

        return false;
    }

    /// <summary>Ends a server that an earlier program left, or what is left of it, and the file that would keep a new one from starting.</summary>
    private async Task StopLeftoversAsync(CancellationToken cancellation)
    {
        if (ServerProcesses.In(data.Cluster).Count > 0)
        {
            await StopAsync("fast", cancellation);
        }

        // Without their server they cannot do anything that would be kept
        await ServerProcesses.EndAllAsync(data.Cluster, TimeSpan.FromSeconds(2), cancellation);
        File.Delete(Path.Combine(data.Cluster, PidFile));
    }

    private async Task StopProcessAsync()
    {
        if (process is null)
        {
            return;
        }

        if (!process.HasEnded && !await StopAsync("fast", CancellationToken.None))
        {
            await StopAsync("immediate", CancellationToken.None);
        }

        await ServerProcesses.EndAllAsync(data.Cluster, TimeSpan.FromSeconds(2), CancellationToken.None);
        await process.WaitForEndAsync(CancellationToken.None);
        process.Dispose();
        process = null;
    }

    private async Task<bool> StopAsync(string mode, CancellationToken cancellation)
    {
        var seconds = options.StopTimeout.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        var result = await account.RunAsync(
            programs.PgCtl,
            ["stop", "-D", data.Cluster, "-m", mode, "-w", "-t", seconds, "-s"],
            cancellation
        );
        return result.Succeeded;
    }

    private void RemoveOldLogs()
    {
        foreach (var file in new DirectoryInfo(data.Log).GetFiles("postgresql-*.log"))
        {
            if (file.LastWriteTimeUtc < DateTime.UtcNow - ServerSettings.LogsAreKept)
            {
                file.Delete();
            }
        }
    }
}
