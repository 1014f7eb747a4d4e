// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Documents.Writing.Docx.Tables;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>The styles. Whoever changes one of them changes the whole document: nothing is set by hand where a style can say it.</summary>
internal static class StylesPart
{
    private static readonly (int Size, int Before, int After)[] Headings =
    [
        (34, 480, 200),
        (28, 360, 140),
        (24, 300, 120),
        (22, 240, 100),
        (21, 200, 80),
        (21, 200, 80),
    ];

    public static Markup Write(string language)
    {
        var x = new Markup();
        x.Open("w:styles", Namespaces.Word);
        Defaults(x, language);
        Basic(x);
        Titles(x);
        for (var level = 1; level <= Headings.Length; level++)
        {
            Heading(x, level);
        }

        Contents(x);
        Text(x);
        Lists(x);
        CalloutStyles.Write(x);
        PageStyles(x);
        Letters(x);
        TableStyles.Write(x);
        return x.Close();
    }

    private static void Defaults(Markup x, string language)
    {
        x.Open("w:docDefaults").Open("w:rPrDefault").Open("w:rPr");
        x.Empty("w:rFonts", "w:ascii", Look.Font, "w:hAnsi", Look.Font, "w:eastAsia", Look.Font, "w:cs", Look.Font);
        x.Value("w:color", Look.Text).Value("w:sz", Look.BodySize).Value("w:szCs", Look.BodySize);
        x.Empty("w:lang", "w:val", language, "w:eastAsia", language, "w:bidi", language);
        x.Close(2).Open("w:pPrDefault").Open("w:pPr");
        x.Empty("w:spacing", "w:after", "0", "w:line", "240", "w:lineRule", "auto").Close(3);
    }

    private static void Basic(Markup x)
    {
        x.Open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", StyleIds.Normal).Value("w:name", "Normal");
        x.Empty("w:qFormat").Close();
        x.Open("w:style", "w:type", "character", "w:default", "1", "w:styleId", "DefaultParagraphFont");
        x.Value("w:name", "Default Paragraph Font").Value("w:uiPriority", 1).Empty("w:semiHidden").Empty("w:unhideWhenUsed").Close();
        x.Open("w:style", "w:type", "numbering", "w:default", "1", "w:styleId", "NoList").Value("w:name", "No List");
        x.Value("w:uiPriority", 99).Empty("w:semiHidden").Empty("w:unhideWhenUsed").Close();
        new ParagraphStyleLook(StyleIds.BodyText, "Body Text") { After = 130, Line = 271 }.Write(x);
    }

    private static void Titles(Markup x)
    {
        new ParagraphStyleLook(StyleIds.TitleBody, "Ente")
        {
            Size = 28,
            IsBold = true,
            Color = Look.Blue,
            After = 120,
            BottomRule = Look.Blue,
        }.Write(x);
        new ParagraphStyleLook(StyleIds.Title, "Title")
        {
            Size = 52,
            IsBold = true,
            Color = Look.Ink,
            Before = 1200,
            After = 240,
            Next = StyleIds.Subtitle,
        }.Write(x);
        new ParagraphStyleLook(StyleIds.Subtitle, "Subtitle")
        {
            Size = 30,
            Color = Look.Quiet,
            After = 240,
            Next = StyleIds.BodyText,
        }.Write(x);
        new ParagraphStyleLook(StyleIds.TitleLine, "Riga di frontespizio")
        {
            Size = 22,
            Color = Look.Quiet,
            After = 100,
        }.Write(x);
    }

    private static void Heading(Markup x, int level)
    {
        var (size, before, after) = Headings[level - 1];
        new ParagraphStyleLook(StyleIds.Heading(level), "heading " + Markup.Number(level))
        {
            Size = size,
            IsBold = true,
            IsItalic = level == 6,
            Color = level <= 3 ? Look.Ink : Look.Quiet,
            Before = before,
            After = after,
            KeepNext = true,
            Next = StyleIds.BodyText,
            OutlineLevel = level - 1,
            Tabs = [(TabOfHeading(level), "left", null)],
        }.Write(x);
    }

    /// <summary>Half points.</summary>
    public static int SizeOfHeading(int level) => Headings[Math.Clamp(level, 1, Headings.Length) - 1].Size;

    /// <summary>Where the text of a numbered heading begins, unless its number is longer.</summary>
    public static int TabOfHeading(int level) =>
        level switch
        {
            1 => 567,
            2 => 737,
            _ => 907,
        };

    private static void Contents(Markup x)
    {
        new ParagraphStyleLook(StyleIds.TocHeading, "TOC Heading")
        {
            Size = Headings[0].Size,
            IsBold = true,
            Color = Look.Ink,
            Before = 240,
            After = 240,
            KeepNext = true,
            Next = StyleIds.BodyText,
        }.Write(x);
        var right = Look.TextWidth(PageOrientation.Portrait);
        for (var level = 1; level <= Headings.Length; level++)
        {
            // The number of a heading hangs in front of its text; the page stands at the right, after dots
            var left = 340 * (level - 1);
            var hanging = HangingOfEntry(level);
            new ParagraphStyleLook(StyleIds.Toc(level), "toc " + Markup.Number(level))
            {
                IsBold = level == 1,
                Size = level == 1 ? Look.BodySize : 20,
                Before = level == 1 ? 120 : 0,
                After = 50,
                Left = left + hanging,
                Hanging = hanging,
                Tabs = [(left + hanging, "left", null), (right, "right", "dot")],
            }.Write(x);
        }
    }

