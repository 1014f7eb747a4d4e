// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Model;

/// <summary>A piece of a document below another: one of a closed family.</summary>
public abstract record Block
{
    private protected Block() { }

    /// <summary>Blocks inside this one, in reading order; those in the cells of a table are not among them.</summary>
    public virtual IEnumerable<Block> Inner => [];

    /// <summary>A block, then all that are inside it, at any depth.</summary>
    public static IEnumerable<Block> SelfAndInner(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.Inner.SelectMany(SelfAndInner).Prepend(block);
    }
}

/// <summary>The first page: body, title, subtitle and lines such as the act that approves.</summary>
/// <param name="Body">Name of the body.</param>
/// <param name="Title">Title.</param>
/// <param name="Subtitle">Subtitle; null when none.</param>
/// <param name="Lines">Short lines at the foot.</param>
public sealed record TitlePage(string Body, string Title, string? Subtitle, ValueList<ValueList<Inline>> Lines) : Block;

/// <summary>A table of contents of the headings down to a level.</summary>
/// <param name="Title">Its heading, which is not in it.</param>
/// <param name="Depth">Deepest level of heading listed, 1 to 6.</param>
public sealed record TableOfContents(string Title, int Depth) : Block;

/// <summary>A heading.</summary>
/// <param name="Level">1 to 6; a heading is at most one deeper than the one before it.</param>
/// <param name="Content">Its text, without its number.</param>
/// <param name="Id">Unique in the document, letters, digits and hyphens, beginning with a letter.</param>
/// <param name="Number">Its number as printed ("2.1", "Allegato A"); null when it has none.</param>
public sealed record Heading(int Level, ValueList<Inline> Content, string Id, string? Number = null) : Block;

/// <summary>A paragraph.</summary>
public sealed record Paragraph(ValueList<Inline> Content, ParagraphStyle Style = ParagraphStyle.Normal) : Block;

/// <summary>What a paragraph is for; a user restyles each by its own style.</summary>
public enum ParagraphStyle
{
    Normal,

    /// <summary>Opens a section, a little larger.</summary>
    Lead,

    /// <summary>Remarks, sources.</summary>
    Small,

    /// <summary>The calculation of a figure, under a table.</summary>
    Operation,
}

/// <summary>A list.</summary>
/// <param name="IsOrdered">True when numbered.</param>
/// <param name="Items">Each at least one block.</param>
/// <param name="Start">First number.</param>
public sealed record ListBlock(bool IsOrdered, ValueList<ValueList<Block>> Items, int Start = 1) : Block
{
    public override IEnumerable<Block> Inner => Items.SelectMany(item => item);
}

/// <summary>Words of somebody else, or of a law.</summary>
public sealed record Quote(ValueList<Block> Blocks) : Block
{
    public override IEnumerable<Block> Inner => Blocks;
}

/// <summary>A boxed remark.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its first line in bold; null when none.</param>
public sealed record Callout(CalloutKind Kind, string? Title, ValueList<Block> Blocks) : Block
{
    public override IEnumerable<Block> Inner => Blocks;
}

/// <summary>What a boxed remark is; its title or a word says it too, never its colour alone.</summary>
public enum CalloutKind
{
    Note,
    Warning,

    /// <summary>Something that the document needs and does not have.</summary>
    Missing,
}

/// <summary>A chart with its caption.</summary>
/// <param name="Chart">What it shows.</param>
/// <param name="Caption">Caption, without its number.</param>
/// <param name="Number">Its number among the figures, from 1.</param>
public sealed record ChartBlock(Chart Chart, string Caption, int Number) : Block;

/// <summary>Where people sign.</summary>
/// <param name="Place">Place and day ("Sede, 12/06/2025"); null when not known: a blank to fill in is printed.</param>
/// <param name="Signers">One or more, side by side.</param>
public sealed record SignatureBlock(string? Place, ValueList<Signer> Signers) : Block;

/// <summary>Who signs.</summary>
/// <param name="Post">The post ("Il Segretario Generale").</param>
/// <param name="Name">The name; null leaves a line to sign on.</param>
public sealed record Signer(string Post, string? Name = null);

/// <summary>What follows begins on a new page.</summary>
public sealed record PageBreak : Block;
