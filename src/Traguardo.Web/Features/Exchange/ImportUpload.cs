// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Dossiers.Methodologies;
using Traguardo.Dossiers.Reading;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Exchange;
using Traguardo.Web.Features.Methodologies.Storing;

namespace Traguardo.Web.Features.Exchange;

/// <summary>What somebody sent.</summary>
/// <param name="FileName">Name of the file, without a path.</param>
/// <param name="Content">The file.</param>
/// <param name="Methodology">The methodology that came with it in the form; null when none did.</param>
public sealed record ImportUpload(string FileName, byte[] Content, MethodologyFile? Methodology);

/// <summary>A file with a methodology.</summary>
/// <param name="Name">Its name, without a path.</param>
/// <param name="Yaml">Its text.</param>
public sealed record MethodologyFile(string Name, string Yaml);

/// <summary>An upload that was read: a dossier, or all that stands in its way.</summary>
/// <param name="Kind">What kind of file it is, in words.</param>
/// <param name="Dossier">Reading of the dossier; null when there was none to begin with.</param>
/// <param name="Text">The methodology that came with the dossier; null when none did, or when it cannot be read.</param>
/// <param name="Problems">Empty when all of it was read.</param>
/// <param name="ProblemCount">How many problems there are, also those that the list only counts.</param>
public sealed record ImportReading(
    string Kind,
    DossierReading? Dossier,
    MethodologyText? Text,
    IReadOnlyList<ImportProblem> Problems,
    int ProblemCount
)
{
    private const string Workbook = "foglio di calcolo";
    private const string Folder = "cartella compressa";
    private const string Json = "JSON";

    /// <summary>Reads an upload. Whatever it may hold, no exception escapes.</summary>
    public static ImportReading Of(ImportUpload upload)
    {
        var reader = new DossierReader();
        var methodology = upload.Methodology;
        DossierReading reading;
        string kind;
        try
        {
            if (DossierArchive.Read(upload.Content, upload.FileName) is { } files)
            {
                kind = Folder;
                reading = reader.ReadFiles(upload.FileName, files);
                methodology ??= InArchive(files);
            }
            else
            {
                kind = upload.Content.AsSpan().StartsWith("PK"u8) ? Workbook : Json;
                using var stream = new MemoryStream(upload.Content, writable: false);
                reading = reader.Read(stream, upload.FileName);
            }
        }
        catch (ArchiveRefusedException refusal)
        {
            return new ImportReading(
                Folder,
                Dossier: null,
                Text: null,
                [new ImportProblem(upload.FileName, null, null, null, refusal.Message, null, null)],
                1
            );
        }

        var problems = reading.Errors.Select(ImportProblem.Of).ToList();
        var count = reading.ErrorCount;
        MethodologyText? text = null;
        if (methodology is not null)
        {
            var rules = MethodologyReader.Read(methodology.Name, methodology.Yaml);
            problems.AddRange(rules.Errors.Select(ImportProblem.Of));
            count += rules.ErrorCount;
            text = rules.Methodology is { } sound ? new MethodologyText(sound.Id, sound.Title, methodology.Yaml) : null;
        }

        return new ImportReading(kind, reading, text, problems, count);
    }

    private static MethodologyFile? InArchive(IReadOnlyDictionary<string, byte[]> files) =>
        files.TryGetValue(DossierArchive.MethodologyFile, out var bytes)
            ? new MethodologyFile(DossierArchive.MethodologyFile, MethodologyUpload.TextOf(bytes))
            : null;
}
