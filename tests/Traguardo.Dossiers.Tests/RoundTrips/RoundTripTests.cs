// SPDX-License-Identifier: AGPL-3.0-or-later

using FsCheck;
using FsCheck.Fluent;
using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Tests.Support;
using Traguardo.Dossiers.Writing;

namespace Traguardo.Dossiers.Tests.RoundTrips;

public sealed class RoundTripTests
{
    [Fact]
    public void A_dossier_written_as_json_reads_back_equal() => Holds(dossier => Assert.Equal(dossier, Files.FromJson(Files.Json(dossier)).Dossier()));

    [Fact]
    public void A_dossier_written_as_a_folder_reads_back_equal() => Holds(dossier => Assert.Equal(dossier, Files.FromFolder(DossierWriter.ToFiles(dossier)).Dossier()));

    [Fact]
    public void The_same_dossier_gives_the_same_bytes_twice() =>
        Holds(dossier =>
        {
            Assert.Equal(Files.Json(dossier), Files.Json(dossier));
            Assert.Equal(DossierWriter.ToFiles(dossier), DossierWriter.ToFiles(dossier));
        });

    private static void Holds(Action<CycleDossier> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Support.Dossiers.Any, property));
}
