// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Dossiers.Forms;

namespace Traguardo.Storage.Plans.Editing;

/// <summary>What sent rows mean for a draft as it is now.</summary>
/// <param name="Changes">Rows to write.</param>
/// <param name="Conflicts">Rows that somebody else changed (null when taken away) since the sender saw them.</param>
/// <param name="Problems">Texts that do not read.</param>
internal sealed record SentRows(
    IReadOnlyList<EditedRow> Changes,
    IReadOnlyList<(SentRow Sent, DraftRow? Current)> Conflicts,
    IReadOnlyList<DraftProblem> Problems
)
{
    public static SentRows Read(DraftContent content, IReadOnlyList<SentRow> sent)
    {
        var changes = new List<EditedRow>();
        var conflicts = new List<(SentRow, DraftRow?)>();
        var problems = new List<DraftProblem>();
        foreach (var row in sent)
        {
            var current = row.Id is { } id ? content.Find(row.Table, id) : null;
            if (current is null && row.Removes)
            {
                // Never made, or already taken away
                continue;
            }

            if (row.Id is not null && current is null && !row.AnewIfGone)
            {
                conflicts.Add((row, null));
                continue;
            }

            var form = RowForm.Of(row.Table);
            var stored = current is null ? row.Seen : form.Write(current.Record);
            var seen = current is null ? null : form.Read(Over(stored, row.Seen)).Row;
            var wanted = row.Removes ? new RowReading(null, []) : form.Read(Over(stored, row.Typed));
            if (wanted.Problems.Count > 0)
            {
                problems.AddRange(wanted.Problems.Select(problem => new DraftProblem(row.Key, problem.Name, problem.ToString())));
            }
            else if (current is not null && !row.Removes && (wanted.Row!.Equals(seen) || wanted.Row.Equals(current.Record)))
            {
                // Left as it was, or made what it has become in the meantime
            }
            else if (current is not null && IsChangedByOthers(row, current, seen))
            {
                conflicts.Add((row, current));
            }
            else
            {
                changes.Add(new EditedRow(row, current, wanted.Row));
            }
        }

        return new SentRows(changes, conflicts, problems);
    }

    /// <summary>A row may have another version and say the same: it was moved, or what changed is not in the sender's form.</summary>
    private static bool IsChangedByOthers(SentRow row, DraftRow current, object? seen) =>
        row.Version != current.Version && (row.Seen.Count == 0 || !current.Record.Equals(seen));

    private static Dictionary<string, string> Over(IReadOnlyDictionary<string, string> stored, IReadOnlyDictionary<string, string> texts)
    {
        var all = new Dictionary<string, string>(stored, StringComparer.Ordinal);
        foreach (var (name, text) in texts)
        {
            all[name] = text;
        }

        return all;
    }
}

/// <summary>A row to write.</summary>
/// <param name="Sent">As it was sent.</param>
/// <param name="Current">As it is stored; null when it is new.</param>
/// <param name="Record">What it becomes; null when it goes.</param>
internal sealed record EditedRow(SentRow Sent, DraftRow? Current, object? Record);
