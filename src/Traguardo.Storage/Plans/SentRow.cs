// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;

namespace Traguardo.Storage.Plans;

/// <summary>A row of a draft as somebody sends it: what they saw, and what they want. Fields that are not among the texts stay as they are.</summary>
public sealed record SentRow
{
    /// <summary>Name by which the sender knows the row.</summary>
    public required string Key { get; init; }

    public required DossierTable Table { get; init; }

    /// <summary>Its number; null for a new row.</summary>
    public long? Id { get; init; }

    /// <summary>The version that the sender saw; null for a new row.</summary>
    public uint? Version { get; init; }

    /// <summary>Texts that the sender saw, by name of the field (<see cref="Dossiers.Forms.RowForm"/>); empty for a new row.</summary>
    public IReadOnlyDictionary<string, string> Seen { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Texts that the sender wants.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>True when the row is to be taken away.</summary>
    public bool Removes { get; init; }

    /// <summary>True when the row is to be made anew where somebody has taken it away; otherwise that is a conflict.</summary>
    public bool AnewIfGone { get; init; }
}
