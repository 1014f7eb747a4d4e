// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Security.Cryptography;
using System.Text;
using Traguardo.Storage.Audit;
using Traguardo.Storage.Measures;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Documents;

/// <summary>
/// The texts that people write for the documents of a cycle. What a text was before is told by the register alone, which has every version with who wrote it.
/// </summary>
public static class NarrativeStore
{
    /// <summary>Most characters of a text.</summary>
    public const int LongestText = 100_000;

    /// <summary>Name of a text that nobody has written yet, for <see cref="SaveAsync"/>.</summary>
    public const string NoVersion = "0";

    /// <summary>The present text of a section.</summary>
    public static async Task<StoredNarrative> FindAsync(
        BodySession session,
        long cycleId,
        string section,
        CancellationToken cancellation = default
    )
    {
        var row = await RowAsync(session, cycleId, section, cancellation);
        return StoredNarrative.Of(section, row?.Text);
    }

    /// <summary>Stores a text, or takes it away when it is blank. The caller commits.</summary>
    /// <param name="text">At most <see cref="LongestText"/> characters.</param>
    /// <param name="seen">Version that the writer began from (<see cref="StoredNarrative.Version"/>).</param>
    /// <returns>What somebody else has stored meanwhile, and nothing is stored; null when all is well.</returns>
    public static async Task<StoredNarrative?> SaveAsync(
        BodySession session,
        long cycleId,
        string section,
        string text,
        string seen,
        CancellationToken cancellation = default
    )
    {
        if (text.Length > LongestText)
        {
            throw new ArgumentException($"A text has at most {LongestText} characters.", nameof(text));
        }

        await RegisterTurn.TakeAsync(session, cancellation);
        var row = await RowAsync(session, cycleId, section, cancellation);
        var now = StoredNarrative.Of(section, row?.Text);
        var next = StoredNarrative.Of(section, string.IsNullOrWhiteSpace(text) ? null : text);
        if (now.Version == next.Version)
        {
            return null;
        }

        if (now.Version != seen)
        {
            return now;
        }

        await using var command =
            row is null
                ? session.Command(
                    """
                    insert into narratives (cycle_id, section, text, ordinal)
                    select $1, $2, $3, coalesce(max(ordinal) + 1, 0) from narratives where cycle_id = $1
                    """,
                    cycleId,
                    section,
                    text
                )
            : next.Text is null ? session.Command("delete from narratives where cycle_id = $1 and id = $2", cycleId, row.Id)
            : session.Command("update narratives set text = $3 where cycle_id = $1 and id = $2", cycleId, row.Id, text);
        await command.ExecuteNonQueryAsync(cancellation);
        return null;
    }

    /// <summary>Every version that a text had, the latest first, as the register tells it.</summary>
    public static async Task<IReadOnlyList<NarrativeVersion>> HistoryAsync(
        BodySession session,
        long cycleId,
        string section,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            """
            select e.sequence, e.new ->> 'text', e.at, e.account_id, a.display_name
            from audit_entries e left join accounts a on a.id = e.account_id
            where e.body_id = $1 and e.cycle_id = $2 and e.subject = 'narratives' and coalesce(e.new, e.old) ->> 'section' = $3
            order by e.sequence desc
            """,
            session.RequiredBodyId,
            cycleId,
            section
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var versions = new List<NarrativeVersion>();
        while (await reader.ReadAsync(cancellation))
        {
            versions.Add(new NarrativeVersion(reader.GetInt64(0), reader.TextOrNull(1), reader.SignatureAt(2)));
        }

        return versions;
    }

    /// <summary>Who wrote each text of a cycle last, and when, by section.</summary>
    public static async Task<IReadOnlyDictionary<string, Signature>> LastChangesAsync(
        BodySession session,
        long cycleId,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            """
            select distinct on (1) coalesce(e.new, e.old) ->> 'section', e.at, e.account_id, a.display_name
            from audit_entries e left join accounts a on a.id = e.account_id
            where e.body_id = $1 and e.cycle_id = $2 and e.subject = 'narratives'
            order by 1, e.sequence desc
            """,
            session.RequiredBodyId,
            cycleId
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var changes = new Dictionary<string, Signature>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
        {
            changes[reader.GetString(0)] = reader.SignatureAt(1);
        }

        return changes;
    }

    /// <summary>The text of a section in the latest of the body's cycles that end before a day and have it; null when none has.</summary>
    public static async Task<EarlierNarrative?> EarlierAsync(
        BodySession session,
        DateOnly before,
        string section,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            """
            select c.title, n.text from cycles c join narratives n on n.cycle_id = c.id
            where c.body_id = $1 and c."end" < $2 and n.section = $3 and n.text <> ''
            order by c."end" desc, c.id desc, n.ordinal, n.id limit 1
            """,
            session.RequiredBodyId,
            before,
            section
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? new EarlierNarrative(reader.GetString(0), reader.GetString(1)) : null;
    }

    private static async Task<Row?> RowAsync(BodySession session, long cycleId, string section, CancellationToken cancellation)
    {
        await using var command = session.Command(
            "select id, text from narratives where cycle_id = $1 and section = $2 order by ordinal, id limit 1",
            cycleId,
            section
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? new Row(reader.GetInt64(0), reader.GetString(1)) : null;
    }

    private sealed record Row(long Id, string Text);
}

/// <summary>A text as it is stored.</summary>
/// <param name="Section">Its key.</param>
/// <param name="Text">Markdown; null when nobody has written it.</param>
/// <param name="Version">Names this text: another text has another name.</param>
public sealed record StoredNarrative(string Section, string? Text, string Version)
{
    internal static StoredNarrative Of(string section, string? text) =>
        new(
            section,
            text,
            text is null ? NarrativeStore.NoVersion : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12))
        );
}

/// <summary>A version of a text.</summary>
/// <param name="Sequence">Number of its entry in the register.</param>
/// <param name="Text">The text; null when it was taken away.</param>
/// <param name="Written">When and by whom.</param>
public sealed record NarrativeVersion(long Sequence, string? Text, Signature Written);

/// <summary>The text of an earlier cycle.</summary>
/// <param name="Cycle">Title of the cycle.</param>
/// <param name="Text">Markdown.</param>
public sealed record EarlierNarrative(string Cycle, string Text);
