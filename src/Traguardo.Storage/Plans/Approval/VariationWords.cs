// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Storage.Plans.Approval;

/// <summary>Changes that revisions say in words: what they were and what they become, one line for each property, with the headings of the schema.</summary>
internal static class VariationWords
{
    public static PlanVariation Of(RevisionKind kind, DossierChange change, string? objective = null, string? indicator = null) =>
        new(kind, objective, indicator, Old: Lines(change, property => property.Old), New: Lines(change, property => property.New));

    /// <summary>A unit that takes part in an objective: a change of the objective.</summary>
    public static PlanVariation OfShare(DossierChange change, Plan before, Plan after) =>
        new(
            RevisionKind.ObjectiveChanged,
            change.Key[0],
            Old: change.RowBefore is { } was ? Words(before.Responsibilities[was]) : null,
            New: change.RowAfter is { } becomes ? Words(after.Responsibilities[becomes]) : null
        );

    private static string Lines(DossierChange change, Func<PropertyChange, object?> side)
    {
        var table = DossierSchema.Of(change.Table);
        return string.Join('\n', change.Properties.Select(property => Line(table, property.Property, side(property))));
    }

    private static string Words(Responsibility share)
    {
        var table = DossierSchema.Of(DossierTable.Responsibilities);
        var unit = Line(table, nameof(share.Unit), share.Unit);
        return share.Weight is null ? unit : $"{unit}; {Line(table, nameof(share.Weight), share.Weight)}";
    }

    private static string Line(TableSchema table, string property, object? value)
    {
        var heading = table.ByProperty(property)?.Heading ?? property;
        return $"{heading}: {(table.Show(property, value) is { Length: > 0 } shown ? shown : "vuoto")}";
    }
}
