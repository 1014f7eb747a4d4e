// SPDX-License-Identifier: AGPL-3.0-or-later

using System.IO.Compression;

namespace Traguardo.Dossiers.Xlsx.Writing;

/// <summary>Packs the parts of a workbook again in a fixed order with a fixed date: the packaging library stamps them with the time, and equal workbooks would differ.</summary>
internal static class DeterministicZip
{
    private const string ContentTypes = "[Content_Types].xml";
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Repack(Stream package, Stream target)
    {
        using var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var packed = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (
            var part in source
                .Entries.OrderBy(entry => entry.FullName != ContentTypes)
                .ThenBy(entry => entry.FullName, StringComparer.Ordinal)
        )
        {
            var entry = packed.CreateEntry(part.FullName, CompressionLevel.Optimal);
            entry.LastWriteTime = Epoch;
            using var from = part.Open();
            using var to = entry.Open();
            from.CopyTo(to);
        }
    }
}
