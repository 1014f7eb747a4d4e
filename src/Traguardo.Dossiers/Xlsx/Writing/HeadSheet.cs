// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Schema;
using Traguardo.Dossiers.Xlsx.Reading;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Traguardo.Dossiers.Xlsx.Writing;

/// <summary>The sheet of the body: a field in each row, the levels last, so that there is room for more of them.</summary>
internal sealed class HeadSheet
{
    private readonly List<(string Label, Cell Value, Column? Column)> fields = [];
    private int firstLevel;

    /// <summary>Cells of the levels, with room for some more, for the drop-downs of other sheets.</summary>
    public string LevelCells => string.Create(CultureInfo.InvariantCulture, $"'{SheetNames.Head}'!$B${firstLevel}:$B${fields.Count + 11}");

    /// <param name="dossier">The dossier; null for the empty model.</param>
    /// <param name="levels">Rows for levels in the model.</param>
    public static HeadSheet Of(CycleDossier? dossier, int levels)
    {
        var sheet = new HeadSheet();
        sheet.fields.Add((SheetNames.FormatField, Cell.OfText(DossierSchema.Format), null));
        foreach (var table in DossierSchema.Tables.Where(table => table.IsSingle))
        {
            sheet.Add(table, dossier is null ? Blank(table) : table.Write(dossier).Single());
        }

        sheet.firstLevel = sheet.fields.Count + 2;
        var list = DossierSchema.Of(DossierTable.Levels);
        if (dossier is null)
        {
            for (var level = 0; level < levels; level++)
            {
                sheet.Add(list, Blank(list));
            }

            return sheet;
        }

        foreach (var cells in list.Write(dossier))
        {
            sheet.Add(list, cells);
        }

        return sheet;
    }

    public void Write(WorksheetPart part)
    {
        SheetNotes.Add(
            part,
            [
                .. fields
                    .Select((field, index) => (field.Column, Row: index + 1))
                    .Where(field => field.Column is not null)
                    .Select(field => new SheetNote(
                        field.Row,
                        0,
                        SheetWriter.Reference("A", field.Row + 1),
                        SheetNotes.TextOf(field.Column!)
                    )),
            ]
        );
        SheetWriter.Write(
            part,
            [new(28, SheetStyle.Of(ColumnKind.Text)), new(70, SheetStyle.Of(ColumnKind.LongText))],
            Rows(),
            validations: null,
            hasNotes: true
        );
    }

    private static Cell[] Blank(TableSchema table) => [.. table.Columns.Select(_ => Cell.Blank)];

    private void Add(TableSchema table, Cell[] cells)
    {
        foreach (var column in table.Columns)
        {
            fields.Add((SheetHeadReader.LabelOf(table, column), cells[column.Ordinal], column));
        }
    }

    private IEnumerable<IEnumerable<SheetCell>> Rows()
    {
        yield return
        [
            SheetCells.Text("A1", SheetStyle.RequiredHeading, SheetNames.FieldHeading),
            SheetCells.Text("B1", SheetStyle.RequiredHeading, SheetNames.ValueHeading),
        ];
        for (var index = 0; index < fields.Count; index++)
        {
            yield return Row(fields[index], index + 2);
        }
    }

    private static IEnumerable<SheetCell> Row((string Label, Cell Value, Column? Column) field, int row)
    {
        yield return SheetCells.Text(SheetWriter.Reference("A", row), SheetStyle.Of(ColumnKind.Text), field.Label);
        var kind = field.Column?.Kind ?? ColumnKind.Text;
        var style = SheetStyle.Of(kind is ColumnKind.Text ? ColumnKind.LongText : kind);
        var reference = SheetWriter.Reference("B", row);
        yield return field.Value.IsBlank
            ? new SheetCell { CellReference = reference, StyleIndex = style }
            : SheetCells.Make(reference, style, field.Value);
    }
}
