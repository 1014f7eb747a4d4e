// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Traguardo.Dossiers.Schema;
using Column = Traguardo.Dossiers.Schema.Column;

namespace Traguardo.Dossiers.Xlsx.Writing;

/// <summary>A note on a cell.</summary>
/// <param name="Row">From 0.</param>
/// <param name="Column">From 0.</param>
internal readonly record struct SheetNote(int Row, int Column, string Reference, string Text);

/// <summary>The notes that explain headings: the comments, and the drawing of their boxes, which Excel wants in its old format.</summary>
internal static class SheetNotes
{
    public const string DrawingId = "rIdVml";
    private const string CommentsId = "rIdNotes";

    /// <summary>Shapes of the first drawing have numbers from here on.</summary>
    private const int FirstShape = 1024;

    /// <summary>What a heading's note says.</summary>
    public static string TextOf(Column column)
    {
        var text = new StringBuilder(column.Note);
        text.Append(CultureInfo.InvariantCulture, $"\n{(column.Required ? "Obbligatorio" : "Facoltativo")}: {column.Expected}.");
        foreach (var choice in column.Choices.Where(_ => column.Kind == ColumnKind.Choice))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n• {choice.Italian}: {choice.Meaning}");
        }

        return text.ToString();
    }

    public static void Add(WorksheetPart sheet, IReadOnlyList<SheetNote> notes)
    {
        var comments = new CommentList();
        var shapes = new StringBuilder();
        foreach (var note in notes)
        {
            var text = new Text(note.Text) { Space = SpaceProcessingModeValues.Preserve };
            comments.Append(new Comment(new CommentText(new Run(text))) { Reference = note.Reference, AuthorId = 0 });
            shapes.Append(Shape(note, FirstShape + comments.ChildElements.Count));
        }

        sheet.AddNewPart<WorksheetCommentsPart>(CommentsId).Comments = new Comments(new Authors(new Author("Traguardo")), comments);
        var drawing = sheet.AddNewPart<VmlDrawingPart>(DrawingId);
        using var stream = drawing.GetStream(FileMode.Create);
        stream.Write(Encoding.UTF8.GetBytes(Drawing(shapes.ToString())));
    }

    private static string Drawing(string shapes) =>
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
        + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>"
        + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
        + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
        + shapes
        + "</xml>";

    private static string Shape(SheetNote note, int number)
    {
        var lines = note.Text.Split('\n').Sum(line => 1 + (line.Length / 44));
        var anchor = string.Create(
            CultureInfo.InvariantCulture,
            $"{note.Column + 1}, 15, {note.Row}, 2, {note.Column + 3}, 60, {note.Row + lines + 1}, 4"
        );
        return string.Create(
                CultureInfo.InvariantCulture,
                $"<v:shape id=\"_x0000_s{number}\" type=\"#_x0000_t202\" style=\"position:absolute;width:280px;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
            )
            + "<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
            + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
            + string.Create(
                CultureInfo.InvariantCulture,
                $"<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{SecurityElement.Escape(anchor)}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{note.Row}</x:Row><x:Column>{note.Column}</x:Column></x:ClientData></v:shape>"
            );
    }
}
