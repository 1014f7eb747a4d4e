// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json;

namespace Traguardo.Storage.Backup;

/// <summary>What a backup says of itself: the last file of its archive, so that a backup that was cut off has none.</summary>
public sealed record BackupManifest
{
    /// <summary>Name and version of the format.</summary>
    public const string CurrentFormat = "traguardo-backup/1";

    internal const string FileName = "traguardo.json";

    /// <summary>Holds the hash of the manifest.</summary>
    internal const string HashFileName = "traguardo.sha256";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public required string Format { get; init; }

    /// <summary>Version of the program that made it.</summary>
    public required string Program { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The steps of the schema that the data are in, in order.</summary>
    public required IReadOnlyList<BackupStep> Schema { get; init; }

    public required IReadOnlyList<BackupBody> Bodies { get; init; }

    public required IReadOnlyList<BackupTable> Tables { get; init; }

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Reads a manifest; null when it is none.</summary>
    internal static BackupManifest? Of(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(bytes, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A step of the schema.</summary>
public sealed record BackupStep(int Number, string Name, string Hash);

/// <summary>A body in a backup, with what its register was like when it was made.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Entries">Entries of its register.</param>
/// <param name="FirstBroken">The first entry that did not follow from the one before it; null when the register was whole.</param>
public sealed record BackupBody(long Id, string Code, string Name, long Entries, long? FirstBroken);

/// <summary>A table in a backup. Its rows are lines as PostgreSQL's COPY writes texts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">The columns, in the order of the lines.</param>
/// <param name="Rows">How many there are.</param>
/// <param name="Sha256">Hash of the lines, in hexadecimal.</param>
/// <param name="NextId">The number that the next row would get; null when rows have no number of their own.</param>
public sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows, string Sha256, long? NextId)
{
    /// <summary>Where its rows are in the archive.</summary>
    internal string FileName => $"dati/{Name}.txt";
}

/// <summary>A backup cannot be made or restored; the message says why, in Italian.</summary>
public sealed class BackupException(string message, Exception? cause = null) : Exception(message, cause);
