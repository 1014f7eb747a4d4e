// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>
/// What the writers of the parts of one document share: names and numbers that must be unique in it, always given in reading order, so that equal
/// documents get equal ones.
/// </summary>
internal sealed class DocxBuild
{
    private const int LongestBookmark = 40;

    private readonly Dictionary<string, string> bookmarks = new(StringComparer.Ordinal);
    private readonly List<(string Id, Chart Chart)> charts = [];
    private readonly List<OrderedList> numberings = [];
    private int lastBookmark;
    private int lastDrawing;

    /// <param name="document">The document.</param>
    /// <param name="pages">Page of each heading, by its id; null to foresee them.</param>
    /// <param name="isForLayout">See <see cref="IsForLayout"/>.</param>
    public DocxBuild(Document document, IReadOnlyDictionary<string, int>? pages, bool isForLayout = false)
    {
        Document = document;
        IsForLayout = isForLayout;
        Headings = [.. document.AllBlocks.OfType<Heading>()];
        Pages = pages ?? PageForecast.Of(document);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in Headings.Select(heading => heading.Id))
        {
            if (!bookmarks.ContainsKey(id))
            {
                // Places in a PDF have names of letters and digits only
                bookmarks.Add(id, isForLayout ? "h" + Markup.Number(bookmarks.Count + 1) : FreeName(id, taken));
            }
        }
    }

    public Document Document { get; }

    /// <summary>True for a file that is only laid out: its table of contents is made of references to pages, which LibreOffice refreshes, as it does not a table's.</summary>
    public bool IsForLayout { get; }

    public IReadOnlyList<Heading> Headings { get; }

    public IReadOnlyDictionary<string, int> Pages { get; }

    public Footnotes Footnotes { get; } = new();

    /// <summary>Links of the body, which are relationships of its part.</summary>
    public ExternalLinks Links { get; } = new("rIdLink");

    public IReadOnlyList<(string Id, Chart Chart)> Charts => charts;

    /// <summary>The numbered lists, in reading order.</summary>
    public IReadOnlyList<OrderedList> Numberings => numberings;

    /// <summary>How the pages of the section stand that is being written.</summary>
    public PageOrientation Orientation { get; set; }

    public int TextWidth => Look.TextWidth(Orientation);

    /// <summary>Next free id of a bookmark's marks.</summary>
    public int NextBookmark() => ++lastBookmark;

    /// <summary>Next free id of a drawing.</summary>
    public int NextDrawing() => ++lastDrawing;

    /// <summary>Name of the bookmark at a heading; null when there is no such heading.</summary>
    public string? BookmarkOf(string headingId) => bookmarks.GetValueOrDefault(headingId);

    /// <summary>The bookmarks by the ids of their headings.</summary>
    public IReadOnlyDictionary<string, string> Bookmarks => bookmarks;

    /// <summary>Id of the numbering of a new numbered list.</summary>
    public int AddNumbering(int start, int level, bool isBoxed)
    {
        numberings.Add(new OrderedList(Math.Clamp(start, 0, short.MaxValue), level, isBoxed));
        return NumberingPart.FirstOrdered + numberings.Count - 1;
    }

    /// <summary>Id of the relationship to a new chart.</summary>
    public string AddChart(Chart chart)
    {
        var id = "rIdChart" + Markup.Number(charts.Count + 1);
        charts.Add((id, chart));
        return id;
    }

    /// <summary>A name as word processors allow it: letters, digits and low lines, at most 40, no two equal when their case is not looked at.</summary>
    private static string FreeName(string id, HashSet<string> taken)
    {
        var letters = string.Concat(id.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        var name = letters.Length == 0 || !char.IsAsciiLetter(letters[0]) ? "t_" + letters : letters;
        name = name.Length > LongestBookmark ? name[..LongestBookmark] : name;
        for (var number = 2; !taken.Add(name); number++)
        {
            var ending = "_" + Markup.Number(number);
            name = name[..Math.Min(name.Length, LongestBookmark - ending.Length)] + ending;
        }

        return name;
    }
}