    /// <summary>Room for the number of an entry of a table of contents.</summary>
    public static int HangingOfEntry(int level) => level == 1 ? 454 : 680;

    private static void Text(Markup x)
    {
        new ParagraphStyleLook(StyleIds.Lead, "Lead")
        {
            Size = 24,
            Color = Look.Ink,
            After = 180,
            Line = 288,
        }.Write(x);
        new ParagraphStyleLook(StyleIds.Small, "Testo piccolo")
        {
            Size = 17,
            Color = Look.Quiet,
            After = 100,
        }.Write(x);
        new ParagraphStyleLook(StyleIds.Operation, "Operazione")
        {
            Size = 18,
            Color = Look.Ink,
            Left = 227,
            After = 140,
            LeftRule = Look.PaleRule,
        }.Write(x);
        new ParagraphStyleLook(StyleIds.Caption, "caption")
        {
            Size = 18,
            IsBold = true,
            Color = Look.Ink,
            Before = 120,
            After = 80,
            KeepLines = true,
        }.Write(x);
        new ParagraphStyleLook(StyleIds.Figure, "Figura")
        {
            Before = 120,
            KeepNext = true,
            Alignment = "center",
        }.Write(x);
        new ParagraphStyleLook(StyleIds.Quote, "Quote")
        {
            IsItalic = true,
            Color = Look.Quiet,
            Left = 454,
            Right = 454,
            Before = 100,
            After = 180,
            LeftRule = Look.Blue,
        }.Write(x);
        new ParagraphStyleLook(StyleIds.Signature, "Firma")
        {
            After = 480,
            Alignment = "center",
            KeepNext = true,
            KeepLines = true,
        }.Write(x);
        new ParagraphStyleLook(StyleIds.SignatureName, "Nome di chi firma") { Alignment = "center", KeepLines = true }.Write(x);
        new ParagraphStyleLook(StyleIds.Spacer, "Distanza") { Size = 8, After = 40 }.Write(x);
        new ParagraphStyleLook(StyleIds.TreeBox, "Casella di albero") { Size = 14, Color = Look.Text }.Write(x);
    }

    private static void Lists(Markup x)
    {
        for (var level = 0; level < StyleIds.ListLevels; level++)
        {
            var ending = level == 0 ? "" : " " + Markup.Number(level + 1);
            foreach (var isOrdered in (bool[])[false, true])
            {
                new ParagraphStyleLook(StyleIds.List(isOrdered, level), (isOrdered ? "List Number" : "List Bullet") + ending)
                {
                    After = 70,
                    Line = 264,
                    Numbering = isOrdered ? (NumberingPart.Numbers, level) : (NumberingPart.Bullets(isBoxed: false), level),
                }.Write(x);
            }

            new ParagraphStyleLook(StyleIds.ListContinue(level), "List Continue" + ending)
            {
                After = 70,
                Line = 264,
                Left = NumberingPart.IndentOf(level),
            }.Write(x);
        }
    }

    private static void PageStyles(Markup x)
    {
        var right = Look.TextWidth(PageOrientation.Portrait);
        new ParagraphStyleLook(StyleIds.Header, "header")
        {
            Size = 16,
            Color = Look.Quiet,
            BottomRule = Look.PaleRule,
            Tabs = [(right, "right", null)],
        }.Write(x);
        new ParagraphStyleLook(StyleIds.Footer, "footer")
        {
            Size = 16,
            Color = Look.Quiet,
            Alignment = "right",
        }.Write(x);
        new ParagraphStyleLook(StyleIds.FootnoteText, "footnote text") { Size = 17, After = 30 }.Write(x);
    }

    private static void Letters(Markup x)
    {
        Character(x, StyleIds.FootnoteReference, "footnote reference", () => x.Value("w:vertAlign", "superscript"));
        Character(x, StyleIds.Hyperlink, "Hyperlink", () => x.Value("w:color", Look.Blue).Value("w:u", "single"));
        Character(
            x,
            StyleIds.Code,
            "Codice",
            () =>
                x.Empty("w:rFonts", "w:ascii", Look.CodeFont, "w:hAnsi", Look.CodeFont, "w:cs", Look.CodeFont)
                    .Empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", Look.GroupGround),
            isOwn: true
        );
        Character(
            x,
            StyleIds.Missing,
            "Testo mancante",
            () =>
                x.Empty("w:b")
                    .Value("w:color", Look.MissingInk)
                    .Empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", Look.MissingGround),
            isOwn: true
        );
    }

    private static void Character(Markup x, string id, string name, Action properties, bool isOwn = false)
    {
        x.Open("w:style", "w:type", "character", "w:customStyle", isOwn ? "1" : null, "w:styleId", id)
            .Value("w:name", name)
            .Value("w:basedOn", "DefaultParagraphFont");
        x.Open("w:rPr");
        properties();
        x.Close(2);
    }
}
