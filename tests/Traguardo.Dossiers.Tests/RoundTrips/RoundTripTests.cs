// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Scoring;
using Traguardo.Dossiers.Tests.Support;
using Traguardo.Dossiers.Writing;

namespace Traguardo.Dossiers.Tests.RoundTrips;

public sealed class RoundTripTests
{
    [Fact]
    public void A_dossier_written_as_json_reads_back_equal() =>
        Holds(dossier => Same(dossier, Files.FromJson(Files.Json(dossier)).Dossier()));

    [Fact]
    public void A_dossier_written_as_a_folder_reads_back_equal() =>
        Holds(dossier => Same(dossier, Files.FromFolder(DossierWriter.ToFiles(dossier)).Dossier()));

    [Fact]
    public void A_dossier_written_as_a_workbook_reads_back_equal() =>
        Holds(dossier => Same(dossier, Files.FromWorkbook(Files.Workbook(dossier)).Dossier()), most: 40);

    [Fact]
    public void A_workbook_is_valid_open_xml() =>
        Holds(
            dossier =>
            {
                using var document = SpreadsheetDocument.Open(new MemoryStream(Files.Workbook(dossier)), isEditable: false);
                Assert.Empty(
                    new OpenXmlValidator(FileFormatVersions.Office2019)
                        .Validate(document)
                        .Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}")
                );
            },
            most: 5
        );

    /// <summary>A workbook's number has no zeros at its end: if other forms kept them, the way that a dossier has gone would show in its bytes.</summary>
    [Theory]
    [InlineData("97.50", "97.5")]
    [InlineData("15.0", "15")]
    [InlineData("0.000", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("100", "100")]
    [InlineData("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    public void A_number_is_its_value_in_every_form(string given, string kept)
    {
        var weight = decimal.Parse(given, CultureInfo.InvariantCulture);
        var dossier = Samples.Minimal with { Overrides = [new(FigureRef.Body, weight, "perché")] };
        Assert.Contains($"\"score\": {kept},", Encoding.UTF8.GetString(Files.Json(dossier)), StringComparison.Ordinal);
        Assert.Contains(
            $";{kept.Replace('.', ',')};",
            Encoding.UTF8.GetString(DossierWriter.ToFiles(dossier)["correzioni.csv"]),
            StringComparison.Ordinal
        );
        foreach (
            var read in new[]
            {
                Files.FromFolder(DossierWriter.ToFiles(dossier)),
                Files.FromJson(Files.Json(dossier)),
                Files.FromWorkbook(Files.Workbook(dossier)),
            }
        )
        {
            Assert.Equal(kept, read.Dossier().Overrides[0].Score.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void A_number_written_with_zeros_is_read_as_its_value() =>
        Assert.Equal(
            "15",
            Files
                .FromJson(
                    Encoding.UTF8.GetBytes(
                        Encoding
                            .UTF8.GetString(Files.Json(Samples.Minimal with { Overrides = [new(FigureRef.Body, 15, "perché")] }))
                            .Replace("\"score\": 15,", "\"score\": 15.00,", StringComparison.Ordinal)
                    )
                )
                .Dossier()
                .Overrides[0]
                .Score.ToString(CultureInfo.InvariantCulture)
        );

    [Fact]
    public void From_json_through_workbook_and_folder_and_back_the_bytes_are_the_same() =>
        Holds(
            dossier =>
            {
                var again = Files
                    .FromFolder(
                        DossierWriter.ToFiles(Files.FromWorkbook(Files.Workbook(Files.FromJson(Files.Json(dossier)).Dossier())).Dossier())
                    )
                    .Dossier();
                Same(dossier, again);
                Assert.Equal(Files.Workbook(dossier), Files.Workbook(again));
            },
            most: 20
        );

    [Fact]
    public void The_same_dossier_gives_the_same_bytes_twice() =>
        Holds(
            dossier =>
            {
                Assert.Equal(Files.Json(dossier), Files.Json(dossier));
                Assert.Equal(Files.Workbook(dossier), Files.Workbook(dossier));
                Assert.Equal(DossierWriter.ToFiles(dossier), DossierWriter.ToFiles(dossier));
            },
            most: 20
        );

    private static void Same(CycleDossier expected, CycleDossier actual) =>
        Assert.True(expected.Equals(actual), string.Join('\n', DossierDiff.Compare(expected, actual).SelectMany(ChangeText.Lines)));

    private static void Holds(Action<CycleDossier> property, int most = 100) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(most), Prop.ForAll(Support.Dossiers.Any, property));
}
