// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Writing.Docx;

/// <summary>A paragraph style. What is null is as in the style that it builds on.</summary>
internal sealed record ParagraphStyleLook(string Id, string Name)
{
    public string BasedOn { get; init; } = StyleIds.Normal;

    /// <summary>Style of the paragraph after it when somebody writes on.</summary>
    public string? Next { get; init; }

    /// <summary>Half points.</summary>
    public int? Size { get; init; }

    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    public string? Color { get; init; }

    public int? Before { get; init; }

    public int? After { get; init; }

    /// <summary>Height of lines in 240ths.</summary>
    public int? Line { get; init; }

    public int Left { get; init; }

    public int Right { get; init; }

    /// <summary>How far the first line begins before the others.</summary>
    public int Hanging { get; init; }

    public string? Alignment { get; init; }

    public bool KeepNext { get; init; }

    public bool KeepLines { get; init; }

    /// <summary>From 0; null for what is no heading.</summary>
    public int? OutlineLevel { get; init; }

    public (int Id, int Level)? Numbering { get; init; }

    public IReadOnlyList<(int Position, string Kind, string? Leader)> Tabs { get; init; } = [];

    /// <summary>Colour of a line at the left.</summary>
    public string? LeftRule { get; init; }

    /// <summary>Colour of a line below.</summary>
    public string? BottomRule { get; init; }

    /// <summary>Colour of the ground.</summary>
    public string? Ground { get; init; }

    public void Write(Markup x)
    {
        x.Open(
            "w:style",
            "w:type",
            "paragraph",
            "w:customStyle",
            char.IsUpper(Name[0]) && !BuiltIn.Contains(Name) ? "1" : null,
            "w:styleId",
            Id
        );
        x.Value("w:name", Name).Value("w:basedOn", BasedOn).Value("w:next", Next).Empty("w:qFormat");
        Paragraph(x);
        Letters(x);
        x.Close();
    }

    /// <summary>Names that word processors know, besides those that begin with a small letter.</summary>
    private static readonly HashSet<string> BuiltIn =
    [
        "Body Text",
        "Title",
        "Subtitle",
        "Quote",
        "TOC Heading",
        .. Enumerable
            .Range(1, StyleIds.ListLevels)
            .SelectMany(level =>
                ((string[])["List Bullet", "List Number", "List Continue"]).Select(name => level == 1 ? name : $"{name} {level}")
            ),
    ];

    private void Paragraph(Markup x)
    {
        x.Open("w:pPr");
        if (KeepNext)
        {
            x.Empty("w:keepNext");
        }

        if (KeepLines || KeepNext)
        {
            x.Empty("w:keepLines");
        }

        if (Numbering is { } numbering)
        {
            x.Open("w:numPr").Value("w:ilvl", numbering.Level).Value("w:numId", numbering.Id).Close();
        }

        Rules(x);
        if (Ground is { } ground)
        {
            x.Empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", ground);
        }

        if (Tabs.Count > 0)
        {
            x.Open("w:tabs");
            foreach (var (position, kind, leader) in Tabs)
            {
                x.Empty("w:tab", "w:val", kind, "w:leader", leader, "w:pos", Markup.Number(position));
            }

            x.Close();
        }

        Spaces(x);
        x.Value("w:jc", Alignment);
        if (OutlineLevel is { } level)
        {
            x.Value("w:outlineLvl", level);
        }

        x.Close();
    }

    private void Spaces(Markup x)
    {
        x.Empty(
            "w:spacing",
            "w:before",
            Text(Before),
            "w:after",
            Text(After),
            "w:line",
            Text(Line),
            "w:lineRule",
            Line is null ? null : "auto"
        );
        if (Left > 0 || Right > 0)
        {
            x.Empty(
                "w:ind",
                "w:left",
                Markup.Number(Left),
                "w:right",
                Markup.Number(Right),
                "w:hanging",
                Hanging > 0 ? Markup.Number(Hanging) : null
            );
        }
    }

    private void Rules(Markup x)
    {
        if ((LeftRule ?? BottomRule) is null)
        {
            return;
        }

        x.Open("w:pBdr");
        if (Ground is { } above)
        {
            // Lines of the colour of the ground keep the text off its edge
            x.Empty("w:top", "w:val", "single", "w:sz", "4", "w:space", "4", "w:color", above);
        }

        if (LeftRule is { } left)
        {
            x.Empty("w:left", "w:val", "single", "w:sz", "24", "w:space", "7", "w:color", left);
        }

        if (Ground is { } below)
        {
            x.Empty("w:bottom", "w:val", "single", "w:sz", "4", "w:space", "4", "w:color", below);
        }
        else if (BottomRule is { } bottom)
        {
            x.Empty("w:bottom", "w:val", "single", "w:sz", "6", "w:space", "5", "w:color", bottom);
        }

        x.Close();
    }

    private void Letters(Markup x)
    {
        if (!IsBold && !IsItalic && Color is null && Size is null)
        {
            return;
        }

        x.Open("w:rPr");
        if (IsBold)
        {
            x.Empty("w:b").Empty("w:bCs");
        }

        if (IsItalic)
        {
            x.Empty("w:i").Empty("w:iCs");
        }

        x.Value("w:color", Color);
        if (Size is { } size)
        {
            x.Value("w:sz", size).Value("w:szCs", size);
        }

        x.Close();
    }

    private static string? Text(int? number) => number is { } value ? Markup.Number(value) : null;
}
