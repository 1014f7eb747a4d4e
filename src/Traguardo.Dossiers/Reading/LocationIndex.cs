// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Reading;

/// <summary>Where in its files each row of a dossier was read.</summary>
public sealed class LocationIndex
{
    private readonly SourceLocation whole;
    private readonly Dictionary<DossierTable, (TableSchema Schema, RowSource Source, List<RowLines> Lines)> tables = [];

    internal LocationIndex(SourceLocation whole) => this.whole = whole;

    /// <summary>The place in the files of a place in the dossier; of what the files do not have, the nearest thing that they have.</summary>
    public SourceLocation Locate(Place place)
    {
        if (!tables.TryGetValue(place.Table, out var table))
        {
            return whole with { Table = DossierSchema.Of(place.Table).Title };
        }

        var column = place.Field is null ? null : table.Schema.ByProperty(place.Field);
        if (place.Row < 0 || place.Row >= table.Lines.Count)
        {
            return table.Source.At(-1, line: null, column);
        }

        return table.Source.At(place.Row, table.Lines[place.Row].Of(column), column);
    }

    internal void Begin(TableSchema table, RowSource source) => tables[table.Table] = (table, source, []);

    internal void Add(TableSchema table, RowLines lines) => tables[table.Table].Lines.Add(lines);
}
