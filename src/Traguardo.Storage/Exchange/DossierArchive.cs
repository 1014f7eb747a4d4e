// SPDX-License-Identifier: AGPL-3.0-or-later

using System.IO.Compression;
using System.Text;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Storage.Exchange;

/// <summary>
/// The folder of a dossier inside a zip archive. Nothing is ever unpacked to disk, names lead nowhere, and what the archive says of its sizes is not
/// trusted.
/// </summary>
public static class DossierArchive
{
    /// <summary>Name of a methodology that lies with a dossier, as the command line looks for it too.</summary>
    public const string MethodologyFile = "metodologia.yaml";

    private const int MostFiles = 1000;

    /// <summary>All files together, uncompressed.</summary>
    private const long MostBytes = DossierLimits.WorkbookPartsBytes;

    /// <summary>A fixed date, so that equal contents make equal archives.</summary>
    internal static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The files of the one dossier's folder in an archive.</summary>
    /// <param name="bytes">The archive.</param>
    /// <param name="fileName">Its name.</param>
    /// <returns>Null when the bytes are no archive with a dossier's folder: a workbook, or something else.</returns>
    /// <exception cref="ArchiveRefusedException">It is damaged, too large when unpacked, or holds more than one dossier.</exception>
    public static IReadOnlyDictionary<string, byte[]>? Read(byte[] bytes, string fileName)
    {
        if (!bytes.AsSpan().StartsWith("PK"u8))
        {
            return null;
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return IsWorkbook(zip) ? null : ReadFolder(zip);
        }
        catch (InvalidDataException)
        {
            // The reader of workbooks says it of a workbook
            return fileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
                ? throw new ArchiveRefusedException("l'archivio è danneggiato o incompleto: scaricarlo o crearlo di nuovo")
                : null;
        }
    }

    /// <summary>Writes files into an archive; the same files give the same bytes.</summary>
    /// <param name="files">Contents by path inside the archive.</param>
    public static void Write(IEnumerable<KeyValuePair<string, byte[]>> files, Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        foreach (var (path, content) in files)
        {
            var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
            entry.LastWriteTime = Epoch;
            using var target = entry.Open();
            target.Write(content);
        }
    }

    private static bool IsWorkbook(ZipArchive zip) =>
        zip.Entries.Any(entry => entry.FullName.TrimStart('/').Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, byte[]> ReadFolder(ZipArchive zip)
    {
        if (zip.Entries.Count > MostFiles)
        {
            throw new ArchiveRefusedException($"l'archivio contiene troppi file: il limite è {MostFiles}");
        }

        var heads = zip.Entries.Where(entry => FileNames.IsHead(entry.Name) && !IsOfSystem(entry)).ToList();
        if (heads.Count != 1)
        {
            throw new ArchiveRefusedException(
                heads.Count == 0
                    ? $"nell'archivio manca il file {FileNames.Head}"
                    : $"nell'archivio ci sono più dossier ({heads.Count} file {FileNames.Head}): importarli uno alla volta"
            );
        }

        var folder = FolderOf(heads[0]);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        long left = MostBytes;
        foreach (var entry in zip.Entries.Where(entry => entry.Name.Length > 0 && FolderOf(entry) == folder && !IsOfSystem(entry)))
        {
            if (!files.TryAdd(entry.Name, Unpack(entry, ref left)))
            {
                throw new ArchiveRefusedException($"nell'archivio il file «{entry.Name}» compare due volte");
            }
        }

        return files;
    }

    private static byte[] Unpack(ZipArchiveEntry entry, ref long left)
    {
        using var content = new MemoryStream();
        using var packed = entry.Open();
        var buffer = new byte[81920];
        int read;
        while ((read = packed.Read(buffer)) > 0)
        {
            left -= read;
            if (left < 0)
            {
                throw new ArchiveRefusedException("il contenuto dell'archivio, una volta decompresso, supera i limiti");
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static string FolderOf(ZipArchiveEntry entry)
    {
        var path = entry.FullName.Replace('\\', '/');
        return path[..(path.LastIndexOf('/') + 1)];
    }

    /// <summary>What systems add to archives by themselves.</summary>
    private static bool IsOfSystem(ZipArchiveEntry entry) =>
        entry.Name.StartsWith('.') || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);
}

/// <summary>An archive that cannot be read; the message says why, in Italian, as it stands after the name of the file.</summary>
public sealed class ArchiveRefusedException(string message) : Exception(message);
