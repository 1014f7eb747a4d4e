// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Web.Features.Documents;

/// <summary>A format of the files of documents.</summary>
/// <param name="Ending">Ending of its files, and its word in addresses and in the database.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Use">What it is good for.</param>
/// <param name="MediaType">Its type.</param>
public sealed record DocumentFormat(string Ending, string Label, string Use, string MediaType)
{
    public static DocumentFormat Docx { get; } =
        new("docx", "Word", "da modificare", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    public static DocumentFormat Pdf { get; } = new("pdf", "PDF", "da firmare e pubblicare", "application/pdf");

    public static DocumentFormat Odt { get; } =
        new("odt", "ODT", "da modificare con LibreOffice", "application/vnd.oasis.opendocument.text");

    public static DocumentFormat Html { get; } = new("html", "HTML", "da pubblicare come pagina", "text/html; charset=utf-8");

    public static DocumentFormat Xlsx { get; } =
        new("xlsx", "Excel", "le tabelle", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// <summary>In the order in which pages show them.</summary>
    public static IReadOnlyList<DocumentFormat> All { get; } = [Docx, Pdf, Odt, Html, Xlsx];

    /// <summary>The format of a word; null when there is none such.</summary>
    public static DocumentFormat? Find(string ending) => All.FirstOrDefault(format => format.Ending == ending);

    /// <summary>Name of a file, the same on every system: "relazione-mantova-2024-2024-12-31.docx".</summary>
    /// <param name="mark">Another word before the ending; null for none.</param>
    public string NameOf(string template, string cycle, DateOnly day, string? mark = null) =>
        $"{template}-{cycle}-{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(mark is null ? "" : "-" + mark)}.{Ending}";
}
