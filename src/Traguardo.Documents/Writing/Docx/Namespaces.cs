// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Writing.Docx;

/// <summary>Declarations of the namespaces that the parts use, as attributes of their roots.</summary>
internal static class Namespaces
{
    public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public const string WordShapes = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    public const string WordGroups = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string WordMain = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static ReadOnlySpan<string?> Word => (string?[])["xmlns:w", WordMain, "xmlns:r", Relationships];

    public static ReadOnlySpan<string?> WordWithDrawings =>
        (string?[])
            [
                "xmlns:w",
                WordMain,
                "xmlns:r",
                Relationships,
                "xmlns:wp",
                "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
                "xmlns:a",
                Drawing,
                "xmlns:c",
                Chart,
                "xmlns:mc",
                "http://schemas.openxmlformats.org/markup-compatibility/2006",
                "xmlns:wpg",
                WordGroups,
                "xmlns:wps",
                WordShapes,
            ];

    public static ReadOnlySpan<string?> Charts => (string?[])["xmlns:c", Chart, "xmlns:a", Drawing, "xmlns:r", Relationships];
}
