// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Roles;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Admissions;

/// <summary>Reads in one round trip what decides whether an account may come in. Everything is seen by the account's own rights, row by row.</summary>
public static class AdmissionStore
{
    private const string RolesThere = $"""
        select {RoleStore.Columns} from role_assignments
        where account_id = $1 and body_id = (select id from bodies where slug = $2) and valid_from <= $3 and (valid_to is null or valid_to >= $3)
        """;

    /// <summary>Goes inside the body when the account has a role in it, and stays where no body is seen otherwise.</summary>
    private const string Enter = """
        select set_config('traguardo.body', coalesce((
          select b.id::text from bodies b
          where b.slug = $2 and exists (
            select from role_assignments r where r.body_id = b.id and r.account_id = $1 and r.valid_from <= $3 and (r.valid_to is null or r.valid_to >= $3))), ''), true)
        """;

    private const string CyclesThere = """
        select id, slug, code, title, start, "end", reference_date, phase, methodology, methodology_id,
          body_code, body_name, body_kind, body_valid_from, body_valid_to, body_predecessors,
          case when slug = $1 then coalesce((
            select sequence from audit_entries e where e.body_id = cycles.body_id and e.cycle_id = cycles.id order by sequence desc limit 1), 0) end
        from cycles order by "end" desc, code
        """;

    /// <summary>What an account may enter; null when there is no such body for it.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="body">The body's name in addresses.</param>
    /// <param name="cycle">The cycle's name in addresses; null for none.</param>
    /// <param name="day">The day on which roles are to be valid.</param>
    public static Task<Admission?> FindAsync(
        Database database,
        long accountId,
        string body,
        string? cycle,
        DateOnly day,
        CancellationToken cancellation = default
    ) =>
        database.ReadTogetherAsync(
            accountId,
            [
                new Statement(BodyStore.All),
                new Statement(RolesThere, accountId, body, day),
                new Statement(Enter, accountId, body, day),
                new Statement(CyclesThere, cycle ?? ""),
            ],
            reader => ReadAsync(reader, body, cycle, cancellation),
            cancellation
        );

    private static async Task<Admission?> ReadAsync(NpgsqlDataReader reader, string body, string? cycle, CancellationToken cancellation)
    {
        var bodies = await BodyStore.ReadAsync(reader, cancellation);
        await reader.NextResultAsync(cancellation);
        var roles = await RoleStore.ReadAsync(reader, cancellation);
        await reader.NextResultAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        var (cycles, stamp) = await CyclesAsync(reader, cancellation);
        return bodies.FirstOrDefault(seen => seen.Slug == body) is { } entered && roles.Count > 0
            ? new Admission(entered, roles, bodies, cycles, cycles.FirstOrDefault(row => row.Slug == cycle), stamp)
            : null;
    }

    private static async Task<(IReadOnlyList<CycleRow> Cycles, long? Stamp)> CyclesAsync(
        NpgsqlDataReader reader,
        CancellationToken cancellation
    )
    {
        var cycles = new List<CycleRow>();
        long? stamp = null;
        while (await reader.ReadAsync(cancellation))
        {
            cycles.Add(
                new CycleRow
                {
                    Id = reader.GetInt64(0),
                    Slug = reader.GetString(1),
                    Code = reader.GetString(2),
                    Title = reader.GetString(3),
                    Start = reader.GetFieldValue<DateOnly>(4),
                    End = reader.GetFieldValue<DateOnly>(5),
                    ReferenceDate = reader.DayOrNull(6),
                    Phase = reader.TextOrNull(7),
                    Methodology = reader.TextOrNull(8),
                    MethodologyId = reader.IsDBNull(9) ? null : reader.GetInt64(9),
                    BodyCode = reader.GetString(10),
                    BodyName = reader.GetString(11),
                    BodyKind = reader.TextOrNull(12),
                    BodyValidFrom = reader.DayOrNull(13),
                    BodyValidTo = reader.DayOrNull(14),
                    BodyPredecessors = reader.TextOrNull(15),
                }
            );
            stamp ??= reader.IsDBNull(16) ? null : reader.GetInt64(16);
        }

        return (cycles, stamp);
    }
}
