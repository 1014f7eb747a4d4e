// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Dossiers.Forms;
using Traguardo.Storage.Plans;

namespace Traguardo.Web.Features.Plans.Forms;

/// <summary>All rows that a form sent, in its order.</summary>
public sealed class PostedRows
{
    private readonly Dictionary<RowName, PostedRow> rows;

    private PostedRows(long? draftId, Dictionary<RowName, PostedRow> rows, IReadOnlyList<RowName> order)
    {
        DraftId = draftId;
        this.rows = rows;
        All = [.. order.Select(name => rows[name])];
    }

    /// <summary>Name of the field with the number of the draft.</summary>
    public const string Draft = "bozza";

    /// <summary>The draft that the sender saw; null when the form is none of ours.</summary>
    public long? DraftId { get; }

    public IReadOnlyList<PostedRow> All { get; }

    /// <summary>A row; null when the form has none such.</summary>
    public PostedRow? this[RowName name] => rows.GetValueOrDefault(name);

    /// <summary>Reads a form. What is no field of a row of a plan is ignored.</summary>
    public static PostedRows Read(IFormCollection form)
    {
        var order = new List<RowName>();
        var texts = new Dictionary<RowName, Dictionary<string, string>>();
        foreach (var (key, values) in form)
        {
            if (!RowName.TryParse(key, out var name, out var field))
            {
                continue;
            }

            if (!texts.TryGetValue(name, out var ofRow))
            {
                texts[name] = ofRow = new Dictionary<string, string>(StringComparer.Ordinal);
                order.Add(name);
            }

            ofRow[field] = values.LastOrDefault() ?? "";
        }

        var draft = long.TryParse(form[Draft], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : (long?)null;
        return new PostedRows(draft, texts.ToDictionary(pair => pair.Key, pair => RowOf(pair.Key, pair.Value)), order);
    }

    /// <summary>What the storage is asked to do.</summary>
    public IReadOnlyList<SentRow> ToSent() => [.. All.Where(row => !row.IsBlank).Select(row => row.ToSent())];

    private static PostedRow RowOf(RowName name, Dictionary<string, string> texts)
    {
        var form = RowForm.Of(name.Table);
        var version = uint.TryParse(texts.GetValueOrDefault(RowName.Version), NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? seen
            : (uint?)null;
        return new PostedRow(
            name,
            version,
            PostedRow.Unpack(texts.GetValueOrDefault(RowName.Seen)),
            texts.Where(pair => form.Find(pair.Key) is not null).ToDictionary(StringComparer.Ordinal),
            texts.GetValueOrDefault(RowName.Essential),
            !string.IsNullOrEmpty(texts.GetValueOrDefault(RowName.Removes)),
            texts.GetValueOrDefault(RowName.WhenGone)
        );
    }
}
