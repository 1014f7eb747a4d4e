// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Tests.Support;
using Traguardo.Dossiers.Writing;

namespace Traguardo.Dossiers.Tests.Reading;

/// <summary>What is wrong in a folder is told with file, line and column.</summary>
public sealed class FolderErrorTests
{
    private const string Head = """
        formato: traguardo-dossier/1
        ente:
          codice: ente
          nome: Ente di prova
        ciclo:
          codice: ente-2024
          titolo: Relazione
          inizio: 1/1/2024
          fine: 2024-12-31

        """;

    [Theory]
    [InlineData(
        "Codice;Tipo;Data\nD1;delibera;mai\n",
        "atti.csv, riga 2, colonna «Data»: il valore non è utilizzabile; trovato «mai»; atteso una data, per esempio 31/12/2024."
    )]
    [InlineData("Codice;Tipo;Dta\n", "atti.csv, riga 1, colonna «Dta»: colonna sconosciuta; atteso forse «Data».")]
    [InlineData("Codice;Data\n", "atti.csv, riga 1: manca una colonna obbligatoria; atteso «Tipo».")]
    [InlineData("Codice;Tipo;Codice\n", "atti.csv, riga 1, colonna «Codice»: la colonna compare due volte.")]
    [InlineData("Codice;Tipo\n\nD1;\n", "atti.csv, riga 3, colonna «Tipo»: manca un valore obbligatorio; atteso un testo.")]
    [InlineData(
        "Codice;Tipo;Oggetto\nD1;delibera;\"uno\ndue\ntre\"\nD2;parere\n",
        "atti.csv, riga 5: la riga ha 2 celle, l'intestazione 3: manca o avanza un «;», o un testo con «;» o su più righe non è tra virgolette."
    )]
    [InlineData(
        "Codice;Tipo;Oggetto;Data\nD1;delibera;\"uno\ndue\";ieri\n",
        "atti.csv, riga 3, colonna «Data»: il valore non è utilizzabile; trovato «ieri»; atteso una data, per esempio 31/12/2024."
    )]
    [InlineData("Codice;Tipo\nD1;\"delibera\nD2;parere\n", "atti.csv, riga 2: le virgolette aperte in questa riga non sono chiuse.")]
    [InlineData(
        "Codice;Tipo\nD1;\"delibera\" n. 1\n",
        "atti.csv, riga 2: dopo le virgolette di chiusura c'è altro testo: le virgolette dentro un testo si scrivono doppie."
    )]
    [InlineData(
        "Codice;Tipo;\nD1;delibera;x\n",
        "atti.csv, riga 2: la cella 3 ha un contenuto, ma la sua colonna non ha intestazione; trovato «x»."
    )]
    [InlineData("", "atti.csv: il file è vuoto.")]
    public void A_table_that_does_not_read(string csv, string expected) => Assert.Equal(expected, Single(("atti.csv", csv)));

    [Fact]
    public void Bytes_that_are_no_utf8()
    {
        var files = new Dictionary<string, byte[]>
        {
            ["dossier.yaml"] = Encoding.UTF8.GetBytes(Head),
            ["atti.csv"] = [.. "Codice;Tipo\nD1;"u8, 0xE0, (byte)'\n'],
        };
        Assert.Equal(
            "atti.csv, riga 2: il testo non è in UTF-8: salvare il file con codifica UTF-8.",
            Assert.Single(Files.FromFolder(files).Errors).ToString()
        );
    }

    [Theory]
    [InlineData("Codice;Tipo\nD1;delibera\n")]
    [InlineData("Codice,Tipo\nD1,delibera\n")]
    [InlineData("\ufeffCodice;Tipo\r\nD1;delibera\r\n")]
    [InlineData("\"Codice\";\"Tipo\"\r\"D1\";\"delibera\"")]
    [InlineData("tipo ; CODICE\n delibera; D1 \n;\n")]
    public void Delimiters_line_ends_marks_quotes_and_order_of_columns_are_free(string csv) =>
        Assert.Equal([new Domain.Planning.Act("D1", "delibera", null, null, null, null)], Read(("atti.csv", csv)).Dossier().Acts);

