// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Documents.Model;

/// <summary>
/// A document ready to be written in any format: what it says and how it is built, nothing about a format. Two documents with the same content are
/// equal, and a writer makes the same bytes of them: nothing in it depends on the clock, the machine or chance.
/// </summary>
public sealed record Document
{
    public required DocumentInfo Info { get; init; }

    /// <summary>At least one; each begins on a new page.</summary>
    public required ValueList<Section> Sections { get; init; }

    /// <summary>All blocks in reading order, with those inside others.</summary>
    public IEnumerable<Block> AllBlocks => Sections.SelectMany(section => section.Blocks).SelectMany(Block.SelfAndInner);
}

/// <summary>What a document is: properties of its file and text of its running heads.</summary>
/// <param name="Title">Title; never empty.</param>
/// <param name="Body">Name of the public body, its author.</param>
/// <param name="Subject">What it is about in one sentence; null when not said.</param>
/// <param name="Date">The day it is of, written as its date of creation; never today's by itself.</param>
public sealed record DocumentInfo(string Title, string Body, string? Subject, DateOnly Date)
{
    /// <summary>Text of the running head; null for the title.</summary>
    public string? RunningHead { get; init; }

    /// <summary>Words to find it by.</summary>
    public ValueList<string> Keywords { get; init; } = [];

    /// <summary>Language of its text.</summary>
    public string Language { get; init; } = "it-IT";
}

/// <summary>A run of pages of one orientation.</summary>
/// <param name="Orientation">How its pages stand.</param>
/// <param name="Blocks">What is on them.</param>
/// <param name="HasRunningHead">False for a title page.</param>
public sealed record Section(PageOrientation Orientation, ValueList<Block> Blocks, bool HasRunningHead = true);

/// <summary>How an A4 page stands.</summary>
public enum PageOrientation
{
    Portrait,
    Landscape,
}
