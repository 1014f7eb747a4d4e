// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.EntityFrameworkCore;
using Npgsql;
using Traguardo.Domain.Cycles;
using Traguardo.Storage.Cycles.Mapping;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Changes;

/// <summary>Tells from the register what was changed in a cycle, by whom and when. What is told comes from the register alone: nothing else could forget or invent it.</summary>
public static class ChangeStore
{
    /// <summary>Rows of one transaction that are told one by one; of more, only how many.</summary>
    public const int MostTold = 30;

    private const string Entries = """
        select e.transaction::text, e.at, a.display_name, e.subject, e.action, e.old::text, e.new::text, p.status = 'draft',
          case when e.subject = 'indicators' then r.row ->> 'code' else coalesce(m.indicator, r.row ->> 'indicator') end
        from audit_entries e
        cross join lateral (select coalesce(e.new, e.old) as row) r
        left join accounts a on a.id = e.account_id
        left join plans p on p.id = (r.row ->> 'plan_id')::bigint
        left join measures m on e.subject = 'measure_withdrawals' and m.id = (r.row ->> 'measure_id')::bigint
        """;

    /// <summary>What was changed in a cycle since a moment, the latest first.</summary>
    /// <param name="most">Most groups.</param>
    public static async Task<IReadOnlyList<ChangeGroup>> SinceAsync(
        BodySession session,
        long cycleId,
        DateTime since,
        int most,
        CancellationToken cancellation = default
    )
    {
        var counted = await CountAsync(session, cycleId, since, most, cancellation);
        var told = counted.Where(group => group.Total <= MostTold).Select(group => group.Transaction).ToArray();
        var changes = told.Length == 0 ? null : await TellAsync(session, cycleId, told, cancellation);
        return [.. counted.Select(group => group.ToGroup(changes?[group.Transaction] ?? []))];
    }

    /// <summary>All that happened to an indicator in a cycle, its targets, assignments, results, decisions and comments included, the latest first.</summary>
    /// <param name="most">Most changes.</param>
    public static async Task<IReadOnlyList<ChangeGroup>> OfIndicatorAsync(
        BodySession session,
        long cycleId,
        string indicator,
        int most,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            Entries
                + """

                where e.body_id = $1 and e.cycle_id = $2 and (
                  (e.subject = 'indicators' and r.row ->> 'code' = $3)
                  or (e.subject in ('assignments', 'targets', 'measures', 'revisions', 'attachments') and r.row ->> 'indicator' = $3)
                  or (e.subject in ('overrides', 'judgements', 'comments')
                    and r.row -> 'figure' ->> 'Code' = $3 and r.row -> 'figure' ->> 'Kind' = 'indicator')
                  or m.indicator = $3)
                order by e.sequence desc limit $4
                """,
            session.RequiredBodyId,
            cycleId,
            indicator,
            most
        );
        var entries = await ReadAsync(session, command, cancellation);
        return
        [
            .. entries
                .GroupBy(entry => entry.Transaction)
                .Select(group => new ChangeGroup(
                    group.First().At,
                    group.First().Who,
                    [
                        .. group
                            .GroupBy(entry => (entry.Change.Subject, entry.Change.Table, entry.Change.Kind))
                            .Select(rows => new ChangeCount(rows.Key.Subject, rows.Key.Table, rows.Key.Kind, rows.Count())),
                    ],
                    [.. group.Reverse().Select(entry => entry.Change)]
                )),
        ];
    }

    /// <summary>Counts without reading the rows themselves: a loaded cycle has thousands.</summary>
    private static async Task<List<Counted>> CountAsync(
        BodySession session,
        long cycleId,
        DateTime since,
        int most,
        CancellationToken cancellation
    )
    {
        await using var command = session.Command(
            """
            with latest as (
              select transaction, max(sequence) as last from audit_entries
              where body_id = $1 and cycle_id = $2 and at >= $3 group by transaction order by last desc limit $4)
            select e.transaction::text, max(e.at), a.display_name, e.subject, e.action, count(*)::int
            from audit_entries e join latest on latest.transaction = e.transaction left join accounts a on a.id = e.account_id
            where e.body_id = $1 and e.cycle_id = $2
            group by e.transaction, latest.last, a.display_name, e.subject, e.action
            order by latest.last desc, min(e.sequence)
            """,
            session.RequiredBodyId,
            cycleId,
            since,
            most
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var groups = new List<Counted>();
        while (await reader.ReadAsync(cancellation))
        {
            var transaction = reader.GetString(0);
            if (groups.Count == 0 || groups[^1].Transaction != transaction)
            {
                groups.Add(new Counted(transaction, reader.GetDateTime(1), reader.TextOrNull(2)));
            }

            var subject = reader.GetString(3);
            groups[^1].Counts.Add(new ChangeCount(subject, TableOf(subject), KindOf(reader.GetString(4)), reader.GetInt32(5)));
        }

        return groups;
    }

    private static async Task<ILookup<string, CycleChange>> TellAsync(
        BodySession session,
        long cycleId,
        string[] transactions,
        CancellationToken cancellation
    )
    {
        await using var command = session.Command(
            Entries + " where e.body_id = $1 and e.cycle_id = $2 and e.transaction::text = any($3) order by e.sequence",
            session.RequiredBodyId,
            cycleId,
            transactions
        );
        return (await ReadAsync(session, command, cancellation)).ToLookup(entry => entry.Transaction, entry => entry.Change);
    }

    private static async Task<List<Entry>> ReadAsync(BodySession session, NpgsqlCommand command, CancellationToken cancellation)
    {
        var types = session.Cycles.Model.GetEntityTypes().ToDictionary(type => type.GetTableName()!, StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var entries = new List<Entry>();
        while (await reader.ReadAsync(cancellation))
        {
            var subject = reader.GetString(3);
            var table = TableOf(subject);
            var type = table is null ? null : types[subject];
            var change = new CycleChange(
                subject,
                table,
                KindOf(reader.GetString(4)),
                RegisteredRow.Read(reader.TextOrNull(5), type),
                RegisteredRow.Read(reader.TextOrNull(6), type),
                !reader.IsDBNull(7) && reader.GetBoolean(7),
                reader.TextOrNull(8)
            );
            entries.Add(new Entry(reader.GetString(0), reader.GetDateTime(1), reader.TextOrNull(2), change));
        }

        return entries;
    }

    private static DossierTable? TableOf(string subject) => RowTables.All.FirstOrDefault(table => table.Name == subject)?.Table;

    private static ChangeKind KindOf(string action) =>
        action switch
        {
            "insert" => ChangeKind.Added,
            "delete" => ChangeKind.Removed,
            _ => ChangeKind.Changed,
        };

    private sealed record Entry(string Transaction, DateTime At, string? Who, CycleChange Change);

    private sealed record Counted(string Transaction, DateTime At, string? Who)
    {
        public List<ChangeCount> Counts { get; } = [];

        public int Total => Counts.Sum(count => count.Rows);

        public ChangeGroup ToGroup(IEnumerable<CycleChange> changes) => new(At, Who, Counts, [.. changes]);
    }
}
