// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Json;

/// <summary>The keys of a table's JSON objects: one for each field, with the columns behind it.</summary>
internal sealed class JsonKeys
{
    private static readonly Dictionary<TableSchema, JsonKeys> Known = DossierSchema.Tables.ToDictionary(
        table => table,
        table => new JsonKeys(table)
    );

    private readonly Dictionary<string, Column[]> columns;

    private JsonKeys(TableSchema table) =>
        columns = table
            .Columns.GroupBy(column => column.JsonKey, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    public IEnumerable<string> Names => columns.Keys;

    /// <summary>Keys in order with their columns: one, or those of the keys inside.</summary>
    public IEnumerable<KeyValuePair<string, Column[]>> All => columns;

    public static JsonKeys Of(TableSchema table) => Known[table];

    public bool TryGet(string key, out Column[] found) => columns.TryGetValue(key, out found!);
}
