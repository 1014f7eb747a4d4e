// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Security.Cryptography;
using Npgsql;
using Traguardo.Storage.Audit;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Documents;

/// <summary>The documents that were generated from a cycle. None is changed; one that an act has made final is not removed either.</summary>
public static class DocumentStore
{
    private const string Columns = """
        select d.id, d.template, d.is_own, d.title, d.day, d.as_of, d.stamp, d.is_complete, d.lacks::text, d.sha256, d.created_at, d.account_id,
          a.display_name, z.act, z.act_kind, z.act_organ, z.act_number, z.act_date, z.sha256, z.recorded_at, z.account_id, b.display_name
        from documents d left join accounts a on a.id = d.account_id
          left join document_freezes z on z.document_id = d.id left join accounts b on b.id = z.account_id
        """;

    /// <summary>The last change of a cycle, by its number in the register; what is done with documents made of it does not count.</summary>
    public static async Task<long> StampAsync(BodySession session, long cycleId, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            """
            select sequence from audit_entries
            where body_id = $1 and cycle_id = $2 and subject not in ('documents', 'document_files', 'document_freezes')
            order by sequence desc limit 1
            """,
            session.RequiredBodyId,
            cycleId
        );
        return await command.ExecuteScalarAsync(cancellation) as long? ?? 0;
    }

    /// <summary>Keeps a document with its files. The caller commits.</summary>
    /// <returns>Its number.</returns>
    public static async Task<long> AddAsync(
        BodySession session,
        long cycleId,
        NewDocument document,
        CancellationToken cancellation = default
    )
    {
        var hashed = document.Files.Select(file => (File: file, Sha256: SHA256.HashData(file.Content))).ToList();
        var text = await TemplateStore.KeepTextAsync(session, document.TemplateText, cancellation);
        await using var insert = session.Command(
            """
            insert into documents (cycle_id, template, template_sha256, is_own, title, day, as_of, stamp, is_complete, lacks, sha256, files)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11, $12) returning id
            """,
            cycleId,
            document.Template,
            text,
            document.IsOwn,
            document.Title,
            document.Day,
            document.AsOf,
            document.Stamp,
            document.IsComplete,
            document.Lacks,
            DocumentHash.Of(hashed.Select(file => (file.File.Name, file.Sha256))),
            hashed.Count
        );
        var id = (long)(await insert.ExecuteScalarAsync(cancellation))!;
        foreach (var (file, hash) in hashed)
        {
            await using var add = session.Command(
                """
                insert into document_files (cycle_id, document_id, format, name, size, sha256, content) values ($1, $2, $3, $4, $5, $6, $7)
                """,
                cycleId,
                id,
                file.Format,
                file.Name,
                (long)file.Content.Length,
                hash,
                file.Content
            );
            await add.ExecuteNonQueryAsync(cancellation);
        }

        return id;
    }

    /// <summary>The documents of a cycle, or of one template, the latest first.</summary>
    public static async Task<IReadOnlyList<StoredDocument>> ListAsync(
        BodySession session,
        long cycleId,
        string? template = null,
        CancellationToken cancellation = default
    )
    {
        var command = session.Command(
            $"{Columns} where d.cycle_id = $1 and ($2::text is null or d.template = $2) order by d.id desc",
            cycleId,
            template
        );
        return await ReadAsync(session, cycleId, command, cancellation);
    }

    /// <summary>A document of a cycle; null when there is none such.</summary>
    public static async Task<StoredDocument?> FindAsync(
        BodySession session,
        long cycleId,
        long id,
        CancellationToken cancellation = default
    ) =>
        (
            await ReadAsync(session, cycleId, session.Command($"{Columns} where d.cycle_id = $1 and d.id = $2", cycleId, id), cancellation)
        ).FirstOrDefault();

    /// <summary>The content of a file.</summary>
    public static async Task<byte[]> ContentAsync(BodySession session, StoredDocumentFile file, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            "select content from document_files where body_id = $1 and id = $2",
            session.RequiredBodyId,
            file.Id
        );
        return await command.ExecuteScalarAsync(cancellation) as byte[]
            ?? throw new InvalidOperationException($"The file {file.Id} of a document has no content.");
    }

    /// <summary>The text of the template that a document was made from.</summary>
    public static async Task<string> TemplateTextAsync(BodySession session, long id, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            """
            select x.content from documents d join template_texts x on x.body_id = d.body_id and x.sha256 = d.template_sha256
            where d.body_id = $1 and d.id = $2
            """,
            session.RequiredBodyId,
            id
        );
        return (string)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Computes all hashes of a document anew from the contents of its files.</summary>
    /// <returns>True when they are those that were kept when it was made, and frozen.</returns>
    public static async Task<bool> VerifyAsync(BodySession session, StoredDocument document, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            """
            select f.name, sha256(f.content), d.files from document_files f join documents d on d.id = f.document_id
            where f.body_id = $1 and f.document_id = $2
            """,
            session.RequiredBodyId,
            document.Id
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var files = new List<(string Name, byte[] Sha256)>();
        var expected = 0;
        while (await reader.ReadAsync(cancellation))
        {
            files.Add((reader.GetString(0), reader.GetFieldValue<byte[]>(1)));
            expected = reader.GetInt32(2);
        }

        return files.Count == expected
            && DocumentHash.Of(files).AsSpan().SequenceEqual(document.Sha256)
            && (document.Freeze is not { } freeze || freeze.Sha256.AsSpan().SequenceEqual(document.Sha256));
    }

    /// <summary>Makes a document final by an act, for good. The caller commits.</summary>
    /// <returns>False when there is no such document, or it was frozen before.</returns>
    public static async Task<bool> FreezeAsync(
        BodySession session,
        long cycleId,
        long id,
        FreezingAct act,
        CancellationToken cancellation = default
    )
    {
        await RegisterTurn.TakeAsync(session, cancellation);
        await using var insert = session.Command(
            """
            insert into document_freezes (cycle_id, document_id, sha256, act, act_kind, act_organ, act_number, act_date)
            select d.cycle_id, d.id, d.sha256, $3, $4, $5, $6, $7 from documents d
            where d.cycle_id = $1 and d.id = $2 and not exists (select from document_freezes z where z.document_id = d.id)
            """,
            cycleId,
            id,
            act.Code,
            act.Kind,
            act.Organ,
            act.Number,
            act.Date
        );
        return await insert.ExecuteNonQueryAsync(cancellation) == 1;
    }

    /// <summary>Removes a document that no act has made final, with its files; the register keeps that it was there. The caller commits.</summary>
    /// <returns>False when there is no such document, or it is frozen.</returns>
    public static async Task<bool> RemoveAsync(BodySession session, long cycleId, long id, CancellationToken cancellation = default)
    {
        await RegisterTurn.TakeAsync(session, cancellation);
        if (await FindAsync(session, cycleId, id, cancellation) is not { Freeze: null })
        {
            return false;
        }

        await using var files = session.Command("delete from document_files where cycle_id = $1 and document_id = $2", cycleId, id);
        await files.ExecuteNonQueryAsync(cancellation);
        await using var document = session.Command("delete from documents where cycle_id = $1 and id = $2", cycleId, id);
        return await document.ExecuteNonQueryAsync(cancellation) == 1;
    }

    private static async Task<IReadOnlyList<StoredDocument>> ReadAsync(
        BodySession session,
        long cycleId,
        NpgsqlCommand command,
        CancellationToken cancellation
    )
    {
        var documents = new List<StoredDocument>();
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                documents.Add(Read(reader));
            }
        }

        if (documents.Count == 0)
        {
            return documents;
        }

        var files = await FilesAsync(session, cycleId, [.. documents.Select(document => document.Id)], cancellation);
        return [.. documents.Select(document => document with { Files = [.. files[document.Id]] })];
    }

    private static StoredDocument Read(NpgsqlDataReader reader) =>
        new(
            reader.GetInt64(0),
            reader.GetString(1),
            reader.GetBoolean(2),
            reader.GetString(3),
            reader.GetFieldValue<DateOnly>(4),
            reader.DayOrNull(5),
            reader.GetInt64(6),
            reader.GetBoolean(7),
            reader.GetString(8),
            reader.GetFieldValue<byte[]>(9),
            reader.SignatureAt(10),
            [],
            reader.IsDBNull(14)
                ? null
                : new DocumentFreeze(
                    new FreezingAct(
                        reader.TextOrNull(13),
                        reader.GetString(14),
                        reader.TextOrNull(15),
                        reader.TextOrNull(16),
                        reader.DayOrNull(17)
                    ),
                    reader.GetFieldValue<byte[]>(18),
                    reader.SignatureAt(19)
                )
        );

    private static async Task<ILookup<long, StoredDocumentFile>> FilesAsync(
        BodySession session,
        long cycleId,
        long[] documents,
        CancellationToken cancellation
    )
    {
        await using var command = session.Command(
            """
            select document_id, id, format, name, size, sha256 from document_files
            where cycle_id = $1 and document_id = any($2) order by document_id, id
            """,
            cycleId,
            documents
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var files = new List<(long Document, StoredDocumentFile File)>();
        while (await reader.ReadAsync(cancellation))
        {
            files.Add(
                (
                    reader.GetInt64(0),
                    new StoredDocumentFile(
                        reader.GetInt64(1),
                        reader.GetString(2),
                        reader.GetString(3),
                        reader.GetInt64(4),
                        reader.GetFieldValue<byte[]>(5)
                    )
                )
            );
        }

        return files.ToLookup(file => file.Document, file => file.File);
    }
}
