// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Documents.Writing;

namespace Traguardo.Web.Features.Documents;

/// <summary>A format of the files of documents, as pages speak of it.</summary>
/// <param name="Format">The format.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Use">What it is good for.</param>
public sealed record DocumentFormat(OutputFormat Format, string Label, string Use)
{
    /// <summary>In the order in which pages show them.</summary>
    public static IReadOnlyList<DocumentFormat> All { get; } = [.. OutputFormats.All.Select(Of)];

    /// <summary>Ending of its files, and its word in addresses and in the database.</summary>
    public string Ending => Format.Extension()[1..];

    public string MediaType => Format.MediaType();

    public static DocumentFormat Of(OutputFormat format) =>
        format switch
        {
            OutputFormat.Docx => new(format, "Word", "da modificare"),
            OutputFormat.Pdf => new(format, "PDF", "da firmare e pubblicare"),
            OutputFormat.Odt => new(format, "ODT", "da modificare con LibreOffice"),
            OutputFormat.Html => new(format, "HTML", "da pubblicare come pagina"),
            OutputFormat.Xlsx => new(format, "Excel", "le tabelle, con i numeri"),
        };

    /// <summary>The format of a word; null when there is none such.</summary>
    public static DocumentFormat? Find(string ending) => All.FirstOrDefault(format => format.Ending == ending);

    /// <summary>Name of a file, the same on every system: "piano-ente-2024-2024-12-31.docx".</summary>
    /// <param name="mark">Another word before the ending; null for none.</param>
    public string NameOf(string template, string cycle, DateOnly day, string? mark = null) =>
        $"{template}-{cycle}-{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(mark is null ? "" : "-" + mark)}.{Ending}";
}
