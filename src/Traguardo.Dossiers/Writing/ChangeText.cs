// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Writing;

/// <summary>Says what differs between two dossiers, in Italian, with the words of the schema.</summary>
public static class ChangeText
{
    /// <summary>One line for a row that came or went, one for each property of a row that changed.</summary>
    public static IEnumerable<string> Lines(DossierChange change)
    {
        var table = DossierSchema.Of(change.Table);
        var row = change.Key.Count == 0 ? table.Title : $"{table.Title}, «{string.Join(" · ", change.Key.Where(part => part.Length > 0))}»";
        return change.Kind switch
        {
            ChangeKind.Added => [$"{row}: riga aggiunta"],
            ChangeKind.Removed => [$"{row}: riga tolta"],
            _ => Properties(change).Select(property => $"{row}: {property}"),
        };
    }

    /// <summary>What changed in a row, one line for each property, without saying again which row it is.</summary>
    public static IEnumerable<string> Properties(DossierChange change) =>
        Fields(change).Select(field => $"{field.Heading}, prima {Quoted(field.Old)}, ora {Quoted(field.New)}");

    /// <summary>What changed in a row, with the values before and after as users read them; null for an empty one.</summary>
    public static IEnumerable<(string Heading, string? Old, string? New)> Fields(DossierChange change)
    {
        var table = DossierSchema.Of(change.Table);
        return change.Properties.Select(property =>
            (Heading(table, property), Value(table, property, property.Old), Value(table, property, property.New))
        );
    }

    private static string Heading(TableSchema table, PropertyChange change) =>
        table.ByProperty(change.Property)?.Heading ?? change.Property;

    private static string? Value(TableSchema table, PropertyChange change, object? value) =>
        table.Show(change.Property, value) is { Length: > 0 } shown ? shown : null;

    private static string Quoted(string? value) => value is null ? "vuoto" : $"«{value}»";
}
