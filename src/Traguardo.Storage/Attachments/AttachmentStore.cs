// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Security.Cryptography;
using Npgsql;
using NpgsqlTypes;
using Traguardo.Storage.Measures;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Attachments;

/// <summary>The evidence of a cycle: files with their hash. One that is taken away is no longer shown, and stays for the register.</summary>
public static class AttachmentStore
{
    private const string Columns = """
        select t.id, t.indicator, t.name, t.media_type, t.size, t.sha256, t.added_at, t.account_id, a.display_name, t.removed_at
        from attachments t left join accounts a on a.id = t.account_id
        """;

    /// <summary>Keeps a file. Its content goes to the database as it is read, before the register is held. The caller commits.</summary>
    /// <returns>Its number.</returns>
    public static async Task<long> AddAsync(
        BodySession session,
        long cycleId,
        NewAttachment attachment,
        CancellationToken cancellation = default
    )
    {
        attachment.Content.Position = 0;
        var hash = await SHA256.HashDataAsync(attachment.Content, cancellation);
        var size = attachment.Content.Length;
        attachment.Content.Position = 0;
        await using (
            var content = session.Command(
                "insert into attachment_contents (sha256, size, content) values ($1, $2, $3) on conflict do nothing",
                hash,
                size
            )
        )
        {
            content.Parameters.Add(new NpgsqlParameter { Value = attachment.Content, NpgsqlDbType = NpgsqlDbType.Bytea });
            await content.ExecuteNonQueryAsync(cancellation);
        }

        await using var insert = session.Command(
            "insert into attachments (cycle_id, indicator, name, media_type, size, sha256) values ($1, $2, $3, $4, $5, $6) returning id",
            cycleId,
            attachment.Indicator,
            attachment.Name,
            attachment.MediaType,
            size,
            hash
        );
        return (long)(await insert.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>The files of a cycle, or of one of its indicators, the latest first; those taken away are left out.</summary>
    public static async Task<IReadOnlyList<StoredAttachment>> ListAsync(
        BodySession session,
        long cycleId,
        string? indicator = null,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            $"{Columns} where t.cycle_id = $1 and ($2::text is null or t.indicator = $2) and t.removed_at is null order by t.id desc",
            cycleId,
            indicator
        );
        return await ReadAsync(command, cancellation);
    }

    /// <summary>A file of a cycle, also one that was taken away; null when there is none such.</summary>
    public static async Task<StoredAttachment?> FindAsync(
        BodySession session,
        long cycleId,
        long id,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command($"{Columns} where t.cycle_id = $1 and t.id = $2", cycleId, id);
        return (await ReadAsync(command, cancellation)).FirstOrDefault();
    }

    /// <summary>Copies the content of a file to a stream, a piece at a time.</summary>
    public static async Task CopyToAsync(
        BodySession session,
        StoredAttachment attachment,
        Stream target,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            "select content from attachment_contents where sha256 = $1 and size = $2",
            attachment.Sha256,
            attachment.Size
        );
        await using var reader = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess, cancellation);
        if (!await reader.ReadAsync(cancellation))
        {
            throw new InvalidOperationException($"Attachment {attachment.Id} has no content.");
        }

        await using var content = await reader.GetStreamAsync(0, cancellation);
        await content.CopyToAsync(target, cancellation);
    }

    /// <summary>Takes a file away. The caller commits.</summary>
    /// <returns>False when there is none such, or it was taken away before.</returns>
    public static async Task<bool> RemoveAsync(BodySession session, long cycleId, long id, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            "update attachments set removed_at = now(), removed_by = current_account() where cycle_id = $1 and id = $2 and removed_at is null",
            cycleId,
            id
        );
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    private static async Task<IReadOnlyList<StoredAttachment>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var attachments = new List<StoredAttachment>();
        while (await reader.ReadAsync(cancellation))
        {
            attachments.Add(
                new StoredAttachment(
                    reader.GetInt64(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.GetString(3),
                    reader.GetInt64(4),
                    reader.GetFieldValue<byte[]>(5),
                    new Signature(
                        reader.GetDateTime(6),
                        reader.IsDBNull(7) ? null : reader.GetInt64(7),
                        reader.IsDBNull(8) ? null : reader.GetString(8)
                    ),
                    reader.IsDBNull(9) ? null : reader.GetDateTime(9)
                )
            );
        }

        return attachments;
    }
}
