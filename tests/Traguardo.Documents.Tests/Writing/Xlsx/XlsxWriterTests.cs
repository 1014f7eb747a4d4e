// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Traguardo.Documents.Model;
using Traguardo.Documents.Tests.Samples;
using Traguardo.Documents.Writing;
using Traguardo.Documents.Writing.Xlsx;
using Document = Traguardo.Documents.Model.Document;
using Table = Traguardo.Documents.Model.Table;

namespace Traguardo.Documents.Tests.Writing.Xlsx;

public sealed class XlsxWriterTests
{
    public static TheoryData<string> Documents => ["relazione", "ostile", "vuoto", "righe"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_workbook_is_valid_for_all_versions(string name)
    {
        using var workbook = Open(Named(name));
        foreach (var version in new[] { FileFormatVersions.Office2010, FileFormatVersions.Microsoft365 })
        {
            Assert.Empty(
                new OpenXmlValidator(version)
                    .Validate(workbook)
                    .Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}")
            );
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Merged_cells_do_not_meet(string name)
    {
        using var workbook = Open(Named(name));
        foreach (var sheet in workbook.WorkbookPart!.WorksheetParts)
        {
            var places = sheet.Worksheet.Descendants<MergeCell>().SelectMany(merged => Places(merged.Reference!.Value!)).ToList();
            Assert.Equal(places.Distinct(), places);
        }
    }

    [Fact]
    public void Spans_that_would_meet_are_cut()
    {
        var table = new Table
        {
            Columns = [new(1), new(1), new(1)],
            Rows =
            [
                new([new("a"), new("b") { RowSpan = 9 }, new("c")]),
                new([new("d") { ColumnSpan = 3 }, new("e")]),
                new([new("f") { ColumnSpan = 2 }, new("g")]),
            ],
        };
        using var workbook = Open(Of(table));
        Assert.Equal(["B3:B5"], Sheet(workbook, Names(workbook)[1]).Descendants<MergeCell>().Select(merged => merged.Reference!.Value!));
        Assert.Equal("e", TextAt(workbook, Names(workbook)[1], "C4"));
    }

    [Fact]
    public void The_first_sheet_is_an_index_with_links()
    {
        using var workbook = Open(SampleDocument.Relazione);
        Assert.Equal(["Indice", "Prospettive", "Indicatori degli obiettivi", "Obiettivi comuni per area"], Names(workbook));
        Assert.Equal("Relazione sulla performance 2024", TextAt(workbook, "Indice", "A1"));
        Assert.Equal("Camera di commercio di prova", TextAt(workbook, "Indice", "A2"));
        Assert.Equal("Data: 12/06/2025", TextAt(workbook, "Indice", "A4"));
        Assert.Equal("Tabella 2. Indicatori degli obiettivi strategici", TextAt(workbook, "Indice", "B8"));
        Assert.Equal(
            ["'Prospettive'!A1", "'Indicatori degli obiettivi'!A1", "'Obiettivi comuni per area'!A1"],
            Sheet(workbook, "Indice").Descendants<Hyperlink>().Select(link => link.Location!.Value!)
        );
    }

    [Theory]
    [InlineData("C6", "40", "#,##0\"%\"")]
    [InlineData("E6", "97.50", "#,##0.00\" %\"")]
    [InlineData("E7", "24", "#,##0\" giorni\"")]
    [InlineData("E10", "1234567.89", "#,##0.00\" €\"")]
    [InlineData("F11", "25", "#,##0.00")]
    public void A_figure_is_a_number_shown_as_the_document_prints_it(string cell, string value, string format)
    {
        using var workbook = Open(SampleDocument.Relazione);
        var found = Cell(workbook, "Indicatori degli obiettivi", cell);
        Assert.Null(found.DataType);
        Assert.Equal(
            decimal.Parse(value, CultureInfo.InvariantCulture),
            decimal.Parse(found.CellValue!.Text, CultureInfo.InvariantCulture)
        );
        Assert.Equal(format, FormatOf(workbook, found));
    }

    [Theory]
    [InlineData("Indicatori degli obiettivi", "C8", "SUM(C6:C7)", "100")]
    [InlineData("Indicatori degli obiettivi", "F8", "ROUND(SUMPRODUCT(F6:F7,C6:C7)/100,2)", "88")]
    [InlineData("Indicatori degli obiettivi", "F13", "ROUND(SUMPRODUCT(F10:F11,C10:C11)/100,2)", "62.5")]
    [InlineData("Prospettive", "B7", "ROUND(AVERAGE(B4:B6),2)", "65.9")]
    public void An_operation_is_a_formula_with_its_figure(string sheet, string cell, string formula, string value)
    {
        using var workbook = Open(SampleDocument.Relazione);
        var found = Cell(workbook, sheet, cell);
        Assert.Equal(formula, found.CellFormula!.Text);
        Assert.Equal(value, found.CellValue!.Text);
    }

    [Fact]
    public void An_operation_that_does_not_give_the_printed_figure_is_no_formula()
    {
        var cell = CellOf(Column(new(10m, 0), new(20m, 0), new(31m, 0, null, new(CellOperationKind.Sum, 0, 1))), "A6");
        Assert.Null(cell.CellFormula);
        Assert.Equal("31", cell.CellValue!.Text);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(-1, 0)]
    [InlineData(1, 0)]
    [InlineData(0, 2)]
    public void An_operation_beyond_the_table_or_on_itself_is_no_formula(int first, int last) =>
        Assert.Null(CellOf(Column(new(0m, 0), new(0m, 0), new(0m, 0, null, new(CellOperationKind.Sum, first, last))), "A6").CellFormula);

    [Fact]
    public void A_figure_of_more_digits_than_a_workbook_holds_is_a_text()
    {
        var table = new Table
        {
            Columns = [new(1)],
            Header = [new([new("A")])],
            Rows = [new([new("12.345.678.901.234.567,89") { Number = new(12345678901234567.89m, 2) }])],
        };
        var cell = CellOf(table, "A4");
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Equal("12.345.678.901.234.567,89", cell.InnerText);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SOMMA(A1)")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("_x0041_")]
    [InlineData("1234")]
    [InlineData("  spazi  ")]
    public void A_text_is_a_text_whatever_it_looks_like(string text)
    {
        var table = new Table { Columns = [new(1)], Rows = [new([new(text)])] };
        var cell = CellOf(table, "A3");
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Null(cell.CellFormula);
        Assert.Equal(text, cell.InnerText.Replace("_x005F_", "_", StringComparison.Ordinal));
    }

    [Fact]
    public void Header_rows_stay_in_sight_and_are_printed_on_each_page()
    {
        using var workbook = Open(SampleDocument.Relazione);
        var pane = Sheet(workbook, "Indicatori degli obiettivi").Descendants<Pane>().Single();
        Assert.Equal((4, "A5", PaneStateValues.Frozen), ((int)pane.VerticalSplit!.Value, pane.TopLeftCell!.Value, pane.State!.Value));
        var titles = workbook
            .WorkbookPart!.Workbook.Descendants<DefinedName>()
            .Where(name => name.Name == "_xlnm.Print_Titles")
            .Select(name => name.Text);
        Assert.Contains("'Indicatori degli obiettivi'!$3:$4", titles);
        Assert.All(
            workbook.WorkbookPart.WorksheetParts,
            sheet => Assert.Equal(OrientationValues.Landscape, sheet.Worksheet.Descendants<PageSetup>().Single().Orientation!.Value)
        );
    }

    [Fact]
    public void A_tone_is_a_ground_and_words_that_are_struck_out_stay_so()
    {
        using var workbook = Open(SampleDocument.Relazione);
        var look = LookOf(workbook, Cell(workbook, "Indicatori degli obiettivi", "G6"));
        var fill = workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet.Fills!.Elements<Fill>().ElementAt((int)look.FillId!.Value);
        Assert.Equal("FFD3EEE2", fill.PatternFill!.ForegroundColor!.Rgb!.Value);
        var struck = Cell(workbook, "Indicatori degli obiettivi", "B12").Descendants<Run>().First();
        Assert.NotNull(struck.RunProperties!.GetFirstChild<Strike>());
        Assert.Equal("Indice di soddisfazione", struck.Text!.Text);
    }

    [Fact]
    public void More_units_than_a_workbook_has_formats_are_shown_by_their_figures_alone()
    {
        var table = new Table
        {
            Columns = [new(1)],
            Rows =
            [
                .. Enumerable
                    .Range(0, 300)
                    .Select(row => new TableRow([new TableCell($"1,5 u{row}") { Number = new(1.5m, 1, $"u{row}") }])),
            ],
        };
        using var workbook = Open(Of(table));
        var sheet = Names(workbook)[1];
        Assert.Equal("#,##0.0\" u9\"", FormatOf(workbook, Cell(workbook, sheet, "A12")));
        Assert.Equal("#,##0.0", FormatOf(workbook, Cell(workbook, sheet, "A302")));
        Assert.InRange(workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet.NumberingFormats!.Count(), 1, 200);
    }

    [Fact]
    public void Notes_stand_below_the_table()
    {
        var table = new Table { Columns = [new(1)], Rows = [new([new TableCell(["Valore", new Footnote(["Fonte: ", "registro"])])])] };
        using var workbook = Open(Of(table));
        Assert.Equal("Valore[1]", TextAt(workbook, Names(workbook)[1], "A3"));
        Assert.Equal("[1] Fonte: registro", TextAt(workbook, Names(workbook)[1], "A5"));
    }

    [Fact]
    public void Properties_say_what_the_document_is()
    {
        using var workbook = Open(SampleDocument.Relazione);
        Assert.Equal("Relazione sulla performance 2024", workbook.PackageProperties.Title);
        Assert.Equal("Camera di commercio di prova", workbook.PackageProperties.Creator);
        Assert.Equal(new DateTime(2025, 6, 12, 0, 0, 0, DateTimeKind.Utc), workbook.PackageProperties.Created!.Value.ToUniversalTime());
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Assert.Equal(XlsxWriter.Write(SampleDocument.Cards(2)), XlsxWriter.Write(SampleDocument.Cards(2)));

    [Fact]
    public void A_document_without_tables_says_so()
    {
        using var workbook = Open(HostileDocument.Empty);
        Assert.Equal(["Indice"], Names(workbook));
        Assert.Equal("Il documento non ha tabelle.", TextAt(workbook, "Indice", "A5"));
    }

    [Fact]
    public void Any_captions_give_names_that_programs_take() =>
        Prop.ForAll(
                Gen.Elements(
                        "A",
                        "a",
                        "Indice",
                        "history",
                        "[x]:*?/\\",
                        "'''",
                        "",
                        new string('è', 60),
                        "Tabella 🏛️🏛️🏛️🏛️🏛️🏛️🏛️🏛️🏛️🏛️🏛️🏛️🏛️🏛️",
                        "\u0000"
                    )
                    .ListOf()
                    .ToArbitrary(),
                captions =>
                {
                    var names = new XlsxSheetNames();
                    var given = captions.Select(names.NewName).ToList();
                    Assert.Equal(given.Count, given.Distinct(StringComparer.OrdinalIgnoreCase).Count());
                    Assert.All(
                        given,
                        name =>
                        {
                            Assert.InRange(name.Length, 1, 31);
                            Assert.DoesNotMatch(@"[\[\]:*?/\\\p{Cc}]|^'|'$|^(?i:indice|history)$", name);
                            // No half of a picture letter
                            Assert.Equal(PrintableText.Clean(name), name);
                        }
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    private static Document Named(string name) =>
        name switch
        {
            "relazione" => SampleDocument.Relazione,
            "ostile" => HostileDocument.Rich,
            "vuoto" => HostileDocument.Empty,
            _ => HostileDocument.Rows(500),
        };

    private static Document Of(Table table) => HostileDocument.Empty with { Sections = [new Section(PageOrientation.Portrait, [table])] };

    private static Table Column(params CellNumber[] numbers) =>
        new()
        {
            Columns = [new(1)],
            Header = [new([new("A")])],
            Rows = [.. numbers.Select(number => new TableRow([new TableCell("x") { Number = number }]))],
        };

    private static Cell CellOf(Table table, string reference)
    {
        using var workbook = Open(Of(table));
        return (Cell)Cell(workbook, Names(workbook)[1], reference).CloneNode(true);
    }

    private static SpreadsheetDocument Open(Document document) =>
        SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.Write(document)), isEditable: false);

    private static List<string> Names(SpreadsheetDocument workbook) =>
        [.. workbook.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!)];

    private static Worksheet Sheet(SpreadsheetDocument workbook, string name)
    {
        var sheet = workbook.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == name);
        return ((WorksheetPart)workbook.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet;
    }

    private static Cell Cell(SpreadsheetDocument workbook, string sheet, string reference) =>
        Sheet(workbook, sheet).Descendants<Cell>().Single(cell => cell.CellReference == reference);

    private static string TextAt(SpreadsheetDocument workbook, string sheet, string reference) =>
        Cell(workbook, sheet, reference).InnerText;

    private static CellFormat LookOf(SpreadsheetDocument workbook, Cell cell) =>
        workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    private static string FormatOf(SpreadsheetDocument workbook, Cell cell)
    {
        var number = LookOf(workbook, cell).NumberFormatId!.Value;
        return workbook
            .WorkbookPart!.WorkbookStylesPart!.Stylesheet.NumberingFormats!.Elements<NumberingFormat>()
            .Single(format => format.NumberFormatId! == number)
            .FormatCode!.Value!;
    }

    private static IEnumerable<(int Row, int Column)> Places(string range)
    {
        var ends = range.Split(':').Select(Place).ToList();
        for (var row = ends[0].Row; row <= ends[1].Row; row++)
        {
            for (var column = ends[0].Column; column <= ends[1].Column; column++)
            {
                yield return (row, column);
            }
        }
    }

    private static (int Row, int Column) Place(string reference)
    {
        var letters = string.Concat(reference.TakeWhile(char.IsLetter));
        return (
            int.Parse(reference[letters.Length..], CultureInfo.InvariantCulture),
            letters.Aggregate(0, (sum, letter) => sum * 26 + letter - 'A' + 1)
        );
    }
}
