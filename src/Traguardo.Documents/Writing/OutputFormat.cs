// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Documents.Writing;

/// <summary>The formats in which a document is written.</summary>
public enum OutputFormat
{
    Docx,
    Pdf,
    Odt,
    Html,
    Xlsx,
}

/// <summary>Names of formats.</summary>
public static class OutputFormats
{
    public static ValueList<OutputFormat> All { get; } =
    [OutputFormat.Docx, OutputFormat.Pdf, OutputFormat.Odt, OutputFormat.Html, OutputFormat.Xlsx];

    /// <summary>Ending of file names, with its dot.</summary>
    public static string Extension(this OutputFormat format) =>
        format switch
        {
            OutputFormat.Docx => ".docx",
            OutputFormat.Pdf => ".pdf",
            OutputFormat.Odt => ".odt",
            OutputFormat.Html => ".html",
            OutputFormat.Xlsx => ".xlsx",
        };

    public static string MediaType(this OutputFormat format) =>
        format switch
        {
            OutputFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            OutputFormat.Pdf => "application/pdf",
            OutputFormat.Odt => "application/vnd.oasis.opendocument.text",
            OutputFormat.Html => "text/html; charset=utf-8",
            OutputFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        };

    /// <summary>True for the formats that LibreOffice makes.</summary>
    public static bool NeedsOffice(this OutputFormat format) => format is OutputFormat.Pdf or OutputFormat.Odt;

    /// <summary>The format of a file by its name; null when its ending is none of them.</summary>
    public static OutputFormat? OfFile(string path)
    {
        var extension = Path.GetExtension(path);
        foreach (var format in All)
        {
            if (string.Equals(format.Extension(), extension, StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        return null;
    }
}
