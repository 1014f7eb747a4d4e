// SPDX-License-Identifier: AGPL-3.0-or-later

using System.IO.Compression;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Writing;
using Traguardo.Storage.Exchange;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Exchange;

public sealed class DossierArchiveTests
{
    private static readonly KeyValuePair<string, byte[]> Head = new("dossier.yaml", "formato: x"u8.ToArray());

    [Theory]
    [MemberData(nameof(Examples.All), MemberType = typeof(Examples))]
    public void A_folder_comes_back_from_its_archive(string name)
    {
        var dossier = Examples.Read(name);
        var files = DossierWriter.ToFiles(dossier);
        Assert.Equal(files.OrderBy(file => file.Key), DossierArchive.Read(Archive(files), "x.zip")!.OrderBy(file => file.Key));
        Assert.Equal(Archive(files), Archive(files));
        Assert.Equal(dossier, new DossierReader().ReadFiles("x", DossierArchive.Read(Archive(files), "x.zip")!).Dossier);
    }

    [Fact]
    public void The_folder_may_lie_in_a_folder_and_what_systems_add_is_left_out()
    {
        var bytes = Archive([
            new("piano/dossier.yaml", [1]),
            new("piano/misure.csv", [2]),
            new("piano/.DS_Store", [3]),
            new("piano/sotto/misure.csv", [4]),
            new("__MACOSX/piano/._dossier.yaml", [5]),
        ]);
        Assert.Equal(["dossier.yaml", "misure.csv"], DossierArchive.Read(bytes, "x.zip")!.Keys.Order());
    }

    [Fact]
    public void A_workbook_and_a_text_are_no_archive_of_a_folder()
    {
        using var workbook = new MemoryStream();
        WorkbookTemplate.Write(workbook);
        Assert.Null(DossierArchive.Read(workbook.ToArray(), "x.xlsx"));
        Assert.Null(DossierArchive.Read("{}"u8.ToArray(), "x.json"));
    }

    [Fact]
    public void A_truncated_archive_is_refused()
    {
        var bytes = Archive([Head]);
        var problem = Assert.Throws<ArchiveRefusedException>(() => DossierArchive.Read(bytes[..^30], "x.zip"));
        Assert.Contains("incompleto", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_without_a_dossier_or_with_two_is_refused()
    {
        Assert.Contains("manca", Refusal([new("misure.csv", [1])]), StringComparison.Ordinal);
        Assert.Contains("più dossier", Refusal([new("a/dossier.yaml", [1]), new("b/dossier.yaml", [1])]), StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_grows_beyond_the_limits_is_refused_while_it_is_unpacked()
    {
        var zeros = new byte[8 * 1024 * 1024];
        var files = Enumerable.Range(0, 17).Select(number => KeyValuePair.Create($"f{number}.csv", zeros)).Prepend(Head);
        var bytes = Archive(files);
        Assert.True(bytes.Length < 1024 * 1024);
        var problem = Assert.Throws<ArchiveRefusedException>(() => DossierArchive.Read(bytes, "x.zip"));
        Assert.Contains("supera i limiti", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_of_thousands_of_files_is_refused()
    {
        var files = Enumerable.Range(0, 1001).Select(number => KeyValuePair.Create($"f{number}.csv", Array.Empty<byte>())).Prepend(Head);
        Assert.Contains("troppi file", Refusal(files), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_there_twice_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("dossier.yaml").Open().Dispose();
            zip.CreateEntry("misure.csv").Open().Dispose();
            zip.CreateEntry("misure.csv").Open().Dispose();
        }

        Assert.Throws<ArchiveRefusedException>(() => DossierArchive.Read(stream.ToArray(), "x.zip"));
    }

    private static string Refusal(IEnumerable<KeyValuePair<string, byte[]>> files) =>
        Assert.Throws<ArchiveRefusedException>(() => DossierArchive.Read(Archive(files), "x.zip")).Message;

    private static byte[] Archive(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var stream = new MemoryStream();
        DossierArchive.Write(files, stream);
        return stream.ToArray();
    }
}
