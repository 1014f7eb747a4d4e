// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Documents.Office.Pdf;
using Traguardo.Documents.Writing.Docx;

namespace Traguardo.Documents.Office;

/// <summary>A document on pages.</summary>
/// <param name="Docx">The DOCX, with the pages of the PDF in its table of contents.</param>
/// <param name="Pdf">PDF/A-2b and PDF/UA-1.</param>
/// <param name="Pages">Page of each heading, by its id, from 1.</param>
/// <param name="PageCount">How many pages there are.</param>
public sealed record PagedDocument(byte[] Docx, byte[] Pdf, IReadOnlyDictionary<string, int> Pages, int PageCount);

/// <summary>Writes documents as PDF, with right page numbers in their tables of contents, and as the DOCX that goes with it.</summary>
public static class PdfWriter
{
    /// <summary>Writes a document. LibreOffice runs once: it counts the pages while it lays them out.</summary>
    /// <exception cref="OfficeException">LibreOffice is missing, takes too long or fails.</exception>
    public static async Task<PagedDocument> WriteAsync(
        Document document,
        OfficeConverter converter,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(converter);
        var pdf = await converter.ConvertAsync(DocxWriter.WriteForLayout(document), OfficeFormat.Pdf, cancellationToken);
        var (count, named) = PdfPages.Read(pdf.Content);
        var pages = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (id, name) in DocxWriter.LayoutNames(document))
        {
            if (named.TryGetValue(name, out var page))
            {
                pages[id] = page;
            }
        }

        return new PagedDocument(DocxWriter.Write(document, pages), pdf.Content, pages, count);
    }
}
