// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;

namespace Traguardo.Storage.Backup;

/// <summary>A table of the schema, as the database itself describes it: a table that is added later is in every backup without anybody thinking of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Key">The columns of its primary key.</param>
/// <param name="Identity">The column that numbers its rows; null when there is none.</param>
/// <param name="Guard">Who sees its rows.</param>
/// <param name="References">The tables that its rows point to, itself left out.</param>
internal sealed record StoredTable(
    string Name,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Key,
    string? Identity,
    TableGuard Guard,
    IReadOnlyList<string> References
)
{
    /// <summary>The table of bodies: the program's own sessions see all of it.</summary>
    public const string Bodies = "bodies";

    /// <summary>The columns as a list for a statement.</summary>
    public string ColumnList => string.Join(", ", Columns.Select(Quote));

    public string FullName => "traguardo." + Quote(Name);

    /// <summary>The rows in an order that does not depend on where they lie.</summary>
    public string Select(long? bodyId) =>
        $"select {ColumnList} from {FullName}{(bodyId is { } id ? $" where body_id = {id}" : "")} order by {string.Join(", ", Key.Select(Quote))}";

    /// <summary>A name as statements have it: names come from the database, and never from a file.</summary>
    public static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>The tables of the schema, each after those that its rows point to.</summary>
    public static async Task<IReadOnlyList<StoredTable>> ListAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            select c.relname::text,
              array(select a.attname::text from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum),
              array(select a.attname::text from pg_index i cross join unnest(i.indkey) with ordinality as k (attnum, nth)
                join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary order by k.nth),
              (select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '' and not a.attisdropped),
              c.relrowsecurity, exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'body_id' and not a.attisdropped),
              array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
                where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid)
            from pg_class c where c.relnamespace = 'traguardo'::regnamespace and c.relkind in ('r', 'p') order by c.relname
            """,
            connection
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var tables = new List<StoredTable>();
        while (await reader.ReadAsync(cancellation))
        {
            var name = reader.GetString(0);
            tables.Add(
                new StoredTable(
                    name,
                    reader.GetFieldValue<string[]>(1),
                    reader.GetFieldValue<string[]>(2),
                    reader.IsDBNull(3) ? null : reader.GetString(3),
                    GuardOf(name, isGuarded: reader.GetBoolean(4), hasBody: reader.GetBoolean(5)),
                    reader.GetFieldValue<string[]>(6)
                )
            );
        }

        return InOrder(tables);
    }

    private static TableGuard GuardOf(string name, bool isGuarded, bool hasBody) =>
        hasBody ? TableGuard.Body
        : name == Bodies ? TableGuard.Bodies
        : isGuarded ? throw new InvalidOperationException($"Nobody sees all rows of the table {name}: a backup would lack some.")
        : TableGuard.None;

    private static List<StoredTable> InOrder(List<StoredTable> tables)
    {
        var ordered = new List<StoredTable>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (ordered.Count < tables.Count)
        {
            var next =
                tables.Find(table => !known.Contains(table.Name) && table.References.All(known.Contains))
                ?? throw new InvalidOperationException("Tables point to each other in a ring: no order restores them.");
            ordered.Add(next);
            known.Add(next.Name);
        }

        return ordered;
    }
}

/// <summary>Who sees the rows of a table.</summary>
internal enum TableGuard
{
    /// <summary>Every session.</summary>
    None,

    /// <summary>The program's own sessions.</summary>
    Bodies,

    /// <summary>Sessions of the body of the row.</summary>
    Body,
}
