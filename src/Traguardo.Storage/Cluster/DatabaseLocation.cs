// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.Extensions.Logging;
using Npgsql;

namespace Traguardo.Storage.Cluster;

/// <summary>Which database the program works on: the embedded PostgreSQL of a data folder, or a server.</summary>
public sealed class DatabaseLocation
{
    private readonly NpgsqlConnectionStringBuilder? server;
    private readonly EmbeddedClusterOptions? embedded;

    private DatabaseLocation(NpgsqlConnectionStringBuilder? server, EmbeddedClusterOptions? embedded) =>
        (this.server, this.embedded) = (server, embedded);

    /// <summary>True for a server, false for the embedded PostgreSQL.</summary>
    public bool IsServer => server is not null;

    /// <summary>Where it is, in Italian and without a password, as it stands in the middle of a sentence.</summary>
    public string Description =>
        server is null ? $"PostgreSQL incorporato, cartella «{embedded!.DataFolder}»" : ServerCheck.Describe(server);

    /// <summary>How long a server that does not answer yet is waited for.</summary>
    public TimeSpan ServerPatience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Decides from the variables of <see cref="DatabaseVariables"/>. Nothing is started or connected to.</summary>
    /// <param name="variable">Gives the value of an environment variable; null when it is not set.</param>
    /// <param name="root">Full path of the folder of the program, which holds node_modules, and .traguardo/data where nothing else is said.</param>
    /// <exception cref="DatabaseSetupException">The connection string cannot be read.</exception>
    public static DatabaseLocation FromEnvironment(Func<string, string?> variable, string root)
    {
        if (Value(DatabaseVariables.Server) is { } server)
        {
            return new(ServerConnectionString.Read(server), null);
        }

        var folder = Value(DatabaseVariables.DataFolder);
        return new(
            null,
            new()
            {
                DataFolder = Path.GetFullPath(folder ?? Path.Combine(root, ".traguardo", "data")),
                MayRelocate = folder is null,
                NodeModulesFolder = Path.Combine(Path.GetFullPath(root), "node_modules"),
                ProgramsFolder = Value(DatabaseVariables.Programs) is { } programs ? Path.GetFullPath(programs) : null,
            }
        );

        string? Value(string name) => variable(name)?.Trim() is { Length: > 0 } value ? value : null;
    }

    /// <summary>Starts the embedded PostgreSQL, or checks that the server answers and is fit.</summary>
    /// <param name="joinRunning">True for a command that may run beside the application: see <see cref="EmbeddedClusterOptions.JoinRunning"/>.</param>
    /// <param name="logger">Told what happens to the embedded PostgreSQL later; null when nobody listens.</param>
    /// <exception cref="DatabaseSetupException">It cannot be started, does not answer, or is not fit.</exception>
    public async Task<OpenDatabase> OpenAsync(bool joinRunning = false, ILogger? logger = null, CancellationToken cancellation = default)
    {
        if (server is null)
        {
            var cluster = await EmbeddedCluster.StartAsync(embedded! with { JoinRunning = joinRunning, Logger = logger }, cancellation);
            return new(cluster.OwnerConnectionString, Description, cluster);
        }

        await ServerCheck.CheckAsync(server, ServerPatience, cancellation);
        return new(server.ConnectionString, Description, null);
    }

    /// <summary>As <see cref="Description"/>: no password gets into a log by accident.</summary>
    public override string ToString() => Description;
}
