// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Security;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Tests.Support;

namespace Traguardo.Dossiers.Tests.Reading;

/// <summary>Who reads a number's cell gets what who sees it gets, or is told that it cannot be.</summary>
public sealed class NumberFormatTests
{
    private const string Hidden = "il formato della cella non mostra il numero com'è";

    [Theory]
    [InlineData("0\"%\"", "40", "40%")]
    [InlineData("0\\%", "40", "40%")]
    [InlineData("0.00\\ \"%\"", "40", "40,00%")]
    [InlineData("0%", "0.4", "40%")]
    [InlineData("0.0 %", "0.4", "40,0%")]
    public void A_percent_sign_is_kept_whether_it_is_a_percent_or_a_text(string format, string number, string expected) =>
        Assert.Equal(expected, TextOf(format, number));

    [Theory]
    [InlineData("[<1]0%;0", "100", "100")]
    [InlineData("[<1]0%;0", "0.4", "40%")]
    [InlineData("[<=1]0%;[>1]0.0", "7", "7,0")]
    [InlineData("[>=1000]#,##0;[>=10]0.0;0.00", "5", "5,00")]
    [InlineData("[>=1000]#,##0;[>=10]0.0;0.00", "1500", "1500")]
    [InlineData("[Red][>5]0.00;0", "6", "6,00")]
    [InlineData("[<0]-0;0", "-3", "-3")]
    [InlineData("0.0;-0.00;0", "1", "1,0")]
    [InlineData("0.0;-0.00;0", "-1", "-1,00")]
    [InlineData("0.0;-0.00;0", "0", "0")]
    [InlineData("0.0;(0.00)", "-1", "-1,00")]
    [InlineData("#,##0.00;[Red]#,##0.00", "-1", "-1,00")]
    [InlineData("0;-0;;@", "100", "100")]
    [InlineData("General;-General", "-2.5", "-2,5")]
    public void The_number_chooses_the_section_that_shows_it(string format, string number, string expected) =>
        Assert.Equal(expected, TextOf(format, number));

    [Theory]
    [InlineData("#,##0.00 \"€\"", "1200", "1200,00")]
    [InlineData("[$€-410] #,##0.00", "1200", "1200,00")]
    [InlineData("\"€\"\\ #,##0.00", "1200", "1200,00")]
    [InlineData("_-\"€\"* #,##0.00_-;-\"€\"* #,##0.00_-;_-\"€\"* \"-\"??_-;_-@_-", "1200", "1200,00")]
    [InlineData("€ #,##0.00", "1200", "1200,00")]
    [InlineData("#,##0.00\\ [$€-410]", "1200", "1200,00")]
    [InlineData("#,##0.00;[RED]\\-#,##0.00", "-12", "-12,00")]
    [InlineData("[$-410]0", "12", "12")]
    [InlineData("_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-", "12", "12,00")]
    [InlineData("_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-", "-12", "-12,00")]
    [InlineData("_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-", "0", "0")]
    [InlineData("+0.0;-0.0;0.0", "5", "5,0")]
    [InlineData("0\" giorni\"", "30", "30")]
    [InlineData("0.00E+00", "1200", "1200")]
    [InlineData("# ?/?", "12", "12")]
    [InlineData("@", "12.5", "12,5")]
    [InlineData("#,###.00", "12", "12,00")]
    public void Money_units_room_and_separators_leave_the_number_what_it_is(string format, string number, string expected) =>
        Assert.Equal(expected, TextOf(format, number));

