// SPDX-License-Identifier: AGPL-3.0-or-later

using System.IO.Compression;

namespace Traguardo.Dossiers.Tests.Support;

/// <summary>The parts of an archive, to change one of them.</summary>
internal static class ZipParts
{
    public static Dictionary<string, byte[]> Read(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return zip.Entries.ToDictionary(
            entry => entry.FullName,
            entry =>
            {
                using var stream = entry.Open();
                using var memory = new MemoryStream();
                stream.CopyTo(memory);
                return memory.ToArray();
            }
        );
    }

    public static byte[] Write(Dictionary<string, byte[]> parts, string changed, byte[] content)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(name == changed ? content : bytes);
            }
        }

        return stream.ToArray();
    }
}
