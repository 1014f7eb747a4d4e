// SPDX-License-Identifier: AGPL-3.0-or-later

using DocumentFormat.OpenXml.Packaging;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Xlsx.Writing;

/// <summary>The first sheet of the model: how to fill it in, a paragraph in each row.</summary>
internal static class InstructionSheet
{
    public static void Write(WorksheetPart part, IReadOnlyList<string> lines)
    {
        var text = SheetStyle.Of(ColumnKind.LongText);
        SheetWriter.Write(
            part,
            [new SheetColumnLook(110, text)],
            lines.Select(
                (line, index) =>
                    new[] { SheetCells.Text(SheetWriter.Reference("A", index + 1), index == 0 ? SheetStyle.RequiredHeading : text, line) }
            ),
            validations: null,
            hasNotes: false
        );
    }
}