    [Fact]
    public void A_file_that_is_no_table() =>
        Assert.Equal("ati.csv: il file non è una tabella del dossier; atteso forse «atti.csv».", Single(("ati.csv", "x")));

    [Fact]
    public void A_table_in_two_files() =>
        Assert.Equal(
            "Atti.csv: la stessa tabella è in due file.",
            Single(("atti.csv", "Codice;Tipo\n"), ("Atti.csv", "Codice;Tipo\n")).Replace("atti.csv:", "Atti.csv:", StringComparison.Ordinal)
        );

    [Fact]
    public void Files_of_other_kinds_are_left_alone() => Assert.True(Read(("LEGGIMI.md", "ciao"), ("atti.pdf", "x")).Succeeded);

    [Theory]
    [InlineData(
        "formato: traguardo-dossier/1\nente:\n  codce: x\n  codice: e\n  nome: n\nciclo: {codice: c, titolo: t, inizio: 2024-01-01, fine: 2024-12-31}\n",
        "dossier.yaml, riga 3, colonna «codce»: chiave sconosciuta; atteso forse «codice»."
    )]
    [InlineData(
        "formato: traguardo-dossier/2\nboh: 1\n",
        "dossier.yaml, riga 1, colonna «formato»: il formato del dossier non è tra quelli che questa versione del programma legge; trovato «traguardo-dossier/2»; atteso «traguardo-dossier/1»."
    )]
    [InlineData(
        "ente: {codice: e, nome: n}\nciclo: {codice: c, titolo: t, inizio: 2024-01-01, fine: 2024-12-31}\n",
        "dossier.yaml, colonna «formato»: il formato del dossier non è tra quelli che questa versione del programma legge; atteso «traguardo-dossier/1»."
    )]
    [InlineData("formato: traguardo-dossier/1\nente: &e {codice: e}\n", "dossier.yaml, riga 2: le ancore (&nome) non sono ammesse.")]
    [InlineData("formato: traguardo-dossier/1\nente: *e\n", "dossier.yaml, riga 2: i richiami (*nome) non sono ammessi.")]
    [InlineData("formato: !!str traguardo-dossier/1\n", "dossier.yaml, riga 1: le etichette di tipo (!nome) non sono ammesse.")]
    [InlineData("formato: traguardo-dossier/1\n  ente: x\n", "dossier.yaml, riga 2: il file non è YAML valido.")]
    [InlineData("...\nformato: traguardo-dossier/1\n", "dossier.yaml: il file non è YAML valido.")]
    [InlineData(
        "formato: traguardo-dossier/1\nente:\n\tcodice: e\n",
        "dossier.yaml, riga 3: il rientro contiene una tabulazione: in YAML si usano solo spazi."
    )]
    [InlineData(
        "- a\n",
        "dossier.yaml, riga 1: il file non contiene un dossier; atteso una riga «formato: traguardo-dossier/1» e i gruppi ente, ciclo e livelli."
    )]
    [InlineData(
        "# solo un commento\n",
        "dossier.yaml, riga 2: il file non contiene un dossier; atteso una riga «formato: traguardo-dossier/1» e i gruppi ente, ciclo e livelli."
    )]
    [InlineData("", "dossier.yaml: il file è vuoto.")]
    public void A_head_that_does_not_read(string yaml, string expected) =>
        Assert.Equal(
            expected,
            Assert
                .Single(Files.FromFolder(new Dictionary<string, byte[]> { ["dossier.yaml"] = Encoding.UTF8.GetBytes(yaml) }).Errors)
                .ToString()
        );

