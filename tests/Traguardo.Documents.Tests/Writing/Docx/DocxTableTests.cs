// SPDX-License-Identifier: AGPL-3.0-or-later
using System.Xml.Linq;
using Traguardo.Documents.Charts;
using Traguardo.Documents.Model;
using Traguardo.Documents.Tests.Support;
using Traguardo.Documents.Writing.Docx;
using Traguardo.Documents.Writing.Docx.Tables;
using static Traguardo.Documents.Tests.Support.DocxContent;
using static Traguardo.Documents.Tests.Support.SampleDocuments;

namespace Traguardo.Documents.Tests.Writing.Docx;

public sealed class DocxTableTests
{
    [Fact]
    public void Header_rows_are_repeated_and_rows_stay_whole()
    {
        var rows = RowsOf(
            new Table
            {
                Columns = [new TableColumn(1)],
                Header = [Header("Codice")],
                Rows = [Row("1"), Row("2")],
            }
        );
        Assert.Equal([1, 0, 0], rows.Select(row => row.Descendants(W + "tblHeader").Count()));
        Assert.All(rows, row => Assert.Single(row.Descendants(W + "cantSplit")));
        Assert.Equal("TableHeading", StyleOf(rows[0].Descendants(W + "p").Single()));
    }

    [Fact]
    public void A_row_taller_than_half_a_page_may_be_split()
    {
        var rows = RowsOf(new Table { Columns = [new TableColumn(1)], Rows = [Row(Words(2000)), Row("corta")] });
        Assert.Equal([0, 1], rows.Select(row => row.Descendants(W + "cantSplit").Count()));
    }

    [Fact]
    public void Cells_over_columns_and_rows_are_merged_and_every_row_fills_all_columns()
    {
        var rows = RowsOf(
            new Table
            {
                Columns = [new TableColumn(1), new TableColumn(1), new TableColumn(1)],
                Rows =
                [
                    new TableRow([new TableCell("due colonne") { ColumnSpan = 2, RowSpan = 2 }, new TableCell("c")]),
                    Row("f"),
                    Row("g", "h", "i"),
                ],
            }
        );
        Assert.All(
            rows,
            row =>
                Assert.Equal(
                    3,
                    row.Elements(W + "tc").Sum(cell => (int?)cell.Descendants(W + "gridSpan").SingleOrDefault()?.Attribute(W + "val") ?? 1)
                )
        );
        Assert.Equal(
            ["restart", "continue"],
            rows.SelectMany(row => row.Descendants(W + "vMerge")).Select(merge => merge.Attribute(W + "val")!.Value)
        );
    }

    [Fact]
    public void A_merged_cell_over_many_rows_begins_again_so_that_no_page_is_without_it()
    {
        var rows = RowsOf(
            new Table
            {
                Columns = [new TableColumn(1), new TableColumn(1)],
                Rows =
                [
                    new TableRow([
                        new TableCell("Area")
                        {
                            IsHeader = true,
                            RowSpan = 100,
                            IsVertical = true,
                        },
                        new TableCell("0"),
                    ]),
                    .. Enumerable.Range(1, 99).Select(row => Row($"{row}")),
                ],
            }
        );
        var starts = rows.Select(row => row.Elements(W + "tc").First())
            .Where(cell => cell.Descendants(W + "vMerge").Single().Attribute(W + "val")!.Value == "restart")
            .Select(TextOf)
            .ToList();
        Assert.True(starts.Count > 3);
        Assert.Equal("Area", starts[0]);
        Assert.All(starts.Skip(1), text => Assert.Equal("Area (segue)", text));
        Assert.Equal("btLr", rows[0].Descendants(W + "textDirection").First().Attribute(W + "val")!.Value);
    }

