// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Output;
using Traguardo.Documents.Model;
using Traguardo.Documents.Writing;
using Traguardo.Documents.Writing.Html;
using Traguardo.Documents.Writing.Xlsx;

namespace Traguardo.Cli.Saving;

/// <summary>Writes a document in the formats asked for.</summary>
internal static class ReportSaver
{
    public static void Save(
        Document document,
        IReadOnlyList<(string Path, OutputFormat Format)> files,
        DossierSaver saver,
        Terminal terminal
    )
    {
        foreach (var (path, format) in files)
        {
            var bytes = format == OutputFormat.Xlsx ? XlsxWriter.Write(document) : HtmlWriter.Write(document);
            saver.SaveFile(path, stream => stream.Write(bytes));
            terminal.Output.WriteLine($"Scritto {path}");
        }
    }
}
