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

    private readonly DataFolder _data;
    private readonly ServerAccount _account;
    private readonly PostgresPrograms _programs;
    private readonly EmbeddedClusterOptions _options;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private ServerProcess? _process;
    private Task _watch = Task.CompletedTask;

    private ClusterServer(DataFolder data, ServerAccount account, PostgresPrograms programs, EmbeddedClusterOptions options)
    {
        (_data, _account, _programs, _options) = (data, account, programs, options);
        _logger = options.Logger ?? NullLogger.Instance;
    }

    /// <summary>The folder of the server's socket: the same for as long as this program runs.</summary>
    public string SocketFolder { get; private set; } = "";

    /// <summary>Process id of the server that runs now.</summary>
    public int ProcessId => _process?.Id ?? 0;

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
            server._watch = server.WatchAsync();
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
        await _stopping.CancelAsync();
        await _watch;
        await StopProcessAsync();
        await Cluster.SocketFolder.RemoveAsync(_data, _account, CancellationToken.None);
        _stopping.Dispose();
    }

    private async Task LaunchAsync(CancellationToken cancellation)
    {
        var startedAt = DateTime.UtcNow;
        _process = ServerProcess.Start(
            _account,
            _data.StartLog,
            _programs.Postgres,
            ServerSettings.Arguments(_data, SocketFolder, _options.Durable)
        );
        var clock = Stopwatch.StartNew();
        while (!IsReady(_process.Id))
        {
            if (_process.HasEnded)
            {
                throw ServerTrouble.OfStart(_data, startedAt);
            }

            if (clock.Elapsed > _options.StartTimeout)
            {
                throw new DatabaseSetupException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"PostgreSQL non è pronto dopo {_options.StartTimeout.TotalSeconds:0} secondi sulla cartella «{_data.Path}»."
                    ),
                    $"Il registro del server è nella cartella «{_data.Log}»."
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
            var lines = File.ReadAllLines(Path.Combine(_data.Cluster, PidFile));
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
                await _process!.WaitForEndAsync(_stopping.Token);
                ServerEvents.Died(_logger, null);
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
                await Task.Delay(TimeSpan.FromSeconds(attempt - 1), _stopping.Token);
                await StopProcessAsync();
                await StopLeftoversAsync(_stopping.Token);
                await LaunchAsync(_stopping.Token);
                ServerEvents.Restarted(_logger, null);
                return true;
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                ServerEvents.NotRestarted(_logger, attempt, MostRestarts, problem);
            }
        }

        return false;
    }

    /// <summary>Ends a server that an earlier program left, or what is left of it, and the file that would keep a new one from starting.</summary>
    private async Task StopLeftoversAsync(CancellationToken cancellation)
    {
        if (ServerProcesses.In(_data.Cluster).Count > 0)
        {
            await StopAsync("fast", cancellation);
        }

        // Without their server they cannot do anything that would be kept
        await ServerProcesses.EndAllAsync(_data.Cluster, TimeSpan.FromSeconds(2), cancellation);
        File.Delete(Path.Combine(_data.Cluster, PidFile));
    }

    private async Task StopProcessAsync()
    {
        if (_process is null)
        {
            return;
        }

        if (!_process.HasEnded && !await StopAsync("fast", CancellationToken.None))
        {
            await StopAsync("immediate", CancellationToken.None);
        }

        await ServerProcesses.EndAllAsync(_data.Cluster, TimeSpan.FromSeconds(2), CancellationToken.None);
        await _process.WaitForEndAsync(CancellationToken.None);
        _process.Dispose();
        _process = null;
    }

    private async Task<bool> StopAsync(string mode, CancellationToken cancellation)
    {
        var seconds = _options.StopTimeout.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        var result = await _account.RunAsync(
            _programs.PgCtl,
            ["stop", "-D", _data.Cluster, "-m", mode, "-w", "-t", seconds, "-s"],
            cancellation
        );
        return result.Succeeded;
    }

    private void RemoveOldLogs()
    {
        foreach (var file in new DirectoryInfo(_data.Log).GetFiles("postgresql-*.log"))
        {
            if (file.LastWriteTimeUtc < DateTime.UtcNow - ServerSettings.LogsAreKept)
            {
                file.Delete();
            }
        }
    }
}
