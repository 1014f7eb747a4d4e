// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Loading;
using Traguardo.Cli.Output;
using Traguardo.Documents.Model;
using Traguardo.Documents.Office;
using Traguardo.Documents.Writing;

namespace Traguardo.Cli.Saving;

/// <summary>Writes a document in the formats asked for: all of them, or, when one cannot be made, none.</summary>
internal static class ReportSaver
{
    /// <exception cref="BadInputException">LibreOffice is needed and missing, or failed; or a file cannot be written.</exception>
    public static void Save(
        Document document,
        IReadOnlyList<(string Path, OutputFormat Format)> files,
        DossierSaver saver,
        Terminal terminal
    )
    {
        using var office = new OfficeConverter(new OfficeOptions { Program = terminal[OfficeOptions.ProgramVariable] });
        IReadOnlyList<DocumentFile> made;
        try
        {
            made = new DocumentFiles(office)
                .WriteAsync(document, [.. files.Select(file => file.Format).Distinct()])
                .GetAwaiter()
                .GetResult();
        }
        catch (OfficeException problem)
        {
            throw new BadInputException(
                problem.Message,
                [],
                problem.Failure == OfficeFailure.Missing ? "Intanto si può scrivere in .docx, .html o .xlsx." : null
            );
        }

        foreach (var (path, format) in files)
        {
            saver.SaveFile(path, stream => stream.Write(made.First(file => file.Format == format).Content));
            terminal.Output.WriteLine($"Scritto {path}");
        }
    }
}
