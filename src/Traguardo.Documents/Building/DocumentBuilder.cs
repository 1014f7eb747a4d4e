// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Documents.Charts;
using Traguardo.Documents.Completeness;
using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Building;

/// <summary>A document in the making: sections, numbers of headings, tables and figures, and what is missing.</summary>
internal sealed class DocumentBuilder
{
    /// <summary>Turns of loops and rows of tables that no document comes near: more is a mistake in a template, which would never end.</summary>
    private const int MostParts = 200_000;

    /// <summary>Columns for which an upright A4 page has room.</summary>
    private const int MostUprightColumns = 9;

    private readonly List<Section> sections = [];
    private readonly List<Lack> lacks = [];
    private readonly List<NarrativeSlot> narratives = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HeadingNumbers numbers;
    private List<Block> blocks = [];
    private PageOrientation orientation = PageOrientation.Portrait;
    private bool hasRunningHead = true;
    private int tables;
    private int figures;
    private int deepest;
    private bool isApart;
    private int parts;

    public DocumentBuilder(bool numbersHeadings) => numbers = new HeadingNumbers(numbersHeadings);

    /// <summary>What is missing so far, each thing once, what the document must have first.</summary>
    public ValueList<Lack> Lacks => [.. lacks.Distinct().OrderBy(lack => lack.IsMandatory ? 0 : 1)];

    /// <summary>The texts that people write, as they were met, each once.</summary>
    public ValueList<NarrativeSlot> Narratives => [.. narratives.DistinctBy(slot => slot.Section)];

    /// <summary>Counts parts of a document that grows by a template's loops.</summary>
    /// <returns>False when there are too many: the document ends here, and says so.</returns>
    public bool Grow(int count)
    {
        var was = parts;
        parts = (int)Math.Min(int.MaxValue, parts + (long)count);
        if (was <= MostParts && parts > MostParts)
        {
            const string TooLarge = "Il modello si ripete troppe volte: il documento è stato interrotto.";
            Lacking(new Lack(LackKind.Data, TooLarge, IsMandatory: true));
            Add(new Callout(CalloutKind.Missing, TooLarge, []));
        }

        return parts <= MostParts;
    }

    public void Lacking(Lack lack) => lacks.Add(lack);

    public void Lacking(IEnumerable<Lack> more) => lacks.AddRange(more);

    public void Asks(NarrativeSlot slot) => narratives.Add(slot);

    public void Add(Block block) => blocks.Add(block);

    public void Add(IEnumerable<Block> more) => blocks.AddRange(more);

    /// <summary>A heading one below the deepest allowed is raised: screen readers, and tables of contents, need every step.</summary>
    public void AddHeading(int level, ValueList<Inline> content, string? number = null)
    {
        var fits = Math.Clamp(level, 1, deepest + 1);
        deepest = Math.Min(fits, 6);
        var given = number ?? numbers.Next(deepest);
        Add(new Heading(deepest, content, NewId(InlineText.Of(content)), given));
    }

    /// <summary>Text below the last heading at this level begins anew: annexes are not chapters.</summary>
    public void AddAnnex(ValueList<Inline> content) => AddHeading(1, content, numbers.NextAnnex());

    /// <summary>Level of the last heading; 0 before the first.</summary>
    public int HeadingLevel => deepest;

    /// <summary>Numbers a table with a caption. One with more columns than an upright page has room for gets a page that lies, with the headings right above it.</summary>
    public void AddTable(Table table)
    {
        if (!Grow(table.Rows.Count))
        {
            return;
        }

        var numbered = table.Caption is null ? table : table with { Number = ++tables };
        if (isApart || orientation == PageOrientation.Landscape || table.Columns.Count <= MostUprightColumns)
        {
            Add(numbered);
            return;
        }

        var headings = blocks.Count - blocks.FindLastIndex(block => block is not Heading) - 1;
        var moved = blocks.GetRange(blocks.Count - headings, headings);
        blocks.RemoveRange(blocks.Count - headings, headings);
        BeginSection(PageOrientation.Landscape);
        Add(moved);
        Add(numbered);
        BeginSection(PageOrientation.Portrait);
    }

    public void AddChart(Chart chart, string caption) => Add(new ChartBlock(chart, caption, ++figures));

    /// <summary>Blocks written apart, which the caller puts into another.</summary>
    public ValueList<Block> Apart(Action write)
    {
        var (keptBlocks, wasApart) = (blocks, isApart);
        (blocks, isApart) = ([], true);
        try
        {
            write();
            return [.. blocks];
        }
        finally
        {
            (blocks, isApart) = (keptBlocks, wasApart);
        }
    }

    /// <summary>What follows stands on pages of its own, turned or not.</summary>
    public void BeginSection(PageOrientation next, bool withRunningHead = true)
    {
        if (isApart)
        {
            return;
        }

        EndSection();
        (orientation, hasRunningHead) = (next, withRunningHead);
    }

    public PageOrientation Orientation => orientation;

    public ValueList<Section> Finish()
    {
        EndSection();
        return sections.Count == 0 ? [new Section(PageOrientation.Portrait, [])] : [.. sections];
    }

    private void EndSection()
    {
        if (blocks.Count > 0)
        {
            sections.Add(new Section(orientation, [.. blocks], hasRunningHead));
            blocks = [];
        }
    }

    /// <summary>An id made of the words of a heading, with a number when it is taken.</summary>
    private string NewId(string text)
    {
        var words = new string([.. text.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-').Take(60)]);
        var id = "s-" + string.Join('-', words.Split('-', StringSplitOptions.RemoveEmptyEntries));
        var free = id;
        for (var number = 2; !ids.Add(free); number++)
        {
            free = id + "-" + number.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }
}
