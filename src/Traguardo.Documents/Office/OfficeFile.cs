// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Office;

/// <summary>Formats that LibreOffice makes of a DOCX.</summary>
public enum OfficeFormat
{
    /// <summary>PDF/A-2b and PDF/UA-1.</summary>
    Pdf,

    /// <summary>OpenDocument text.</summary>
    Odt,
}

/// <summary>A file made by LibreOffice.</summary>
public sealed record OfficeFile(OfficeFormat Format, byte[] Content)
{
    /// <summary>Ending of its name, without point.</summary>
    public string Extension => ExtensionOf(Format);

    public string MediaType =>
        Format switch
        {
            OfficeFormat.Pdf => "application/pdf",
            OfficeFormat.Odt => "application/vnd.oasis.opendocument.text",
        };

    public static string ExtensionOf(OfficeFormat format) =>
        format switch
        {
            OfficeFormat.Pdf => "pdf",
            OfficeFormat.Odt => "odt",
        };
}

/// <summary>Why LibreOffice made no file.</summary>
public enum OfficeFailure
{
    /// <summary>It is not installed.</summary>
    Missing,

    /// <summary>It took too long.</summary>
    TimeLimit,

    /// <summary>It ended without a file, or with one that is none.</summary>
    NoFile,
}

/// <summary>LibreOffice is missing or failed. The message is for users, in Italian.</summary>
public sealed class OfficeException(OfficeFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    public OfficeFailure Failure { get; } = failure;

    internal static OfficeException Missing() =>
        new(
            OfficeFailure.Missing,
            "LibreOffice non è installato: senza, i documenti escono in DOCX, HTML e XLSX ma non in PDF e ODT. Su Debian: apt install libreoffice-writer-nogui; "
                + $"oppure indicare il programma soffice con la variabile d'ambiente {OfficeOptions.ProgramVariable}."
        );
}