    [Fact]
    public void Rows_with_a_merged_cell_in_common_stay_together_and_a_group_stays_with_its_first_row()
    {
        var rows = RowsOf(
            new Table
            {
                Columns = [new TableColumn(1), new TableColumn(1)],
                Rows =
                [
                    new TableRow([new TableCell("Gruppo") { ColumnSpan = 2 }], RowKind.Group),
                    new TableRow([new TableCell("a") { RowSpan = 2 }, new TableCell("b")]),
                    Row("c"),
                    .. Enumerable.Range(0, 60).Select(_ => Row("d", "e")),
                ],
            }
        );
        Assert.Equal([true, true, false, false], rows.Take(4).Select(row => row.Descendants(W + "keepNext").Any()));
    }

    [Fact]
    public void A_small_table_is_kept_whole_on_a_page()
    {
        var rows = RowsOf(
            new Table { Columns = [new TableColumn(1), new TableColumn(1)], Rows = [.. Enumerable.Range(0, 6).Select(_ => Row("a", "b"))] }
        );
        Assert.Equal([true, true, true, true, true, false], rows.Select(row => row.Descendants(W + "keepNext").Any()));
    }

    [Fact]
    public void Grounds_of_tones_numbers_and_kinds_of_rows_are_told()
    {
        var rows = RowsOf(
            new Table
            {
                Columns = [new TableColumn(1), new TableColumn(1, CellAlignment.End)],
                Rows =
                [
                    new TableRow([new TableCell("x"), new TableCell("93,49") { Tone = Tone.Good }]),
                    new TableRow([new TableCell("Totale"), new TableCell("100")], RowKind.Total),
                    new TableRow([new TableCell("ritirato"), new TableCell("-")], RowKind.Withdrawn),
                ],
            }
        );
        Assert.Equal("D3EEE2", rows[0].Descendants(W + "shd").Single().Attribute(W + "fill")!.Value);
        Assert.Equal("right", rows[0].Elements(W + "tc").Last().Descendants(W + "jc").Single().Attribute(W + "val")!.Value);
        Assert.Equal(2, rows[1].Descendants(W + "b").Count());
        Assert.All(
            rows[2].Descendants(W + "r"),
            run => Assert.Equal("4C5F73", run.Descendants(W + "color").Single().Attribute(W + "val")!.Value)
        );
    }

    [Fact]
    public void Columns_fill_the_page_and_hold_their_longest_words()
    {
        var table = new Table
        {
            Columns = [new TableColumn(1), new TableColumn(20), new TableColumn(1)],
            Header = [Header("Rendicontazione", "Titolo", "Percentuale")],
            Rows = [Row("1.1.1", Words(60), ">= 90,00 %")],
        };
        var (size, widths) = ColumnWidths.Of(table.Columns, TableGrid.Of(table.Header, 3), TableGrid.Of(table.Rows, 3), 9412);
        Assert.Equal(9412, widths.Sum());
        Assert.True(widths[0] > LetterWidths.Of("Rendicontazione", size, isBold: true) + 2 * ColumnWidths.CellMargin);
        Assert.True(widths[2] > LetterWidths.Of(">= 90,00 %", size) + 2 * ColumnWidths.CellMargin);
        Assert.True(widths[1] > widths[0]);
    }

    [Fact]
    public void Many_columns_get_smaller_letters_and_a_code_without_room_may_be_broken_after_its_signs()
    {
        var columns = Enumerable.Range(0, 16).Select(_ => new TableColumn(1)).ToList();
        var code = "area_uno/servizio.due/ufficio_tre/sportello";
        var content = DocxContent.Of(new Table { Columns = [.. columns], Rows = [Row([.. columns.Select(_ => code)])] });
        var cell = content.Body.Descendants(W + "tc").First();
        Assert.Equal("TableContentsSmallest", StyleOf(cell.Descendants(W + "p").Single()));
        Assert.Contains("/\u200b", TextOf(cell), StringComparison.Ordinal);
        Assert.Equal(code, TextOf(cell).Replace("\u200b", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_without_rows_says_so() =>
        Assert.Equal("(tabella senza righe)", TextOf(DocxContent.Of(new Table { Columns = [new TableColumn(1)] }).Styled("SmallText")));

    private static List<XElement> RowsOf(Table table) => [.. DocxContent.Of(table).Body.Descendants(W + "tr")];
}
