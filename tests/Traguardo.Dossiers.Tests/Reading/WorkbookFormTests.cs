// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Tests.Support;

namespace Traguardo.Dossiers.Tests.Reading;

/// <summary>The forms in which people and programs write cells.</summary>
public sealed class WorkbookFormTests
{
    private static readonly string[] ActHeadings = ["Codice", "Tipo", "Data"];
    private static readonly string[] AssignmentHeadings = ["Indicatore", "Obiettivo", "Peso", "Soglia minima"];
    private static readonly string[] TargetHeadings = ["Indicatore", "Periodo", "Target"];

    [Theory]
    [InlineData("31/12/2024")]
    [InlineData("31-12-2024")]
    [InlineData("31.12.2024")]
    [InlineData(" 2024-12-31 ")]
    [InlineData("31 dicembre 2024")]
    [InlineData("<c r=\"C2\"><v>45657</v></c>")]
    [InlineData("<c r=\"C2\" s=\"1\"><v>45657</v></c>")]
    [InlineData("<c r=\"C2\" s=\"1\"><v>45657.0</v></c>")]
    [InlineData("<c r=\"C2\" t=\"d\"><v>2024-12-31T00:00:00</v></c>")]
    public void A_date_column_reads_serials_and_italian_texts(string cell) =>
        Assert.Equal(new DateOnly(2024, 12, 31), Read(Head().Table("Atti", ActHeadings, ["D1", "delibera", cell])).Acts[0].Date);

    [Fact]
    public void A_workbook_that_counts_from_1904_gives_the_same_days()
    {
        var workbook = new RawWorkbook { Is1904 = true }.Head(
            (7, RawWorkbook.Text("A7", "Ciclo: inizio") + RawWorkbook.Number("B7", "43830", 1))
        );
        var dossier = Read(workbook.Table("Atti", ActHeadings, ["D1", "delibera", RawWorkbook.Number("C2", "44195", 1)]));
        Assert.Equal(new DateOnly(2024, 1, 1), dossier.Plan.Cycle.Start);
        Assert.Equal(new DateOnly(2024, 12, 31), dossier.Acts[0].Date);
    }

    [Theory]
    [InlineData("<c r=\"C2\"><v>12.5</v></c>", "12.5")]
    [InlineData("<c r=\"C2\"><v>0.30000000000000004</v></c>", "0.3")]
    [InlineData("<c r=\"C2\"><v>57.142857142857146</v></c>", "57.1428571428571")]
    [InlineData("<c r=\"C2\"><v>1E-3</v></c>", "0.001")]
    [InlineData("<c r=\"C2\" s=\"2\"><v>0.3</v></c>", "30")]
    [InlineData("12,5", "12.5")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("30 %", "30")]
    [InlineData("30%", "30")]
    public void A_weight_is_read_in_percent_points_from_numbers_percents_and_texts(string cell, string expected) =>
        Assert.Equal(
            decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            Read(Head().Table("Assegnazioni", AssignmentHeadings, ["I1", "O1", cell])).Plan.Assignments[0].Weight
        );

    [Theory]
    [InlineData("<c r=\"C2\" s=\"2\"><v>0.5714</v></c>", "57,14%")]
    [InlineData("<c r=\"C2\" s=\"2\"><v>0.5</v></c>", "50,00%")]
    [InlineData("<c r=\"C2\"><v>245</v></c>", "245")]
    [InlineData("<c r=\"C2\"><v>1.34</v></c>", "1,34")]
    [InlineData("<c r=\"C2\" s=\"1\"><v>45657</v></c>", "31/12/2024")]
    public void A_target_typed_as_a_number_or_date_is_the_text_that_is_seen(string cell, string expected) =>
        Assert.Equal(expected, Read(Head().Table("Target", TargetHeadings, ["I1", "2024", cell])).Plan.Targets[0].Text);

    [Theory]
    [InlineData("General", "45")]
    [InlineData("GENERAL", "45")]
    [InlineData("[Green]General", "45")]
    [InlineData("General\" punti\"", "45")]
    [InlineData("Standard", "45")]
    [InlineData("General;-General", "45")]
    [InlineData("0.00", "45,00")]
    [InlineData("d\\/m\\/yyyy", "14/02/1900")]
    [InlineData("[$-410]d mmmm yyyy", "14/02/1900")]
    public void Only_a_format_of_day_month_year_or_time_makes_a_date_of_a_number(string format, string expected)
    {
        var workbook = new RawWorkbook { Styles = RawWorkbook.StylesWith(format) };
        var target = Read(
            workbook.Head().Table("Target", TargetHeadings, ["I1", "2024", "<c r=\"C2\" s=\"1\"><v>45</v></c>"])
        ).Plan.Targets[0];
        Assert.Equal(expected, target.Text);
    }

