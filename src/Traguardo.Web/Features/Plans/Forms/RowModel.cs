// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Forms;
using Traguardo.Dossiers.Schema;
using Traguardo.Storage.Plans;

namespace Traguardo.Web.Features.Plans.Forms;

/// <summary>A row in a form: what its fields are called and hold.</summary>
public sealed class RowModel
{
    private readonly IReadOnlyDictionary<string, string> texts;

    private RowModel(RowName name, uint? version, IReadOnlyDictionary<string, string> seen, IReadOnlyDictionary<string, string> texts)
    {
        Name = name;
        Version = version;
        Seen = seen;
        this.texts = texts;
    }

    public RowName Name { get; }

    /// <summary>The version shown; null for a new row.</summary>
    public uint? Version { get; }

    /// <summary>The texts of the stored row; empty for a new one.</summary>
    public IReadOnlyDictionary<string, string> Seen { get; }

    public TableSchema Table => RowForm.Of(Name.Table).Table;

    /// <summary>True when the form that came back wanted the row to go.</summary>
    public bool Removes { get; private init; }

    /// <summary>Text of a field: as typed where the form came back, else as stored.</summary>
    public string this[string field] => texts.GetValueOrDefault(field) ?? "";

    /// <summary>A stored row; with what was typed where the form came back.</summary>
    public static RowModel Of(DraftRow row, PostedRows? posted)
    {
        var stored = RowForm.Of(row.Table).Write(row.Record);
        var name = RowName.Of(row);
        return posted?[name] is { } sent
            ? new RowModel(name, sent.Version, sent.Seen, Over(stored, sent.Typed)) { Removes = sent.Removes }
            : new RowModel(name, row.Version, stored, stored);
    }

    /// <summary>A new row; with what was typed where the form came back.</summary>
    /// <param name="given">Texts that it starts with.</param>
    public static RowModel New(DossierTable table, long place, PostedRows? posted, params (string Field, string Text)[] given)
    {
        var name = RowName.New(table, place);
        var start = given.ToDictionary(pair => pair.Field, pair => pair.Text, StringComparer.Ordinal);
        var nothing = new Dictionary<string, string>(StringComparer.Ordinal);
        return new RowModel(name, version: null, nothing, posted?[name] is { } sent ? Over(start, sent.Typed) : start);
    }

    /// <summary>The stored texts of some fields, as the form carries them to be told from what is typed.</summary>
    public string PackSeen(IEnumerable<string> fields) =>
        PostedRow.Pack(fields.ToDictionary(field => field, field => Seen.GetValueOrDefault(field) ?? "", StringComparer.Ordinal));

    private static Dictionary<string, string> Over(IReadOnlyDictionary<string, string> below, IReadOnlyDictionary<string, string> above)
    {
        var all = new Dictionary<string, string>(below, StringComparer.Ordinal);
        foreach (var (field, text) in above)
        {
            all[field] = text;
        }

        return all;
    }
}
