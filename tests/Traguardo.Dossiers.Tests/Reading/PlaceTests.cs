// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Tests.Support;
using Traguardo.Dossiers.Writing;

namespace Traguardo.Dossiers.Tests.Reading;

/// <summary>A place in a dossier is found again in each kind of file; files that cannot be opened say why.</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData(
        DossierTable.Objectives,
        1,
        "Weight",
        "dossier.xlsx, foglio «Obiettivi», riga 3, colonna «Peso» (G)",
        "obiettivi.csv, riga 3, colonna «Peso»",
        "dossier.json, riga 35, objectives[1].weight"
    )]
    [InlineData(
        DossierTable.Objectives,
        0,
        null,
        "dossier.xlsx, foglio «Obiettivi», riga 2",
        "obiettivi.csv, riga 2",
        "dossier.json, riga 25, objectives[0]"
    )]
    [InlineData(DossierTable.Objectives, -1, null, "dossier.xlsx, foglio «Obiettivi»", "obiettivi.csv", "dossier.json, objectives")]
    [InlineData(
        DossierTable.Levels,
        1,
        "Name",
        "dossier.xlsx, foglio «Ente», riga 17, colonna «Livello» (B)",
        "dossier.yaml, riga 12, colonna «livelli»",
        "dossier.json, riga 15, levels[1]"
    )]
    [InlineData(
        DossierTable.Cycle,
        0,
        "End",
        "dossier.xlsx, foglio «Ente», riga 12, colonna «Ciclo: fine» (B)",
        "dossier.yaml, riga 9, colonna «ciclo.fine»",
        "dossier.json, riga 11, cycle.end"
    )]
    [InlineData(
        DossierTable.Measures,
        0,
        "Figure",
        "dossier.xlsx, foglio «Misure», riga 2, colonna «Figura» (I)",
        "misure.csv, riga 2, colonna «Figura»",
        "dossier.json, riga 71, measures[0].figure.kind"
    )]
    [InlineData(
        DossierTable.Acts,
        0,
        "Code",
        "dossier.xlsx, foglio «Atti», colonna «Codice» (A)",
        "cartella, foglio «Atti»",
        "dossier.json, Atti"
    )]
    public void A_place_is_found_in_every_kind_of_file(
        DossierTable table,
        int row,
        string? field,
        string inWorkbook,
        string inFolder,
        string inJson
    )
    {
        var place = new Place(table, row, field);
        Assert.Equal(inWorkbook, Files.FromWorkbook(Files.Workbook(Samples.Small)).Locations!.Locate(place).ToString());
        Assert.Equal(inFolder, Files.FromFolder(DossierWriter.ToFiles(Samples.Small)).Locations!.Locate(place).ToString());
        Assert.Equal(inJson, Files.FromJson(Files.Json(Samples.Small)).Locations!.Locate(place).ToString());
    }

    [Fact]
    public void An_error_of_the_domains_checks_refuses_the_dossier_at_its_place()
    {
        var reader = new DossierReader(dossier =>
            [
                new("avviso", Severity.Warning, new(DossierTable.Units, 0), "solo un avviso"),
                .. dossier.Plan.Objectives.Count > 0
                    ?
                    [
                        new Finding(
                            "prova",
                            Severity.Error,
                            new(DossierTable.Objectives, 1, nameof(Objective.Weight)),
                            "il peso non torna",
                            "60",
                            "100"
                        ),
                    ]
                    : Array.Empty<Finding>(),
            ]
        );
        var refused = reader.Read(new MemoryStream(Files.Workbook(Samples.Small)), "dossier.xlsx");
        Assert.Equal(
            "dossier.xlsx, foglio «Obiettivi», riga 3, colonna «Peso» (G): il peso non torna; trovato «60»; atteso 100.",
            Assert.Single(refused.Errors).ToString()
        );
        Assert.Null(refused.Dossier);
        var read = reader.Read(new MemoryStream(Files.Json(Samples.Minimal)), "dossier.json");
        Assert.True(read.Succeeded);
        Assert.Equal("avviso", Assert.Single(read.Findings).Code);
    }

    [Fact]
    public void A_file_or_folder_that_does_not_exist() =>
        Assert.Equal(
            "manca.json: il file o la cartella non esiste.",
            Assert.Single(Files.Unchecked.Read(Path.Combine(Path.GetTempPath(), "non", "c'è", "manca.json")).Errors).ToString()
        );

    [Fact]
    public void A_file_that_may_not_be_read()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        File.WriteAllBytes(path, Files.Json(Samples.Minimal));
        try
        {
            if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            {
                // who may do everything may read it all the same
                Assert.True(Files.Unchecked.Read(path).Succeeded);
                return;
            }

            File.SetUnixFileMode(path, UnixFileMode.None);
            Assert.Contains("permessi", Assert.Single(Files.Unchecked.Read(path).Errors).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void What_the_operating_system_refuses_is_told()
    {
        Assert.Contains("permessi", Refused(new UnauthorizedAccessException()), StringComparison.Ordinal);
        Assert.Contains("aperto in un altro programma", Refused(new IOException()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_is_known_by_its_content_and_not_by_its_name() =>
        Assert.Equal(Samples.Small, Files.Unchecked.Read(new MemoryStream(Files.Workbook(Samples.Small)), "senza-nome").Dossier());

    private static string Refused(Exception refusal) =>
        Assert.Single(Files.Unchecked.Read(new RefusingStream(refusal), "dossier.json").Errors).Message;

    private sealed class RefusingStream(Exception refusal) : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw refusal;
    }
}
