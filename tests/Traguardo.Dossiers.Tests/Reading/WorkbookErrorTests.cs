// SPDX-License-Identifier: AGPL-3.0-or-later

using System.IO.Compression;
using System.Text;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Tests.Support;
using Traguardo.Dossiers.Writing;

namespace Traguardo.Dossiers.Tests.Reading;

/// <summary>What is wrong in a workbook is told with sheet, row and column.</summary>
public sealed class WorkbookErrorTests
{
    private static readonly string[] ActHeadings = ["Codice", "Tipo", "Data"];

    [Theory]
    [InlineData("<c r=\"C2\" t=\"e\"><v>#N/A</v></c>", "trovato «#N/A»")]
    [InlineData(
        "<c r=\"C2\"><f>TODAY()</f><v>45657</v></c>",
        "contiene una formula: copiare le celle e incollarle come valori; trovato «=TODAY()»"
    )]
    [InlineData("<c r=\"C2\"><f>TODAY()</f></c>", "contiene una formula")]
    [InlineData("<c r=\"C2\" t=\"str\"><f>A1&amp;B1</f><v>x</v></c>", "contiene una formula")]
    [InlineData("<c r=\"C2\" t=\"str\"><f>\"\"</f><v></v></c>", "contiene una formula")]
    [InlineData("<c r=\"C2\" t=\"b\"><v>1</v></c>", "trovato «vero»; atteso una data, per esempio 31/12/2024")]
    [InlineData("<c r=\"C2\" s=\"1\"><v>45657.5</v></c>", "senza ora")]
    [InlineData("<c r=\"C2\" t=\"d\"><v>2024-12-31T10:30:00</v></c>", "senza ora; trovato «2024-12-31T10:30:00»")]
    [InlineData("<c r=\"C2\" t=\"d\"><v>2024-02-31</v></c>", "non contiene un giorno intero")]
    [InlineData("<c r=\"C2\" s=\"1\"><v>60</v></c>", "non contiene un giorno intero")]
    [InlineData("<c r=\"C2\"><v>2024</v></c>", "trovato «2024»; atteso una data")]
    [InlineData("<c r=\"C2\"><v>1E+300</v></c>", "il numero non è utilizzabile")]
    [InlineData("31/6/2024", "trovato «31/6/2024»; atteso una data")]
    public void A_cell_that_is_no_date(string cell, string problem)
    {
        var error = Single(Head().Table("Atti", ActHeadings, ["D1", "delibera", cell]));
        Assert.StartsWith("dossier.xlsx, foglio «Atti», riga 2, colonna «Data» (C): ", error, StringComparison.Ordinal);
        Assert.Contains(problem, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_with_a_slip_of_the_pen_in_its_name() =>
        Assert.Equal(
            "dossier.xlsx, foglio «Indicatri»: il foglio non è una tabella del dossier; atteso forse «Indicatori».",
            Single(Head().Table("Indicatri", ["Codice"]))
        );

    [Fact]
    public void A_column_with_a_slip_of_the_pen_in_its_heading() =>
        Assert.Equal(
            "dossier.xlsx, foglio «Atti», riga 1, colonna «Dta» (C): colonna sconosciuta; atteso forse «Data».",
            Single(Head().Table("Atti", ["Codice", "Tipo", "Dta"]))
        );

    [Fact]
    public void A_column_twice() =>
        Assert.Equal(
            "dossier.xlsx, foglio «Atti», riga 1, colonna «tipo» (C): la colonna compare due volte.",
            Single(Head().Table("Atti", ["Codice", "Tipo", "tipo"]))
        );

    [Fact]
    public void A_required_column_that_is_missing() =>
        Assert.Equal(
            "dossier.xlsx, foglio «Atti», riga 1: manca una colonna obbligatoria; atteso «Tipo».",
            Single(Head().Table("Atti", ["Codice", "Data"]))
        );

    [Fact]
    public void A_required_cell_that_is_empty() =>
        Assert.Equal(
            "dossier.xlsx, foglio «Atti», riga 3, colonna «Tipo» (B): manca un valore obbligatorio; atteso un testo.",
            Single(Head().Table("Atti", ActHeadings, ["D1", "delibera"], ["D2"]))
        );

    [Fact]
    public void A_cell_beside_the_table() =>
        Assert.Equal(
            "dossier.xlsx, foglio «Atti», riga 2, colonna (E): la cella ha un contenuto, ma la sua colonna non ha intestazione; trovato «totale».",
            Single(Head().Table("Atti", ActHeadings, ["D1", "delibera", null, null, "totale"]))
        );

    [Fact]
    public void Merged_cells_in_the_table()
    {
        var error = Single(
            Head()
                .Sheet(
                    "Atti",
                    RawWorkbook.RowsOf(ActHeadings, ["D1", "delibera"], ["D2", "parere"]),
                    "<mergeCells><mergeCell ref=\"B2:B3\"/><mergeCell ref=\"G1:H9\"/><mergeCell ref=\"A8:B9\"/></mergeCells>"
                )
        );
        Assert.Equal(
            "dossier.xlsx, foglio «Atti», riga 2, colonna (B): nella tabella ci sono celle unite: dividerle e ripetere il valore in ogni riga; trovato «B2:B3».",
            error
        );
    }

    [Theory]
    [InlineData("$B$2:$B$3")]
    [InlineData("b2:b3")]
    [InlineData("B3:B2")]
    [InlineData("$A2:B$3")]
    public void Merged_cells_in_the_table_however_they_are_written(string reference) =>
        Assert.EndsWith(
            $"nella tabella ci sono celle unite: dividerle e ripetere il valore in ogni riga; trovato «{reference}».",
            Single(WithMerges($"<mergeCell ref=\"{reference}\"/>")),
            StringComparison.Ordinal
        );

    [Fact]
    public void Merged_cells_in_the_table_after_any_number_of_others()
    {
        var others = Enumerable.Range(0, 10_001).Select(index => $"<mergeCell ref=\"Z{50 + (2 * index)}:Z{51 + (2 * index)}\"/>");
        Assert.Contains(
            "trovato «B2:B3»",
            Single(WithMerges(string.Concat(others) + "<mergeCell ref=\"B2:B3\"/>")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("pippo")]
    [InlineData("A0:A3")]
    [InlineData("A2:A3:A4")]
    public void Merged_cells_of_which_it_is_not_known_where_they_are(string reference) =>
        Assert.Equal(
            "dossier.xlsx, foglio «Atti»: il file non è una cartella di lavoro .xlsx, o è danneggiato o incompleto.",
            Single(WithMerges($"<mergeCell ref=\"{reference}\"/>"))
        );

    [Theory]
    [InlineData("<c r=\"C2\"><v>45657</v></c><c r=\"C2\"><v>45658</v></c>", "C")]
    [InlineData("<c r=\"C2\"><v>45657</v></c><c r=\"A2\"><v>1</v></c>", "A")]
    [InlineData("<c r=\"C3\"><v>45657</v></c>", "C")]
    [InlineData("<c r=\"F2\"/><c><v>45657</v></c>", "C")]
    [InlineData("<c r=\"C2\"><v>45657</v><v>45658</v></c>", "C")]
    [InlineData("<c r=\"C2\" t=\"inlineStr\"><v>1</v><is><t>2</t></is></c>", "C")]
    public void A_cell_that_is_there_twice_or_out_of_place(string cells, string letters) =>
        Assert.Equal(
            $"dossier.xlsx, foglio «Atti», riga 2, colonna ({letters}): la cella compare due volte nel file o non è al suo posto: aprire il file con il foglio elettronico, controllarla e salvarlo di nuovo.",
            Single(Head().Table("Atti", ActHeadings, ["D1", "delibera", cells]))
        );

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void A_row_that_is_there_twice_or_out_of_place(int row) =>
        Assert.Equal(
            $"dossier.xlsx, foglio «Atti», riga {row}: la riga compare due volte nel file o non è al suo posto: aprire il file con il foglio elettronico, controllarla e salvarlo di nuovo.",
            Single(
                Head()
                    .Sheet(
                        "Atti",
                        RawWorkbook.RowsOf(ActHeadings, ["D1", "delibera"], ["D2", "parere"])
                            + $"<row r=\"{row}\">{RawWorkbook.Text("A" + row, "D3")}{RawWorkbook.Text("B" + row, "nota")}</row>"
                    )
            )
        );

    [Theory]
    [InlineData("<c r=\"C2\" t=\"zz\"><v>45657</v></c>")]
    [InlineData("<c r=\"C2\" s=\"99\"><v>45657</v></c>")]
    [InlineData("<c r=\"22\"><v>45657</v></c>")]
    [InlineData("<c r=\"C2\" t=\"inlineStr\"><is><t>31&#0;/12/2024</t></is></c>")]
    public void A_cell_of_which_it_is_not_known_what_it_shows(string cell) =>
        Assert.Equal(
            "dossier.xlsx, foglio «Atti»: il file non è una cartella di lavoro .xlsx, o è danneggiato o incompleto.",
            Single(Head().Table("Atti", ActHeadings, ["D1", "delibera", cell]))
        );

    [Fact]
    public void Rows_of_a_second_list_are_not_passed_over() =>
        Assert.Contains(
            "danneggiato",
            Single(Head().Sheet("Atti", RawWorkbook.RowsOf(ActHeadings), "<sheetData><row/></sheetData>")),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_workbook_with_more_sheets_than_are_read()
    {
        var workbook = Head();
        for (var sheet = 1; sheet < DossierLimits.WorkbookSheets; sheet++)
        {
            workbook.Sheet("Istruzioni", "");
        }

        Assert.True(Files.FromWorkbook(workbook.ToBytes()).Succeeded);
        Assert.Equal(
            "dossier.xlsx: la cartella di lavoro ha troppi fogli: il limite è 256.",
            Single(workbook.Table("Atti", ActHeadings, ["D1", "delibera"]))
        );
    }

    [Fact]
    public void A_code_typed_as_a_number_with_decimals() =>
        Assert.Contains(
            "foglio «Atti», riga 2, colonna «Codice» (A): impostare il formato Testo",
            Single(Head().Table("Atti", ActHeadings, ["<c r=\"A2\"><v>3.1</v></c>", "delibera"])),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_code_that_the_spreadsheet_took_for_a_date() =>
        Assert.Contains(
            "lo ha preso per una data",
            Single(Head().Table("Atti", ActHeadings, ["<c r=\"A2\" s=\"1\"><v>45000</v></c>", "delibera"])),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_number_with_an_english_point() =>
        Assert.Contains(
            "foglio «Assegnazioni», riga 2, colonna «Peso» (C): i decimali si scrivono dopo la virgola: forse 12,5; trovato «12.5»",
            Single(Head().Table("Assegnazioni", ["Indicatore", "Obiettivo", "Peso"], ["I1", "O1", "12.5"])),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_word_that_is_not_of_the_list() =>
        Assert.Contains(
            "colonna «Stato» (C): forse «sospeso»; trovato «sospeo»; atteso una di queste parole: attivo, proposto",
            Single(Head().Table("Assegnazioni", ["Indicatore", "Obiettivo", "Stato"], ["I1", "O1", "sospeo"])),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_figure_without_its_kind_or_code()
    {
        var errors = Errors(
            Head()
                .Table(
                    "Pubblicato",
                    ["Sigla", "Valore", "Figura", "Codice"],
                    ["P1", "97,78%", null, "O1"],
                    ["P2", "1", "obiettivo"],
                    ["P3", "1", "ente"]
                )
        );
        Assert.Equal(2, errors.Count);
        Assert.StartsWith(
            "dossier.xlsx, foglio «Pubblicato», riga 2, colonna «Figura» (C): manca il tipo della figura",
            errors[0],
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "dossier.xlsx, foglio «Pubblicato», riga 3, colonna «Codice» (D): manca il codice della figura",
            errors[1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Fields_of_the_body_that_are_missing_wrong_repeated_or_unknown()
    {
        var errors = Errors(
            new RawWorkbook().Head(
                (4, ""),
                (6, RawWorkbook.Text("A6", "Ciclo: titlo") + RawWorkbook.Text("B6", "Relazione")),
                (8, RawWorkbook.Text("A8", "Ciclo: fine") + RawWorkbook.Text("B8", "mai")),
                (9, RawWorkbook.Text("A9", "Ciclo: codice") + RawWorkbook.Text("B9", "altro") + RawWorkbook.Text("C9", "nota"))
            )
        );
        Assert.Equal(
            [
                "dossier.xlsx, foglio «Ente», riga 6, colonna (A): campo sconosciuto; trovato «Ciclo: titlo»; atteso forse «Ciclo: titolo».",
                "dossier.xlsx, foglio «Ente», riga 9, colonna (C): la cella ha un contenuto, ma la sua colonna non ha intestazione; trovato «nota».",
                "dossier.xlsx, foglio «Ente», riga 9, colonna «Ciclo: codice» (A): il campo compare due volte.",
                "dossier.xlsx, foglio «Ente», riga 1, colonna «Ente: nome» (B): manca un valore obbligatorio; atteso un testo.",
                "dossier.xlsx, foglio «Ente», riga 1, colonna «Ciclo: titolo» (B): manca un valore obbligatorio; atteso un testo.",
                "dossier.xlsx, foglio «Ente», riga 8, colonna «Ciclo: fine» (B): il valore non è utilizzabile; trovato «mai»; atteso una data, per esempio 31/12/2024.",
            ],
            errors
        );
    }

    [Fact]
    public void A_workbook_without_the_sheet_of_the_body() =>
        Assert.Equal("dossier.xlsx: manca il foglio «Ente».", Single(new RawWorkbook().Table("Atti", ActHeadings)));

    [Fact]
    public void A_workbook_of_another_version() =>
        Assert.Equal(
            "dossier.xlsx, foglio «Ente», riga 2, colonna «Formato» (B): il formato del dossier non è tra quelli che questa versione del programma legge; trovato «traguardo-dossier/9»; atteso «traguardo-dossier/1».",
            Single(
                new RawWorkbook()
                    .Head((2, RawWorkbook.Text("A2", "Formato") + RawWorkbook.Text("B2", "traguardo-dossier/9")), (3, ""))
                    .Table("Boh", ["x"])
            )
        );

    [Fact]
    public void The_empty_model_lacks_only_what_must_be_filled_in()
    {
        using var stream = new MemoryStream();
        WorkbookTemplate.Write(stream);
        var errors = Files.FromWorkbook(stream.ToArray()).Errors;
        Assert.Equal(
            ["Ente: codice", "Ente: nome", "Ciclo: codice", "Ciclo: titolo", "Ciclo: inizio", "Ciclo: fine"],
            errors.Select(error => error.Location.Column)
        );
        Assert.All(errors, error => Assert.Equal("manca un valore obbligatorio", error.Message));
    }

    [Fact]
    public void A_shared_text_that_does_not_exist() =>
        Assert.Equal(
            "dossier.xlsx, foglio «Atti»: il file non è una cartella di lavoro .xlsx, o è danneggiato o incompleto.",
            Single(Head().Table("Atti", ActHeadings, ["D1", "<c r=\"B2\" t=\"s\"><v>7</v></c>"]))
        );

    private static RawWorkbook WithMerges(string merges) =>
        Head().Sheet("Atti", RawWorkbook.RowsOf(ActHeadings, ["D1", "delibera"], ["D2", "parere"]), $"<mergeCells>{merges}</mergeCells>");

    private static RawWorkbook Head() => new RawWorkbook().Head();

    private static string Single(RawWorkbook workbook) => Single(workbook.ToBytes());

    private static string Single(byte[] workbook) => Assert.Single(Files.FromWorkbook(workbook).Errors).ToString();

    private static List<string> Errors(RawWorkbook workbook) =>
        [.. Files.FromWorkbook(workbook.ToBytes()).Errors.Select(error => error.ToString())];
}
