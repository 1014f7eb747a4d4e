// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Html;

/// <summary>
/// What a document being written knows of itself: ids, headings to link to, notes met so far, names given so far. Ids that it makes hold an underscore,
/// which ids of headings cannot, so that they never meet.
/// </summary>
internal sealed class HtmlScope
{
    private readonly string prefix;
    private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <param name="prefix">Put before all ids, when the document stands in a page that has ids of its own.</param>
    public HtmlScope(Document document, string prefix)
    {
        this.prefix = prefix;
        Headings = [.. document.AllBlocks.OfType<Heading>()];
        Targets = Headings.Select(heading => heading.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>All headings in order.</summary>
    public IReadOnlyList<Heading> Headings { get; }

    /// <summary>Ids that links may lead to.</summary>
    public IReadOnlySet<string> Targets { get; }

    /// <summary>Notes met so far; while they are written at the end, notes in notes join them.</summary>
    public List<Footnote> Notes { get; } = [];

    /// <summary>The last heading written, in words.</summary>
    public string Place { get; set; } = "";

    /// <summary>An id in the file.</summary>
    public string Id(string id) => prefix + id;

    /// <summary>A new id of a kind: "tabella_3".</summary>
    public string NewId(string kind)
    {
        var count = counts[kind] = counts.GetValueOrDefault(kind) + 1;
        return Id(kind + "_" + count.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A name that no other region has: the second of the same name gets a number.</summary>
    public string NewName(string name)
    {
        var count = names[name] = names.GetValueOrDefault(name) + 1;
        return count == 1 ? name : $"{name} ({count})";
    }
}