    [Theory]
    [InlineData("2024")]
    [InlineData("31/12/2024")]
    [InlineData("<c r=\"B2\"><v>2024</v></c>")]
    [InlineData("<c r=\"B2\" s=\"1\"><v>45657</v></c>")]
    [InlineData("<c r=\"B2\"><v>45657</v></c>")]
    public void A_period_is_a_year_or_a_day(string cell) =>
        Assert.Equal(TargetPeriod.OfYear(2024), Read(Head().Table("Target", TargetHeadings, ["I1", cell, "SI"])).Plan.Targets[0].Period);

    [Theory]
    [InlineData("<c r=\"A2\"><v>3</v></c>", "3")]
    [InlineData("<c r=\"A2\" s=\"3\"><v>7</v></c>", "007")]
    [InlineData("3.10", "3.10")]
    public void A_code_typed_as_a_whole_number_is_its_digits_as_seen(string cell, string expected) =>
        Assert.Equal(expected, Read(Head().Table("Atti", ActHeadings, [cell, "delibera"])).Acts[0].Code);

    [Fact]
    public void Sheets_columns_and_rows_come_in_any_order_with_any_spaces_and_empty_columns_between()
    {
        var dossier = Read(
            new RawWorkbook()
                .Table("  atti ", [" TIPO ", "", "codice"], ["delibera", null, "  D1  "], [], ["parere", null, "P1"])
                .Head()
                .Sheet("Istruzioni", "<row><c t=\"inlineStr\"><is><t>qualsiasi cosa</t></is></c></row>")
        );
        Assert.Equal([new("D1", "delibera", null, null, null, null), new("P1", "parere", null, null, null, null)], dossier.Acts);
    }

    [Fact]
    public void Hidden_rows_are_read() =>
        Assert.Single(
            Read(
                Head()
                    .Sheet(
                        "Atti",
                        RawWorkbook.RowsOf(ActHeadings)
                            + "<row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"inlineStr\"><is><t>D1</t></is></c>"
                            + RawWorkbook.Text("B2", "delibera")
                            + "</row>"
                    )
            ).Acts
        );

    [Theory]
    [InlineData("<rPh/><t>delibera</t>")]
    [InlineData("<t>deli</t><rPh><t/><t>guida</t></rPh><t>bera</t>")]
    [InlineData("<r><t>deli</t></r><r><t/></r><r><t><![CDATA[bera]]></t></r>")]
    [InlineData("<t>de<!-- nota -->libera</t>")]
    public void Texts_in_the_cell_are_joined_without_their_phonetic_guides(string text) =>
        Assert.Equal(
            "delibera",
            Read(Head().Table("Atti", ActHeadings, ["D1", $"<c r=\"B2\" t=\"inlineStr\"><is>{text}</is></c>"])).Acts[0].Kind
        );

    [Fact]
    public void A_long_text_comes_through_whole()
    {
        var text = string.Concat(Enumerable.Range(0, 7_000).Select(number => $"però {number} 🎯\n")).TrimEnd();
        Assert.Equal(text, Read(Head().Table("Testi", ["Sezione", "Testo"], ["s", text])).Narratives[0].Text);
    }

    [Fact]
    public void Rich_shared_texts_are_joined_without_their_phonetic_guides()
    {
        var workbook = Head().Sheet("Atti", RawWorkbook.RowsOf(ActHeadings, ["D1", "<c r=\"B2\" t=\"s\"><v>0</v></c>"]));
        workbook.SharedStrings.Add(
            "<si><r><t xml:space=\"preserve\">deli</t></r><r><rPr><b/></rPr><t>bera_x0041_</t></r><rPh sb=\"0\" eb=\"1\"><t>guida</t></rPh></si>"
        );
        Assert.Equal("deliberaA", Read(workbook).Acts[0].Kind);
    }

    [Fact]
    public void Cells_and_rows_without_references_are_counted() =>
        Assert.Equal(
            "delibera",
            Read(
                Head()
                    .Sheet(
                        "Atti",
                        "<row><c t=\"inlineStr\"><is><t>Codice</t></is></c><c t=\"inlineStr\"><is><t>Tipo</t></is></c></row><row/><row><c t=\"inlineStr\"><is><t>D1</t></is></c><c t=\"inlineStr\"><is><t>delibera</t></is></c></row>"
                    )
            )
                .Acts[0]
                .Kind
        );

    private static RawWorkbook Head() => new RawWorkbook().Head();

    private static CycleDossier Read(RawWorkbook workbook) => Files.FromWorkbook(workbook.ToBytes()).Dossier();
}
