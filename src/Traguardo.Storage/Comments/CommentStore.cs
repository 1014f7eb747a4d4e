// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;
using Traguardo.Domain.Scoring;
using Traguardo.Storage.Cycles.Mapping;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Comments;

/// <summary>A comment on something of a cycle.</summary>
/// <param name="Id">Number of the comment.</param>
/// <param name="Text">What was written.</param>
/// <param name="At">When, in universal time.</param>
/// <param name="Who">Who wrote it; null for the program.</param>
public sealed record StoredComment(long Id, string Text, DateTime At, string? Who);

/// <summary>What people write beside the figures of a cycle. Comments are kept: none is changed or taken away.</summary>
public static class CommentStore
{
    /// <summary>Most characters of a comment.</summary>
    public const int LongestText = 10_000;

    /// <summary>The comments on a figure, the latest first. Aspect and owner are part of what is named.</summary>
    public static async Task<IReadOnlyList<StoredComment>> ListAsync(
        BodySession session,
        long cycleId,
        FigureRef figure,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            """
            select c.id, c.text, c.written_at, a.display_name
            from comments c left join accounts a on a.id = c.account_id
            where c.cycle_id = $1 and c.figure = $2::jsonb
            order by c.id desc
            """,
            cycleId,
            FigureConverter.Write(figure)
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var comments = new List<StoredComment>();
        while (await reader.ReadAsync(cancellation))
        {
            comments.Add(
                new StoredComment(
                    reader.GetInt64(0),
                    reader.GetString(1),
                    reader.GetDateTime(2),
                    await reader.IsDBNullAsync(3, cancellation) ? null : reader.GetString(3)
                )
            );
        }

        return comments;
    }

    /// <summary>Adds a comment by the session's account.</summary>
    /// <param name="text">1 to <see cref="LongestText"/> characters.</param>
    /// <exception cref="PostgresException">The text is empty or longer.</exception>
    public static async Task<long> AddAsync(
        BodySession session,
        long cycleId,
        FigureRef figure,
        string text,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            "insert into comments (cycle_id, figure, text) values ($1, $2::jsonb, $3) returning id",
            cycleId,
            FigureConverter.Write(figure),
            text
        );
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
