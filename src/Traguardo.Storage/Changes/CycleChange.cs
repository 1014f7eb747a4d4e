// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;

namespace Traguardo.Storage.Changes;

/// <summary>What was done in one go: by one person, in one transaction.</summary>
/// <param name="At">When, in universal time.</param>
/// <param name="Who">Name of the account; null for the program itself.</param>
/// <param name="Counts">How many rows of what, in the order in which they were written.</param>
/// <param name="Changes">The changes one by one, in their order; empty when they are too many to be told so.</param>
public sealed record ChangeGroup(DateTime At, string? Who, IReadOnlyList<ChangeCount> Counts, IReadOnlyList<CycleChange> Changes)
{
    /// <summary>How many rows were touched.</summary>
    public int Total => Counts.Sum(count => count.Rows);
}

/// <summary>How many rows of a table came, went or changed.</summary>
/// <param name="Subject">Name of the table in the database.</param>
/// <param name="Table">The dossier's table; null for what a dossier does not carry.</param>
/// <param name="Kind">Whether they came, went or changed.</param>
/// <param name="Rows">How many.</param>
public sealed record ChangeCount(string Subject, DossierTable? Table, ChangeKind Kind, int Rows);

/// <summary>A row of a cycle that came, went or changed, as the register has it.</summary>
/// <param name="Subject">Name of the table in the database.</param>
/// <param name="Table">The dossier's table; null for what a dossier does not carry.</param>
/// <param name="Kind">Whether it came, went or changed.</param>
/// <param name="Old">The row before; null when it came.</param>
/// <param name="New">The row after; null when it went.</param>
/// <param name="IsDraft">True for a row of a plan that is not approved.</param>
/// <param name="Indicator">Code of the indicator that it is about; null when about none.</param>
public sealed record CycleChange(
    string Subject,
    DossierTable? Table,
    ChangeKind Kind,
    RegisteredRow? Old,
    RegisteredRow? New,
    bool IsDraft,
    string? Indicator
)
{
    /// <summary>The row as it is now, or as it was before it went.</summary>
    public RegisteredRow Row => New ?? Old!;

    /// <summary>The properties of the domain's record that changed, in its order; empty for a row that came or went, or that is no record of the domain.</summary>
    public IEnumerable<PropertyChange> Properties =>
        Old is null || New is null
            ? []
            : New
                .Values.Where(value => !Equals(value.Value, Old[value.Key]))
                .Select(value => new PropertyChange(value.Key, Old[value.Key], value.Value));
}
