// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Storage.Cluster;

/// <summary>A database that accepts connections; the embedded one until this is disposed of.</summary>
public sealed class OpenDatabase : IAsyncDisposable
{
    internal OpenDatabase(string ownerConnectionString, string description, EmbeddedCluster? embedded) =>
        (OwnerConnectionString, Description, Embedded) = (ownerConnectionString, description, embedded);

    /// <summary>Connects as the role that owns the schema. May hold a password: not for logs.</summary>
    public string OwnerConnectionString { get; }

    /// <summary>Where it is, in Italian and without a password, as it stands in the middle of a sentence.</summary>
    public string Description { get; }

    /// <summary>The embedded PostgreSQL; null when it is a server.</summary>
    public EmbeddedCluster? Embedded { get; }

    public ValueTask DisposeAsync() => Embedded?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>As <see cref="Description"/>: no password gets into a log by accident.</summary>
    public override string ToString() => Description;
}
