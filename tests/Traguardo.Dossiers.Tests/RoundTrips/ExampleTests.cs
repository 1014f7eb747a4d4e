// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Tests.Support;
using Traguardo.Dossiers.Writing;

namespace Traguardo.Dossiers.Tests.RoundTrips;

/// <summary>The dossiers of real documents that come with the program.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Examples() =>
        [.. Directory.GetDirectories(Repository.PathOf("examples")).Select(folder => Path.GetFileName(folder)).Order()];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_reads_passes_the_checks_and_goes_through_every_kind_of_file(string name)
    {
        var dossier = new DossierReader().Read(Repository.PathOf("examples/" + name)).Dossier();
        Assert.Equal(dossier, Files.FromJson(Files.Json(dossier)).Dossier());
        Assert.Equal(dossier, Files.FromWorkbook(Files.Workbook(dossier)).Dossier());
        Assert.Equal(dossier, Files.FromFolder(DossierWriter.ToFiles(dossier)).Dossier());
    }
}
