// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Cycles;

/// <summary>A row that differs between two dossiers.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Kind">Whether it came, went or changed.</param>
/// <param name="Key">What names the row in its table, for instance its code, or the codes of indicator and objective; empty for body and cycle.</param>
/// <param name="RowBefore">Its index in the first dossier; null when it was added.</param>
/// <param name="RowAfter">Its index in the second dossier; null when it was removed.</param>
/// <param name="Properties">What changed; empty unless <paramref name="Kind"/> is <see cref="ChangeKind.Changed"/>.</param>
public sealed record DossierChange(
    DossierTable Table,
    ChangeKind Kind,
    ValueList<string> Key,
    int? RowBefore,
    int? RowAfter,
    ValueList<PropertyChange> Properties
);

/// <summary>What happened to a row.</summary>
public enum ChangeKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>A property of a row that changed.</summary>
/// <param name="Property">Name of the property of the domain's record.</param>
/// <param name="Old">The value before, of the property's type; null when there was none.</param>
/// <param name="New">The value after; null when there is none.</param>
public sealed record PropertyChange(string Property, object? Old, object? New);
