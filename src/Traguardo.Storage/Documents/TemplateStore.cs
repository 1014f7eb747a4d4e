// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Traguardo.Storage.Audit;
using Traguardo.Storage.Measures;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Documents;

/// <summary>
/// The templates that a body has made its own. Each change is a version that stays; the last one counts, and one without a text says that the body has
/// gone back to the template provided with the program.
/// </summary>
public static class TemplateStore
{
    private const string Columns = """
        select t.id, t.name, t.title, x.content, t.stored_at, t.account_id, a.display_name
        from templates t left join template_texts x on x.body_id = t.body_id and x.sha256 = t.sha256 left join accounts a on a.id = t.account_id
        """;

    /// <summary>The templates that the body has of its own now, in the order of their names.</summary>
    public static async Task<IReadOnlyList<TemplateVersion>> ListAsync(BodySession session, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            $"""
            {Columns} where t.body_id = $1 and t.sha256 is not null
              and not exists (select from templates l where l.body_id = t.body_id and l.name = t.name and l.id > t.id)
            order by t.name
            """,
            session.RequiredBodyId
        );
        return await ReadAsync(command, cancellation);
    }

    /// <summary>All versions of a template that the body has made, the latest first; those without a text among them.</summary>
    public static async Task<IReadOnlyList<TemplateVersion>> HistoryAsync(
        BodySession session,
        string name,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            $"{Columns} where t.body_id = $1 and t.name = $2 order by t.id desc",
            session.RequiredBodyId,
            name
        );
        return await ReadAsync(command, cancellation);
    }

    /// <summary>Adds a version of a template. The caller commits.</summary>
    /// <param name="title">Its title, for the register.</param>
    /// <param name="text">Its text; null to go back to the template provided.</param>
    /// <param name="seen">Number of the version that it was made from; 0 when there was none.</param>
    /// <returns>The version that somebody else has added meanwhile, and nothing is stored; null when all is well.</returns>
    public static async Task<TemplateVersion?> SaveAsync(
        BodySession session,
        string name,
        string title,
        string? text,
        long seen,
        CancellationToken cancellation = default
    )
    {
        await RegisterTurn.TakeAsync(session, cancellation);
        var last = (await HistoryAsync(session, name, cancellation)).FirstOrDefault();
        if (last is not null && last.Id != seen)
        {
            return last;
        }

        if (last?.Text == text)
        {
            return null;
        }

        var hash = text is null ? null : await KeepTextAsync(session, text, cancellation);
        await using var insert = session.Command("insert into templates (name, title, sha256) values ($1, $2, $3)", name, title, hash);
        await insert.ExecuteNonQueryAsync(cancellation);
        return null;
    }

    /// <summary>Keeps a text by its hash.</summary>
    internal static async Task<byte[]> KeepTextAsync(BodySession session, string text, CancellationToken cancellation)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        await using var insert = session.Command(
            "insert into template_texts (sha256, content) values ($1, $2) on conflict do nothing",
            hash,
            text
        );
        await insert.ExecuteNonQueryAsync(cancellation);
        return hash;
    }

    private static async Task<IReadOnlyList<TemplateVersion>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var versions = new List<TemplateVersion>();
        while (await reader.ReadAsync(cancellation))
        {
            versions.Add(
                new TemplateVersion(
                    reader.GetInt64(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.TextOrNull(3),
                    reader.SignatureAt(4)
                )
            );
        }

        return versions;
    }
}

/// <summary>A version of a template of a body's own.</summary>
/// <param name="Id">Number; a later version has a higher one.</param>
/// <param name="Name">Name of the template.</param>
/// <param name="Title">Its title then.</param>
/// <param name="Text">Its text; null when the body went back to the template provided.</param>
/// <param name="Stored">When and by whom.</param>
public sealed record TemplateVersion(long Id, string Name, string Title, string? Text, Signature Stored);
