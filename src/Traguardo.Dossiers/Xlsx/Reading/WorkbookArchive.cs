// SPDX-License-Identifier: AGPL-3.0-or-later

using System.IO.Compression;
using System.Text;
using Traguardo.Dossiers.Reading;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>The parts of a workbook inside its zip archive, read within limits. Nothing is ever unpacked to disk.</summary>
internal sealed class WorkbookArchive : IDisposable
{
    /// <summary>An honest workbook of repeated rows shrinks a hundred times; a bomb a thousand.</summary>
    private const int HighestRatio = 300;

    private const long RatioMatters = 32L * 1024 * 1024;

    private const int MostParts = 10_000;

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Budget budget = new(DossierLimits.WorkbookPartsBytes);

    private WorkbookArchive(ZipArchive zip) => this.zip = zip;

    private static ReadOnlySpan<byte> OleMark => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static ReadOnlySpan<byte> ZipMark => "PK"u8;

    /// <summary>True when the bytes are a workbook or pretend to be one, rather than text.</summary>
    public static bool Looks(ReadOnlySpan<byte> bytes) => bytes.StartsWith(ZipMark) || bytes.StartsWith(OleMark);

    /// <exception cref="WorkbookRefusedException">Not a workbook, protected, or beyond the limits.</exception>
    /// <exception cref="InvalidDataException">Damaged.</exception>
    public static WorkbookArchive Open(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(OleMark))
        {
            throw new WorkbookRefusedException(
                bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                    ? "il file è protetto da password: togliere la protezione e salvarlo di nuovo"
                    : "il file è nel vecchio formato .xls: salvarlo come cartella di lavoro .xlsx"
            );
        }

        var archive = new WorkbookArchive(new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read));
        archive.FindParts();
        return archive;
    }

    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>Opens a part whose content is kept, as XML; null when the workbook has no such part.</summary>
    /// <exception cref="WorkbookRefusedException">It is too large to be kept.</exception>
    public PartXml? SmallXml(string part) =>
        parts.TryGetValue(part, out var entry) && entry.Length > DossierLimits.WorkbookSmallPartBytes ? throw Budget.Exceeded() : Xml(part);

    /// <summary>Opens a part as XML; null when the workbook has no such part.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public PartXml? Xml(string part) =>
        parts.TryGetValue(part, out var entry) ? new PartXml(new BudgetedStream(entry.Open(), budget)) : null;

    public void Dispose() => zip.Dispose();

    private void FindParts()
    {
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            total += entry.Length;
            if (
                total > DossierLimits.WorkbookPartsBytes
                || (entry.Length > RatioMatters && entry.Length / HighestRatio > entry.CompressedLength)
                || parts.Count >= MostParts
            )
            {
                throw Budget.Exceeded();
            }

            if (!parts.TryAdd(entry.FullName.TrimStart('/').Replace('\\', '/'), entry))
            {
                throw WorkbookRefusedException.Damaged();
            }
        }
    }
}
