// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Plans.Editing;

namespace Traguardo.Storage.Plans;

/// <summary>What taking a row away would do to a draft.</summary>
public sealed class RemovalPreview
{
    private RemovalPreview(DraftContent after) => After = after;

    public required DraftRow Row { get; init; }

    /// <summary>Rows that go with it, in the order of the tables; the row itself is not among them.</summary>
    public required IReadOnlyList<DraftRow> With { get; init; }

    /// <summary>Rows that stay and no longer name it: as they are, and as they become.</summary>
    public required IReadOnlyList<(DraftRow Before, object After)> Changed { get; init; }

    /// <summary>Why it cannot be, in Italian; null when it can.</summary>
    public string? Refusal { get; init; }

    /// <summary>A text that is another one as soon as any of these rows is.</summary>
    public required string Mark { get; init; }

    /// <summary>The draft without the row.</summary>
    internal DraftContent After { get; }

    internal static RemovalPreview Of(DraftContent content, DraftRow row)
    {
        var removal = new PlanRemoval(content.Plan, [row.Record]);
        var after = DraftEdit.Apply(content, removal.Apply);
        var with = new List<DraftRow>();
        var changed = new List<(DraftRow, object)>();
        foreach (var one in DraftContent.Tables.SelectMany(content.Rows).Where(one => one != row))
        {
            var left = after.Find(one.Table, one.Id);
            if (left is null)
            {
                with.Add(one);
            }
            else if (!ReferenceEquals(left.Record, one.Record))
            {
                changed.Add((one, left.Record));
            }
        }

        return new RemovalPreview(after)
        {
            Row = row,
            With = with,
            Changed = changed,
            Refusal = RefusalOf(content.Plan, row.Record),
            Mark = MarkOf([row, .. with, .. changed.Select(one => one.Item1)]),
        };
    }

    private static string? RefusalOf(Plan plan, object record) =>
        record is Level level
        && (plan.Objectives.Any(objective => objective.Level == level.Name) || plan.Views.Any(view => view.Levels.Contains(level.Name)))
            ? $"Al livello «{level.Name}» ci sono obiettivi o viste: spostarli a un altro livello prima di toglierlo."
            : null;

    private static string MarkOf(IEnumerable<DraftRow> rows)
    {
        var text = string.Concat(rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Table} {row.Id} {row.Version}\n")));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
