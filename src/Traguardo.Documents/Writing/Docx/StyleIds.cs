// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>Ids of the styles: the built-in ones where there is one, which word processors show in the user's language.</summary>
internal static class StyleIds
{
    public const string Normal = "Normal";
    public const string BodyText = "BodyText";
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string TitleBody = "TitleBody";
    public const string TitleLine = "TitleLine";
    public const string Lead = "Lead";
    public const string Small = "SmallText";
    public const string Operation = "Operation";
    public const string Caption = "Caption";
    public const string Figure = "Figure";
    public const string Quote = "Quote";
    public const string TocHeading = "TOCHeading";
    public const string FootnoteText = "FootnoteText";
    public const string FootnoteReference = "FootnoteReference";
    public const string Hyperlink = "Hyperlink";
    public const string Header = "Header";
    public const string Footer = "Footer";
    public const string Code = "CodeText";
    public const string Missing = "MissingText";
    public const string Signature = "Signature";
    public const string SignatureName = "SignatureName";
    public const string Spacer = "Spacer";
    public const string TreeBox = "TreeBox";
    public const string Table = "TraguardoTable";
    public const string LayoutTable = "TraguardoLayout";
    public const string TableText = "TableContents";
    public const string TableTextSmall = "TableContentsSmall";
    public const string TableTextSmallest = "TableContentsSmallest";

    /// <summary>LibreOffice tells header cells of a PDF by the name of this style.</summary>
    public const string TableHeading = "TableHeading";

    /// <summary>Levels of lists that have a style of their own.</summary>
    public const int ListLevels = 5;

    public static string Heading(int level) => "Heading" + Markup.Number(Math.Clamp(level, 1, 6));

    public static string Toc(int level) => "TOC" + Markup.Number(Math.Clamp(level, 1, 6));

    /// <param name="isOrdered">True for numbers.</param>
    /// <param name="level">From 0.</param>
    public static string List(bool isOrdered, int level) => WithLevel(isOrdered ? "ListNumber" : "ListBullet", level);

    /// <summary>A paragraph of an item after its first.</summary>
    public static string ListContinue(int level) => WithLevel("ListContinue", level);

    public static string Callout(CalloutKind kind) => "Callout" + kind;

    public static string CalloutTitle(CalloutKind kind) => "Callout" + kind + "Title";

    private static string WithLevel(string name, int level)
    {
        var shown = Math.Clamp(level, 0, ListLevels - 1) + 1;
        return shown == 1 ? name : name + Markup.Number(shown);
    }
}
