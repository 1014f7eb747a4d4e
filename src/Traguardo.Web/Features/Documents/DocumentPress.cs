// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Documents.Office;
using Traguardo.Documents.Writing;
using Traguardo.Documents.Writing.Docx;
using Traguardo.Documents.Writing.Html;
using Traguardo.Documents.Writing.Xlsx;

namespace Traguardo.Web.Features.Documents;

/// <summary>Makes the files of documents. What LibreOffice cannot make, or is not there to make, is left out, and said.</summary>
internal sealed class DocumentPress(OfficeConverter office)
{
    /// <summary>Style sheet of <see cref="Fragment"/> among the files of browsers.</summary>
    public const string StyleSheet = "documento.css";

    /// <summary>True when LibreOffice is there.</summary>
    public bool HasOffice => office.IsAvailable;

    /// <summary>The formats that can be made here.</summary>
    public IReadOnlyList<DocumentFormat> Formats => [.. DocumentFormat.All.Where(format => HasOffice || !format.Format.NeedsOffice())];

    /// <summary>A document for a page that loads <see cref="StyleSheet"/>.</summary>
    public static string Fragment(Document document) => HtmlWriter.WriteFragment(document);

    /// <summary>A document as a file of its own.</summary>
    public static byte[] Html(Document document) => HtmlWriter.Write(document);

    /// <summary>Makes all files that can be made.</summary>
    /// <param name="begins">Told of each before it is made.</param>
    public async Task<PrintedDocument> PrintAsync(Document document, Func<DocumentFormat, Task> begins, CancellationToken cancellation)
    {
        var files = new List<PrintedFile>();
        var note = HasOffice
            ? await PrintPagesAsync(document, files, begins, cancellation)
            : "PDF e ODT mancano, perché su questo server non c'è LibreOffice.";
        if (files.Count == 0)
        {
            await AddAsync(OutputFormat.Docx, () => DocxWriter.Write(document));
        }

        await AddAsync(OutputFormat.Html, () => HtmlWriter.Write(document));
        await AddAsync(OutputFormat.Xlsx, () => XlsxWriter.Write(document));
        return new PrintedDocument([.. files.OrderBy(file => file.Format.Format)], note);

        async Task AddAsync(OutputFormat format, Func<byte[]> write)
        {
            await begins(DocumentFormat.Of(format));
            cancellation.ThrowIfCancellationRequested();
            files.Add(new PrintedFile(DocumentFormat.Of(format), write()));
        }
    }

    /// <summary>Adds the files that LibreOffice takes part in: the DOCX gets the pages of the PDF in its table of contents.</summary>
    /// <returns>Why some are missing; null when none is.</returns>
    private async Task<string?> PrintPagesAsync(
        Document document,
        List<PrintedFile> files,
        Func<DocumentFormat, Task> begins,
        CancellationToken cancellation
    )
    {
        try
        {
            await begins(DocumentFormat.Of(OutputFormat.Pdf));
            var paged = await PdfWriter.WriteAsync(document, office, cancellation);
            await begins(DocumentFormat.Of(OutputFormat.Docx));
            files.Add(new PrintedFile(DocumentFormat.Of(OutputFormat.Docx), paged.Docx));
            files.Add(new PrintedFile(DocumentFormat.Of(OutputFormat.Pdf), paged.Pdf));
            await begins(DocumentFormat.Of(OutputFormat.Odt));
            var odt = await office.ConvertAsync(paged.Docx, OfficeFormat.Odt, cancellation);
            files.Add(new PrintedFile(DocumentFormat.Of(OutputFormat.Odt), odt.Content));
            return null;
        }
        catch (OfficeException problem)
        {
            var missing = files.Count == 0 ? "Il PDF e l'ODT non sono stati prodotti" : "L'ODT non è stato prodotto";
            return $"{missing}: {problem.Message} Gli altri file ci sono: si può generare di nuovo.";
        }
    }
}

/// <summary>The files of a document.</summary>
/// <param name="Note">What could not be made and why, in one or two sentences; null when all was.</param>
internal sealed record PrintedDocument(IReadOnlyList<PrintedFile> Files, string? Note);

/// <summary>A file of a document.</summary>
internal sealed record PrintedFile(DocumentFormat Format, byte[] Content);
