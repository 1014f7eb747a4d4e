// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Storage.Audit;

/// <summary>A change of a row, as the register keeps it.</summary>
/// <param name="Sequence">Number in the register of the body, from 1, without gaps.</param>
/// <param name="At">When.</param>
/// <param name="AccountId">Who; null for the program itself.</param>
/// <param name="CycleId">Of which cycle; null when of none.</param>
/// <param name="Action">What was done to the row.</param>
/// <param name="Subject">Its table.</param>
/// <param name="Old">The row before, as JSON; null when it was added.</param>
/// <param name="New">The row after, as JSON; null when it was removed.</param>
public sealed record RegisterEntry(
    long Sequence,
    DateTimeOffset At,
    long? AccountId,
    long? CycleId,
    RegisterAction Action,
    string Subject,
    string? Old,
    string? New
);

/// <summary>What was done to a row.</summary>
public enum RegisterAction
{
    Added,
    Changed,
    Removed,
}

/// <summary>Changes that were stored together.</summary>
/// <param name="Entries">The first of them, in their order.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Last">Number of the last of them.</param>
public sealed record RegisterGroup(IReadOnlyList<RegisterEntry> Entries, int Count, long Last)
{
    /// <summary>The first change.</summary>
    public RegisterEntry Head => Entries[0];
}

/// <summary>Which entries are looked for; what is null does not matter.</summary>
public sealed record RegisterFilter
{
    public long? CycleId { get; init; }

    public long? AccountId { get; init; }

    /// <summary>Name of a table of the database.</summary>
    public string? Subject { get; init; }

    /// <summary>First moment.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The moment after the last.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>A text of the row, before or after, in any case.</summary>
    public string? Text { get; init; }
}
