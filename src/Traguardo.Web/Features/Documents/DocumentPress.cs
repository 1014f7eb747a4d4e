// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Documents.Writing;
using Traguardo.Documents.Writing.Docx;
using Traguardo.Documents.Writing.Html;
using Traguardo.Documents.Writing.Xlsx;

namespace Traguardo.Web.Features.Documents;

/// <summary>Makes the files of documents. What needs LibreOffice is left out, and said, where there is none.</summary>
internal sealed class DocumentPress
{
    /// <summary>Style sheet of <see cref="Fragment"/> among the files of browsers.</summary>
    public const string StyleSheet = "documento.css";

    private readonly Dictionary<OutputFormat, Func<Document, byte[]>> writers = new()
    {
        [OutputFormat.Docx] = document => DocxWriter.Write(document),
        [OutputFormat.Html] = HtmlWriter.Write,
        [OutputFormat.Xlsx] = XlsxWriter.Write,
    };

    /// <summary>True when LibreOffice is there.</summary>
    public bool HasOffice => writers.ContainsKey(OutputFormat.Pdf);

    /// <summary>The formats that can be made here.</summary>
    public IReadOnlyList<DocumentFormat> Formats => [.. writers.Keys.Select(DocumentFormat.Of)];

    /// <summary>A document for a page that loads <see cref="StyleSheet"/>.</summary>
    public static string Fragment(Document document) => HtmlWriter.WriteFragment(document);

    /// <summary>A document as a file of its own.</summary>
    public static byte[] Html(Document document) => HtmlWriter.Write(document);

    /// <summary>Makes all files that can be made.</summary>
    /// <param name="begins">Told of each before it is made.</param>
    public async Task<PrintedDocument> PrintAsync(Document document, Func<DocumentFormat, Task> begins, CancellationToken cancellation)
    {
        var files = new List<PrintedFile>();
        foreach (var (format, write) in writers)
        {
            await begins(DocumentFormat.Of(format));
            cancellation.ThrowIfCancellationRequested();
            files.Add(new PrintedFile(DocumentFormat.Of(format), write(document)));
        }

        return new PrintedDocument(files, Note: null);
    }
}

/// <summary>The files of a document.</summary>
/// <param name="Note">What could not be made and why, in one or two sentences; null when all was.</param>
internal sealed record PrintedDocument(IReadOnlyList<PrintedFile> Files, string? Note);

/// <summary>A file of a document.</summary>
internal sealed record PrintedFile(DocumentFormat Format, byte[] Content);
