// SPDX-License-Identifier: AGPL-3.0-or-later

using System.IO.Compression;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>Packs the parts of a document again in a fixed order with a fixed date: the packaging library stamps them with the time, and equal documents would differ.</summary>
internal static class DeterministicZip
{
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>The earliest date that a zip carries.</summary>
    public static DateTimeOffset Epoch { get; } = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Repack(Stream package)
    {
        using var target = new MemoryStream();
        using (var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var packed = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
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

        return target.ToArray();
    }
}
