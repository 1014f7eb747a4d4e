// SPDX-License-Identifier: AGPL-3.0-or-later

using System.IO.Compression;
using System.Text;
using System.Xml;
using Traguardo.Dossiers.Reading;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>The parts of a workbook inside its zip archive, read within limits. Nothing is ever unpacked to disk.</summary>
internal sealed class WorkbookArchive : IDisposable
{
    /// <summary>An honest workbook of repeated rows shrinks a hundred times; a bomb a thousand.</summary>
    private const int HighestRatio = 300;

    private const long RatioMatters = 32L * 1024 * 1024;

    private static readonly XmlReaderSettings XmlSettings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly ZipArchive zip;
    private readonly Budget budget = new(DossierLimits.WorkbookPartsBytes);

    private WorkbookArchive(ZipArchive zip) => this.zip = zip;

    private static ReadOnlySpan<byte> OleMark => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static ReadOnlySpan<byte> ZipMark => "PK"u8;

    /// <summary>True when the bytes are a workbook or pretend to be one, rather than text.</summary>
    public static bool Looks(ReadOnlySpan<byte> bytes) => bytes.StartsWith(ZipMark) || bytes.StartsWith(OleMark);

    /// <exception cref="WorkbookRefusedException">Not a workbook, damaged, protected, or beyond the limits.</exception>
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

        try
        {
            var archive = new WorkbookArchive(new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read));
            archive.CheckSizes();
            return archive;
        }
        catch (InvalidDataException inner)
        {
            throw WorkbookRefusedException.Damaged(inner);
        }
    }

    public bool Has(string part) => Find(part) is not null;

    /// <summary>Opens a part as XML; null when the workbook has no such part.</summary>
    public XmlReader? Xml(string part)
    {
        try
        {
            return Find(part) is { } entry ? XmlReader.Create(new BudgetedStream(entry.Open(), budget), XmlSettings) : null;
        }
        catch (InvalidDataException inner)
        {
            throw WorkbookRefusedException.Damaged(inner);
        }
    }

    public void Dispose() => zip.Dispose();

    private ZipArchiveEntry? Find(string part) =>
        zip.Entries.FirstOrDefault(entry =>
            string.Equals(entry.FullName.TrimStart('/').Replace('\\', '/'), part, StringComparison.OrdinalIgnoreCase)
        );

    private void CheckSizes()
    {
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            total += entry.Length;
            if (
                total > DossierLimits.WorkbookPartsBytes
                || (entry.Length > RatioMatters && entry.Length / HighestRatio > entry.CompressedLength)
            )
            {
                throw Budget.Exceeded();
            }
        }
    }
}
