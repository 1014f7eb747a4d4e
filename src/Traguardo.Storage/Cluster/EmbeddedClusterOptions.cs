// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.Extensions.Logging;

namespace Traguardo.Storage.Cluster;

/// <summary>How the embedded PostgreSQL is started.</summary>
public sealed record EmbeddedClusterOptions
{
    /// <summary>Full path of the folder of the data; made when it does not exist.</summary>
    public required string DataFolder { get; init; }

    /// <summary>
    /// True when nobody chose the folder. Then, when this program is root and the server's user cannot enter it, the data go to a folder of
    /// /var/lib/traguardo, and the folder becomes a link to it.
    /// </summary>
    public bool MayRelocate { get; init; }

    /// <summary>Full path of the node_modules that hold the npm package with the programs of PostgreSQL.</summary>
    public required string NodeModulesFolder { get; init; }

    /// <summary>Full path of the folder with the programs of an installed PostgreSQL; null for those of the npm package.</summary>
    public string? ProgramsFolder { get; init; }

    /// <summary>
    /// True to join the server of another copy of the program that has the data folder, instead of refusing: for a command beside the running
    /// application. It is stopped by the one who started it.
    /// </summary>
    public bool JoinRunning { get; init; }

    /// <summary>False to do without what keeps data safe when the machine loses power: for tests only. They survive a kill all the same.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>How long the server may take until it accepts connections; recovery after a crash is part of it.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a clean stop may take before the server is stopped without waiting for it (it recovers at the next start).</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Told, in Italian, when the server dies and is started again; null when nobody listens.</summary>
    public ILogger? Logger { get; init; }
}
