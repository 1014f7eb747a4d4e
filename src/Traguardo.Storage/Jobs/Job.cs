// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Storage.Jobs;

/// <summary>A long piece of work of one body. It outlives the page that asked for it and the node that does it.</summary>
/// <param name="Id">Number.</param>
/// <param name="Kind">What is done: a word of the program.</param>
/// <param name="Title">What is done, for people.</param>
/// <param name="Status">Where it is.</param>
/// <param name="AccountId">Who asked for it; null for the program itself.</param>
/// <param name="CreatedAt">When it was asked for.</param>
public sealed record Job(long Id, string Kind, string Title, JobStatus Status, long? AccountId, DateTimeOffset CreatedAt)
{
    /// <summary>The cycle that it is about; null when none, or several.</summary>
    public long? CycleId { get; init; }

    /// <summary>How to do it, as JSON.</summary>
    public string Parameters { get; init; } = "{}";

    /// <summary>What came of it, as JSON; null while nothing did.</summary>
    public string? Result { get; init; }

    /// <summary>What is happening, or what went wrong, in one sentence; null when there is nothing to say.</summary>
    public string? Message { get; init; }

    /// <summary>Pieces done.</summary>
    public int Done { get; init; }

    /// <summary>All pieces; null when not known.</summary>
    public int? Total { get; init; }

    /// <summary>When it ended; null while it has not.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Bytes of the file that waits with it; null when there is none.</summary>
    public long? PayloadBytes { get; init; }
}

/// <summary>Where a job is.</summary>
public enum JobStatus
{
    /// <summary>For a node to take.</summary>
    Queued,

    /// <summary>A node works on it.</summary>
    Running,

    /// <summary>For its account to decide.</summary>
    Waiting,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Stopped by an error.</summary>
    Failed,

    /// <summary>Given up by its account.</summary>
    Cancelled,
}

/// <summary>What a job is made of.</summary>
/// <param name="Kind">A word of the program.</param>
/// <param name="Title">For people.</param>
/// <param name="Status"><see cref="JobStatus.Queued"/> or <see cref="JobStatus.Waiting"/>.</param>
public sealed record NewJob(string Kind, string Title, JobStatus Status)
{
    public long? CycleId { get; init; }

    public string Parameters { get; init; } = "{}";

    public byte[]? Payload { get; init; }

    public string? Result { get; init; }

    public string? Message { get; init; }
}
