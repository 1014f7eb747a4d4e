// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Bodies;

/// <summary>How much a cycle holds.</summary>
/// <param name="Objectives">Objectives of the plan in force.</param>
/// <param name="Indicators">Indicators of the plan in force.</param>
/// <param name="Versions">Approved versions of the plan.</param>
/// <param name="HasDraft">True when the plan has a draft.</param>
/// <param name="Measures">Measures, also those that were withdrawn.</param>
/// <param name="Attachments">Files that were attached.</param>
/// <param name="AttachmentBytes">Their bytes.</param>
/// <param name="Documents">Documents that were generated and kept.</param>
/// <param name="DocumentBytes">Bytes of their files.</param>
public sealed record CycleSize(
    int Objectives,
    int Indicators,
    int Versions,
    bool HasDraft,
    int Measures,
    int Attachments,
    long AttachmentBytes,
    int Documents,
    long DocumentBytes
);

/// <summary>How much a body holds besides its cycles.</summary>
/// <param name="People">People.</param>
/// <param name="Roles">Roles, also those that are over.</param>
/// <param name="Methodologies">Stored texts of methodologies.</param>
/// <param name="Entries">Entries of the register.</param>
/// <param name="WaitingBytes">Bytes of files that wait with long pieces of work.</param>
public sealed record BodySize(int People, int Roles, int Methodologies, long Entries, long WaitingBytes);

/// <summary>Counts what the session's body holds.</summary>
public static class BodySizes
{
    /// <summary>The cycles by number.</summary>
    public static async Task<IReadOnlyDictionary<long, CycleSize>> OfCyclesAsync(
        BodySession session,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            """
            select c.id, (select count(*)::integer from objectives r where r.plan_id = p.id), (select count(*)::integer from indicators r where r.plan_id = p.id),
              (select count(*)::integer from plans r where r.cycle_id = c.id and r.status = 'approved'),
              exists (select from plans r where r.cycle_id = c.id and r.status = 'draft'),
              (select count(*)::integer from measures r where r.cycle_id = c.id),
              (select count(*)::integer from attachments r where r.cycle_id = c.id),
              (select coalesce(sum(r.size), 0)::bigint from attachments r where r.cycle_id = c.id),
              (select count(*)::integer from documents r where r.cycle_id = c.id),
              (select coalesce(sum(r.size), 0)::bigint from document_files r where r.cycle_id = c.id)
            from cycles c left join lateral (
              select id from plans where cycle_id = c.id order by status = 'draft', number desc, id desc limit 1) p on true
            where c.body_id = $1
            """,
            session.RequiredBodyId
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var sizes = new Dictionary<long, CycleSize>();
        while (await reader.ReadAsync(cancellation))
        {
            sizes.Add(
                reader.GetInt64(0),
                new CycleSize(
                    reader.GetInt32(1),
                    reader.GetInt32(2),
                    reader.GetInt32(3),
                    reader.GetBoolean(4),
                    reader.GetInt32(5),
                    reader.GetInt32(6),
                    reader.GetInt64(7),
                    reader.GetInt32(8),
                    reader.GetInt64(9)
                )
            );
        }

        return sizes;
    }

    public static async Task<BodySize> OfBodyAsync(BodySession session, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            """
            select (select count(*)::integer from people where body_id = $1), (select count(*)::integer from role_assignments where body_id = $1),
              (select count(*)::integer from methodologies where body_id = $1), (select count(*) from audit_entries where body_id = $1),
              (select coalesce(sum(octet_length(payload)), 0)::bigint from jobs where body_id = $1)
            """,
            session.RequiredBodyId
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new BodySize(reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt64(3), reader.GetInt64(4));
    }
}
