// SPDX-License-Identifier: AGPL-3.0-or-later

using System.IO.Compression;
using System.Text;
using Traguardo.Dossiers.Tests.Support;

namespace Traguardo.Dossiers.Tests.Reading;

/// <summary>Files that are no workbook, or not one that can be opened.</summary>
public sealed class WorkbookFileErrorTests
{
    [Fact]
    public void A_workbook_cut_short() =>
        Assert.Contains("danneggiato o incompleto", Single(Files.Workbook(Samples.Small)[..5000]), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_no_workbook() =>
        Assert.Contains("non è una cartella di lavoro .xlsx", Single(Encoding.UTF8.GetBytes("a;b;c")), StringComparison.Ordinal);

    [Fact]
    public void An_empty_file() => Assert.Equal("dossier.xlsx: il file è vuoto.", Single([]));

    [Fact]
    public void An_old_workbook_under_a_new_name() =>
        Assert.Contains(
            "vecchio formato .xls",
            Single([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0]),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_workbook_behind_a_password() =>
        Assert.Contains(
            "protetto da password",
            Single([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")]),
            StringComparison.Ordinal
        );

    [Fact]
    public void Another_kind_of_archive()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("mimetype").Open();
            entry.Write("application/vnd.oasis.opendocument.spreadsheet"u8);
        }

        Assert.Contains(".ods", Single(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_brings_its_own_document_type_is_refused()
    {
        var bytes = new RawWorkbook { Styles = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><styleSheet>&a;</styleSheet>" }
            .Head()
            .ToBytes();
        Assert.Contains("danneggiato", Single(bytes), StringComparison.Ordinal);
    }

    private static string Single(byte[] workbook) => Assert.Single(Files.FromWorkbook(workbook).Errors).ToString();
}
