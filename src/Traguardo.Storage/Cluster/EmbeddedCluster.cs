// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using Npgsql;

namespace Traguardo.Storage.Cluster;

/// <summary>
/// A PostgreSQL of this program's own, in a data folder, reached through a Unix socket only. It is made at the first start, recovers by itself
/// after a kill, and is stopped when it is disposed of, or at the latest when this program ends. One copy of the program at a time has a folder.
/// </summary>
public sealed class EmbeddedCluster : IAsyncDisposable
{
    /// <summary>How long a server that another copy of the program is starting is waited for.</summary>
    private static readonly TimeSpan JoinPatience = TimeSpan.FromSeconds(30);

    private readonly DataFolder data;
    private readonly string socketFolder;
    private readonly FolderLock? folderLock;
    private readonly ClusterServer? server;
    private bool disposed;

    private EmbeddedCluster(DataFolder data, string socketFolder, FolderLock? folderLock = null, ClusterServer? server = null) =>
        (this.data, this.socketFolder, this.folderLock, this.server) = (data, socketFolder, folderLock, server);

    /// <summary>Full path of the data folder, without links.</summary>
    public string DataFolder => data.Path;

    /// <summary>True when the server is of another copy of the program, which will stop it when it ends.</summary>
    public bool IsJoined => server is null;

    /// <summary>Connects as the owner of the database, who is no superuser. Holds no password.</summary>
    public string OwnerConnectionString => ClusterRoles.OwnerConnectionString(socketFolder);

    /// <summary>Connects as superuser to the database for maintenance: to make, rename or drop the program's database. Holds no password.</summary>
    public string AdministratorConnectionString => ClusterRoles.AdministratorConnectionString(socketFolder);

    /// <summary>Process id of the server; 0 when it is joined, or while it is started again.</summary>
    internal int ServerId => server?.ProcessId ?? 0;

    /// <summary>Starts the server of a data folder, which is made when it does not exist, and waits until it accepts connections.</summary>
    /// <exception cref="DatabaseSetupException">It cannot be started, or another copy of the program has the folder.</exception>
    public static async Task<EmbeddedCluster> StartAsync(EmbeddedClusterOptions options, CancellationToken cancellation = default)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new DatabaseSetupException(
                "PostgreSQL incorporato funziona solo su Linux.",
                $"Indicare un server PostgreSQL con {DatabaseVariables.Server}."
            );
        }

        var (data, account) = await Cluster.DataFolder.PrepareAsync(options.DataFolder, options.MayRelocate, cancellation);
        var clock = Stopwatch.StartNew();
        while (true)
        {
            if (FolderLock.TryTake(data) is { } taken)
            {
                return await StartAsync(data, account, taken, options, cancellation);
            }

            if (!options.JoinRunning || clock.Elapsed > JoinPatience)
            {
                throw FolderLock.Refusal(data);
            }

            if (Cluster.SocketFolder.Find(data) is { } socketFolder && await AcceptsAsync(socketFolder, cancellation))
            {
                return new(data, socketFolder);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
        }
    }

    /// <summary>Stops the server, when it is this program's, and leaves the folder to others.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, true))
        {
            return;
        }

        if (server is not null)
        {
            await server.DisposeAsync();
        }

        folderLock?.Dispose();
    }

    private static async Task<EmbeddedCluster> StartAsync(
        DataFolder data,
        ServerAccount account,
        FolderLock folderLock,
        EmbeddedClusterOptions options,
        CancellationToken cancellation
    )
    {
        ClusterServer? started = null;
        try
        {
            var programs = await PostgresPrograms.FindAsync(options, data, account, cancellation);
            await ClusterInitialisation.EnsureAsync(data, programs, account, options.Durable, cancellation);
            started = await ClusterServer.StartAsync(data, account, programs, options, cancellation);
            await ClusterRoles.EnsureAsync(ClusterRoles.AdministratorConnectionString(started.SocketFolder), cancellation);
            return new(data, started.SocketFolder, folderLock, started);
        }
        catch (Exception problem)
        {
            if (started is not null)
            {
                await started.DisposeAsync();
            }

            folderLock.Dispose();
            if (problem is IOException or UnauthorizedAccessException)
            {
                throw Cluster.DataFolder.Unusable(data.Path, problem);
            }

            throw;
        }
    }

    private static async Task<bool> AcceptsAsync(string socketFolder, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ClusterRoles.OwnerConnectionString(socketFolder) + ";Pooling=false");
            await connection.OpenAsync(cancellation);
            return true;
        }
        catch (NpgsqlException)
        {
            // It is starting, or making the database
            return false;
        }
    }
}
