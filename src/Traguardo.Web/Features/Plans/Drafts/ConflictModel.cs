// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Dossiers.Forms;
using Traguardo.Storage.Moments;
using Traguardo.Storage.Plans;
using Traguardo.Web.Features.Plans.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>The page of rows that two people changed.</summary>
/// <param name="Action">Where the form is sent again.</param>
/// <param name="BackHref">Where who gives up goes.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Hidden">All the rest that was sent, to be sent again.</param>
public sealed record ConflictModel(
    PageFrame Frame,
    IReadOnlyList<Crumb> Trail,
    string Action,
    string BackHref,
    IReadOnlyList<ConflictRow> Rows,
    IReadOnlyList<KeyValuePair<string, string>> Hidden
)
{
    internal static ConflictModel Of(
        PageFrame frame,
        IReadOnlyList<Crumb> trail,
        string action,
        string backHref,
        DraftConflict conflict,
        IFormCollection form
    )
    {
        var rows = conflict.Conflicts.Select(ConflictRow.Of).ToList();
        var own = rows.SelectMany(row => row.OwnNames).ToHashSet(StringComparer.Ordinal);
        var rest = form.Where(pair =>
                !own.Contains(pair.Key) && pair.Key != DraftEditor.Action && !pair.Key.StartsWith("__", StringComparison.Ordinal)
            )
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.LastOrDefault() ?? ""));
        return new ConflictModel(frame, trail, action, backHref, rows, [.. rest, .. rows.SelectMany(row => row.Hidden)]);
    }
}

/// <summary>A row that two people changed.</summary>
/// <param name="Name">Name of the row in the form.</param>
/// <param name="Title">What it is: "Obiettivi, «OO 1.1»".</param>
/// <param name="Story">Who did what to it, and when.</param>
/// <param name="IsGone">True when the other one took it away.</param>
/// <param name="Removes">True when the sender wanted to take it away.</param>
/// <param name="Fields">The fields to choose.</param>
/// <param name="Hidden">What goes with the choice unseen: the version and the texts seen now, and the fields that nobody disputes.</param>
public sealed record ConflictRow(
    string Name,
    string Title,
    string Story,
    bool IsGone,
    bool Removes,
    IReadOnlyList<ConflictField> Fields,
    IReadOnlyList<KeyValuePair<string, string>> Hidden
)
{
    /// <summary>Names of the form that the choice replaces.</summary>
    internal IEnumerable<string> OwnNames =>
        [
            .. Fields.Select(one => one.Name),
            .. Hidden.Select(pair => pair.Key),
            $"{Name}.{RowName.Version}",
            $"{Name}.{RowName.Seen}",
            $"{Name}.{RowName.Removes}",
            $"{Name}.{RowName.WhenGone}",
        ];

    internal static ConflictRow Of(RowConflict conflict)
    {
        var (sent, current) = (conflict.Sent, conflict.Current);
        var form = RowForm.Of(sent.Table);
        var now = current is null ? sent.Seen : form.Write(current.Record);
        var fields = new List<ConflictField>();
        var hidden = new List<KeyValuePair<string, string>>();
        foreach (var (name, typed) in sent.Typed)
        {
            var field = new ConflictField(
                $"{sent.Key}.{name}",
                form.Find(name)!.Heading,
                TypedRow.Plain(sent.Seen.GetValueOrDefault(name)),
                TypedRow.Plain(now.GetValueOrDefault(name)),
                TypedRow.Plain(typed)
            );
            if (current is null || field.Theirs == field.Mine)
            {
                hidden.Add(KeyValuePair.Create(field.Name, field.Mine));
            }

            if (field.Was != field.Mine || field.Was != field.Theirs)
            {
                fields.Add(field);
            }
        }

        if (current is not null)
        {
            var seen = sent.Typed.Keys.ToDictionary(name => name, name => now.GetValueOrDefault(name) ?? "", StringComparer.Ordinal);
            hidden.Add(KeyValuePair.Create($"{sent.Key}.{RowName.Version}", current.Version.ToString(CultureInfo.InvariantCulture)));
            hidden.Add(KeyValuePair.Create($"{sent.Key}.{RowName.Seen}", PostedRow.Pack(seen)));
        }
        else
        {
            hidden.Add(KeyValuePair.Create($"{sent.Key}.{RowName.Seen}", PostedRow.Pack(sent.Seen)));
        }

        return new ConflictRow(sent.Key, TitleOf(sent, now), StoryOf(conflict), current is null, sent.Removes, fields, hidden);
    }

    private static string TitleOf(SentRow sent, IReadOnlyDictionary<string, string> now)
    {
        var parts = TypedRow.Naming.Where(now.ContainsKey).Select(name => now[name]).Where(text => text.Length > 0).Take(2);
        return $"{RowWords.Title(sent.Table)}, «{string.Join(" · ", parts)}»";
    }

    private static string StoryOf(RowConflict conflict)
    {
        var who = conflict.Change?.By ?? "Un'altra persona";
        var when = conflict.Change is { } change ? " il " + ItalianTime.Print(change.At) : "";
        return conflict.Current is null ? $"{who} ha tolto questa riga{when}." : $"{who} ha salvato questa riga{when}.";
    }
}

/// <summary>A field that was changed by one of two people, or by both.</summary>
/// <param name="Name">Name in the form.</param>
/// <param name="Label">Heading of the column.</param>
/// <param name="Was">The text that the sender saw.</param>
/// <param name="Theirs">The text that is saved.</param>
/// <param name="Mine">The text that was sent.</param>
public sealed record ConflictField(string Name, string Label, string Was, string Theirs, string Mine)
{
    /// <summary>True when there is something to choose.</summary>
    public bool IsDisputed => Theirs != Mine;

    /// <summary>The sender's text is proposed where the sender changed it, the saved one where only the other did.</summary>
    public bool ProposesMine => Mine != Was;
}
