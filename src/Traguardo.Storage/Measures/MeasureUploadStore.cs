// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Measures;

/// <summary>A workbook of measures that waits to be confirmed.</summary>
public sealed record MeasureUpload(long Id, string Name, DateTime AddedAt, byte[] Content);

/// <summary>The workbooks that the session's account has sent and not yet confirmed: nobody else sees them.</summary>
public static class MeasureUploadStore
{
    /// <summary>Older ones give way.</summary>
    private const int MostOfOneAccount = 5;

    /// <summary>Keeps a workbook, and drops what the account has left lying for a week or has too much of. The caller commits.</summary>
    /// <returns>Its number.</returns>
    public static async Task<long> AddAsync(
        BodySession session,
        long cycleId,
        string name,
        byte[] content,
        CancellationToken cancellation = default
    )
    {
        long id;
        await using (
            var insert = session.Command(
                "insert into measure_uploads (cycle_id, name, content) values ($1, $2, $3) returning id",
                cycleId,
                name,
                content
            )
        )
        {
            id = (long)(await insert.ExecuteScalarAsync(cancellation))!;
        }

        await using var delete = session.Command(
            """
            delete from measure_uploads where added_at < now() - interval '7 days'
              or id in (select id from measure_uploads order by id desc offset $1)
            """,
            MostOfOneAccount
        );
        await delete.ExecuteNonQueryAsync(cancellation);
        return id;
    }

    /// <summary>A workbook of the account for the cycle; null when there is none such.</summary>
    public static async Task<MeasureUpload?> FindAsync(BodySession session, long cycleId, long id, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            "select id, name, added_at, content from measure_uploads where cycle_id = $1 and id = $2",
            cycleId,
            id
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new MeasureUpload(reader.GetInt64(0), reader.GetString(1), reader.GetDateTime(2), reader.GetFieldValue<byte[]>(3))
            : null;
    }

    /// <summary>Drops a workbook. The caller commits.</summary>
    public static async Task RemoveAsync(BodySession session, long cycleId, long id, CancellationToken cancellation = default)
    {
        await using var command = session.Command("delete from measure_uploads where cycle_id = $1 and id = $2", cycleId, id);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
