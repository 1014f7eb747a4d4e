// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Documents.Office;
using Traguardo.Documents.Writing.Docx;
using Traguardo.Documents.Writing.Html;
using Traguardo.Documents.Writing.Xlsx;

namespace Traguardo.Documents.Writing;

/// <summary>Writes a document in several formats at once, each thing made once: the DOCX that goes with a PDF has the PDF's page numbers.</summary>
/// <param name="office">Makes PDF and ODT.</param>
public sealed class DocumentFiles(OfficeConverter office)
{
    /// <summary>Writes a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="formats">The formats, each once.</param>
    /// <param name="onBegin">Told which format is made next; null when nobody wants to know.</param>
    /// <returns>The files, in the order of <paramref name="formats"/>.</returns>
    /// <exception cref="OfficeException">LibreOffice is missing or failed.</exception>
    public async Task<IReadOnlyList<DocumentFile>> WriteAsync(
        Document document,
        IReadOnlyList<OutputFormat> formats,
        Action<OutputFormat>? onBegin = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(formats);
        // The PDF first: the other text formats take their page numbers from it
        var needsPages =
            formats.Contains(OutputFormat.Pdf)
            || (office.IsAvailable && formats.Any(format => format is OutputFormat.Docx or OutputFormat.Odt));
        PagedDocument? paged = null;
        if (needsPages)
        {
            onBegin?.Invoke(OutputFormat.Pdf);
            paged = await PdfWriter.WriteAsync(document, office, cancellation);
        }

        var files = new List<DocumentFile>();
        foreach (var format in formats)
        {
            cancellation.ThrowIfCancellationRequested();
            if (format != OutputFormat.Pdf)
            {
                onBegin?.Invoke(format);
            }

            files.Add(new DocumentFile(format, await BytesAsync(document, format, paged, cancellation)));
        }

        return files;
    }

    private async Task<byte[]> BytesAsync(Document document, OutputFormat format, PagedDocument? paged, CancellationToken cancellation) =>
        format switch
        {
            OutputFormat.Docx => paged?.Docx ?? DocxWriter.Write(document),
            OutputFormat.Pdf => paged!.Pdf,
            OutputFormat.Odt => (
                await office.ConvertAsync(paged?.Docx ?? DocxWriter.Write(document), OfficeFormat.Odt, cancellation)
            ).Content,
            OutputFormat.Html => HtmlWriter.Write(document),
            OutputFormat.Xlsx => XlsxWriter.Write(document),
        };
}

/// <summary>A document in a format.</summary>
public sealed record DocumentFile(OutputFormat Format, byte[] Content);