    [Theory]
    [InlineData("[<1]0%", "100")]
    [InlineData("[<1]0%;[>200]0", "100")]
    [InlineData("[<1]0%;0;0.0", "100")]
    [InlineData("[<=1]0%;0", "-0.05")]
    [InlineData("0,", "40000")]
    [InlineData("0.0,,\" mln\"", "40000000")]
    [InlineData("\">= \"0", "40")]
    [InlineData("\"entro \"0", "40")]
    [InlineData("0\" su 50\"", "40")]
    [InlineData("00-00", "1234")]
    [InlineData("-0", "40")]
    [InlineData("(0)", "40")]
    [InlineData("0;0", "-40")]
    [InlineData("0;+0", "-40")]
    [InlineData("0;-0;", "0")]
    [InlineData("#", "0")]
    [InlineData(";;;", "40")]
    [InlineData("\"SI\";\"NO\"", "1")]
    [InlineData("0%%", "0.4")]
    [InlineData("0%\"%\"", "0.4")]
    [InlineData("0\"‰\"", "40")]
    [InlineData("# ?/?", "0.3333")]
    [InlineData("[DBNum1]0", "40")]
    [InlineData("0;0;0;@;0", "40")]
    [InlineData("0 @", "40")]
    [InlineData("\"circa \"@", "40")]
    public void A_format_that_does_not_show_the_number_as_it_is_refuses_it(string format, string number) =>
        Assert.Equal(
            $"dossier.xlsx, foglio «Target», riga 2, colonna «Target» (C): {Hidden}: usare il formato Generale, Numero, Percentuale o Data, oppure scrivere il valore come testo; trovato «{number} in formato {format}».",
            ErrorOf(format, RawWorkbook.Number("C2", number, 1))
        );

    [Fact]
    public void A_format_longer_than_programs_write_refuses_the_number() =>
        Assert.Contains(Hidden, ErrorOf(new string('0', 256), RawWorkbook.Number("C2", "40", 1)), StringComparison.Ordinal);

    [Theory]
    [InlineData("dd/mm/yyyy")]
    [InlineData("[$-410]dddd d mmmm yyyy;@")]
    [InlineData("d-mmm-yy")]
    [InlineData("dd\\.mm\\.yyyy\\ hh:mm")]
    public void A_format_with_day_month_and_year_shows_a_day(string format) => Assert.Equal("31/12/2024", TextOf(format, "45657"));

    [Theory]
    [InlineData("yyyy")]
    [InlineData("mmm-yy")]
    [InlineData("d mmmm")]
    [InlineData("dddd mmmm yyyy")]
    [InlineData("h:mm")]
    [InlineData("[h]:mm")]
    public void A_format_that_shows_a_part_of_the_day_refuses_it(string format) =>
        Assert.Equal(
            $"dossier.xlsx, foglio «Target», riga 2, colonna «Target» (C): il formato della cella mostra solo una parte della data: usarne uno con giorno, mese e anno; trovato «45657 in formato {format}».",
            ErrorOf(format, RawWorkbook.Number("C2", "45657", 1))
        );

    [Theory]
    [InlineData("0;-0;0;")]
    [InlineData(";;;")]
    [InlineData("\"circa \"@")]
    [InlineData("@@")]
    public void A_format_that_hides_or_changes_texts_refuses_them(string format) =>
        Assert.Equal(
            "dossier.xlsx, foglio «Target», riga 2, colonna «Target» (C): il formato della cella nasconde o cambia il testo: dare alla cella il formato Testo; trovato «SI».",
            ErrorOf(format, "<c r=\"C2\" s=\"1\" t=\"str\"><v>SI</v></c>")
        );

    [Theory]
    [InlineData(12, "12", "12")]
    [InlineData(39, "-12", "-12,00")]
    [InlineData(44, "0", "0")]
    [InlineData(9, "0.4", "40%")]
    [InlineData(14, "45657", "31/12/2024")]
    [InlineData(49, "7", "7")]
    public void Formats_that_files_name_by_number_only_are_those_of_italian_programs(int format, string number, string expected) =>
        Assert.Equal(expected, Read(format, "", RawWorkbook.Number("C2", number, 1)).Dossier().Plan.Targets[0].Text);

    private static string? TextOf(string format, string number) =>
        Read(format, RawWorkbook.Number("C2", number, 1)).Dossier().Plan.Targets[0].Text;

    private static string ErrorOf(string format, string cell) => Assert.Single(Read(format, cell).Errors).ToString();

    private static DossierReading Read(string format, string cell) =>
        Read(200, $"<numFmts><numFmt numFmtId=\"200\" formatCode=\"{SecurityElement.Escape(format)}\"/></numFmts>", cell);

    /// <summary>Reads a target whose cell has style 1.</summary>
    private static DossierReading Read(int format, string formats, string cell) =>
        Files.FromWorkbook(
            new RawWorkbook
            {
                Styles =
                    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + $"{formats}<cellXfs><xf/><xf numFmtId=\"{format}\"/></cellXfs></styleSheet>",
            }
                .Head()
                .Table("Target", ["Indicatore", "Periodo", "Target"], ["I1", "2024", cell])
                .ToBytes()
        );
}
