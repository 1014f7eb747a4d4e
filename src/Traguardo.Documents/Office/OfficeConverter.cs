// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Concurrent;
using Traguardo.Documents.Office.Odt;
using Traguardo.Documents.Office.Pdf;

namespace Traguardo.Documents.Office;

/// <summary>
/// Turns DOCX files into PDF and ODT with LibreOffice: some at one time, each with a profile of its own, the others in a queue. The same DOCX gives
/// the same bytes. Safe for use by several threads; disposing of it removes its files and lets no new conversion begin.
/// </summary>
public sealed class OfficeConverter : IDisposable
{
    /// <summary>PDF/A-2b, PDF/UA-1, bookmarks for the headings, and names for them by which their pages are found.</summary>
    private const string PdfFilter =
        "pdf:writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"},\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"},"
        + "\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"},"
        + "\"ExportBookmarksToPDFDestination\":{\"type\":\"boolean\",\"value\":\"true\"}}";

    private readonly OfficeOptions options;
    private readonly string? program;
    private readonly SemaphoreSlim turns;
    private readonly ConcurrentStack<string> profiles = new();
    private readonly Lazy<string> root = new(() => Directory.CreateTempSubdirectory("traguardo-ufficio-").FullName);
    private int lastName;

    /// <param name="options">How LibreOffice is used.</param>
    public OfficeConverter(OfficeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.AtOnce < 1)
        {
            throw new ArgumentException("Almeno una conversione per volta.", nameof(options));
        }

        this.options = options;
        program = OfficeProgram.Find(options);
        turns = new SemaphoreSlim(options.AtOnce);
    }

    /// <summary>True when LibreOffice is installed.</summary>
    public bool IsAvailable => program is not null;

    /// <summary>Converts a file, after those that came before when there is no free place.</summary>
    /// <param name="docx">The file.</param>
    /// <param name="format">Into what.</param>
    /// <exception cref="OfficeException">LibreOffice is missing, takes too long or fails.</exception>
    public async Task<OfficeFile> ConvertAsync(byte[] docx, OfficeFormat format, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(docx);
        if (program is null)
        {
            throw OfficeException.Missing();
        }

        await turns.WaitAsync(cancellationToken);
        try
        {
            var raw = await ConvertAsync(program, docx, format, cancellationToken);
            return new OfficeFile(format, Finish(raw, docx, format));
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose()
    {
        if (root.IsValueCreated)
        {
            Remove(root.Value);
        }

        turns.Dispose();
    }

    private async Task<byte[]> ConvertAsync(string soffice, byte[] docx, OfficeFormat format, CancellationToken cancellationToken)
    {
        var profile = profiles.TryPop(out var warm) ? warm : NewFolder("profilo");
        var folder = NewFolder("lavoro");
        var isSound = false;
        try
        {
            var source = Path.Combine(folder, "documento.docx");
            await File.WriteAllBytesAsync(source, docx, cancellationToken);
            string[] arguments =
            [
                "-env:UserInstallation=" + new Uri(profile).AbsoluteUri,
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--convert-to",
                format is OfficeFormat.Pdf ? PdfFilter : "odt:writer8",
                "--outdir",
                folder,
                source,
            ];
            await OfficeProgram.RunAsync(soffice, arguments, folder, options.TimeLimit, cancellationToken);
            var target = Path.Combine(folder, "documento." + OfficeFile.ExtensionOf(format));
            if (!File.Exists(target))
            {
                throw new OfficeException(
                    OfficeFailure.NoFile,
                    $"LibreOffice non ha prodotto il file {OfficeFile.ExtensionOf(format).ToUpperInvariant()}. {OfficeProgram.LastWords(folder)}".Trim()
                );
            }

            isSound = true;
            return await File.ReadAllBytesAsync(target, cancellationToken);
        }
        finally
        {
            Remove(folder);
            // A profile whose program was ended may be locked or broken
            if (isSound)
            {
                profiles.Push(profile);
            }
            else
            {
                Remove(profile);
            }
        }
    }

    private static byte[] Finish(byte[] raw, byte[] docx, OfficeFormat format)
    {
        try
        {
            var facts = DocxFacts.Read(docx);
            return format is OfficeFormat.Pdf ? PdfFinish.Finish(raw, facts) : OdtFinish.Finish(raw, facts);
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException or System.Xml.XmlException)
        {
            throw new OfficeException(
                OfficeFailure.NoFile,
                $"LibreOffice ha prodotto un file che non si legge: {exception.Message}",
                exception
            );
        }
    }

    private string NewFolder(string kind) =>
        Directory.CreateDirectory(Path.Combine(root.Value, $"{kind}-{Interlocked.Increment(ref lastName)}")).FullName;

    /// <summary>Removes a folder as far as it can: what a program that ends just now still holds stays in the folder for temporary files.</summary>
    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            System.Diagnostics.Debug.WriteLine(exception.Message);
        }
    }
}