    [Fact]
    public void Values_of_the_head_that_do_not_read()
    {
        var head =
            Head.Replace("fine: 2024-12-31", "fine: [a, b]", StringComparison.Ordinal)
                .Replace("inizio: 1/1/2024", "inizio: 31/2/2024", StringComparison.Ordinal) + "livelli: Obiettivo\n---\naltro: documento\n";
        Assert.Equal(
            [
                "dossier.yaml, riga 8, colonna «ciclo.inizio»: il valore non è utilizzabile; trovato «31/2/2024»; atteso una data, per esempio 31/12/2024.",
                "dossier.yaml, riga 9, colonna «ciclo.fine»: il valore non è un testo su una riga; trovato «un elenco o un gruppo».",
                "dossier.yaml, riga 10, colonna «livelli»: il valore non è utilizzabile; atteso un elenco di righe «- valore» rientrate.",
                "dossier.yaml, riga 11: il file contiene più di un documento YAML.",
            ],
            Files
                .FromFolder(new Dictionary<string, byte[]> { ["dossier.yaml"] = Encoding.UTF8.GetBytes(head) })
                .Errors.Select(error => error.ToString())
        );
    }

    [Fact]
    public void A_folder_without_its_head() =>
        Assert.Equal(
            "cartella: nella cartella manca il file dossier.yaml; trovato «dossier.yml».",
            Assert.Single(Files.FromFolder(new Dictionary<string, byte[]> { ["dossier.yml"] = [], ["atti.csv"] = [] }).Errors).ToString()
        );

    [Fact]
    public void A_folder_on_disk_is_written_read_and_cleared_of_tables_that_are_gone()
    {
        var folder = Directory.CreateTempSubdirectory("dossier");
        try
        {
            DossierWriter.WriteFolder(Samples.Small, folder.FullName);
            File.WriteAllText(Path.Combine(folder.FullName, "note.txt"), "mia");
            Assert.Equal(Samples.Small, Files.Unchecked.Read(folder.FullName).Dossier());
            DossierWriter.WriteFolder(Samples.Minimal, folder.FullName);
            Assert.Equal(["dossier.yaml", "note.txt"], folder.GetFiles().Select(file => file.Name).Order());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_link_in_a_folder_does_not_lead_to_a_file_elsewhere()
    {
        var folder = Directory.CreateTempSubdirectory("dossier");
        var elsewhere = Path.GetTempFileName();
        try
        {
            DossierWriter.WriteFolder(Samples.Small, folder.FullName);
            File.WriteAllText(elsewhere, "segreto");
            File.CreateSymbolicLink(Path.Combine(folder.FullName, "atti.csv"), elsewhere);
            var error = Assert.Single(Files.Unchecked.Read(folder.FullName).Errors).ToString();
            Assert.StartsWith("atti.csv: non si hanno i permessi", error, StringComparison.Ordinal);
            Assert.DoesNotContain("segreto", error, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
            File.Delete(elsewhere);
        }
    }

    [Fact]
    public void Columns_that_are_empty_in_every_row_are_left_out() =>
        Assert.Equal(
            "Codice;Livello;Obiettivo superiore;Titolo;Peso\nOS1;Obiettivo strategico;;Servizi digitali;\n1.10;Obiettivo operativo;OS1;Sportello;60\n",
            Text(Samples.Small, "obiettivi.csv")
        );

    [Fact]
    public void Texts_that_look_like_formulas_quotes_and_lines_stay_what_they_are() =>
        Assert.Equal(
            "Sezione;Titolo;Testo\ns;=1+1;\"uno \"\"due\"\"; tre\nquattro\"\n",
            Text(Samples.Minimal with { Narratives = [new("s", "=1+1", "uno \"due\"; tre\nquattro")] }, "testi.csv")
        );

    private static string Text(CycleDossier dossier, string file) => Encoding.UTF8.GetString(DossierWriter.ToFiles(dossier)[file]);

    private static Dossiers.Reading.DossierReading Read(params (string Name, string Content)[] files) =>
        Files.FromFolder(
            files.Prepend(("dossier.yaml", Head)).ToDictionary(file => file.Item1, file => Encoding.UTF8.GetBytes(file.Item2))
        );

    private static string Single(params (string Name, string Content)[] files) => Assert.Single(Read(files).Errors).ToString();
}
