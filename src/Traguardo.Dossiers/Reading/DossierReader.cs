// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Folders;
using Traguardo.Dossiers.Json;
using Traguardo.Dossiers.Xlsx.Reading;

namespace Traguardo.Dossiers.Reading;

/// <summary>
/// Reads a dossier from a JSON file, a workbook or a folder: the whole dossier, or a list of located errors. No exception escapes for anything that a file may hold.
/// </summary>
/// <param name="check">The domain's checks of a dossier that reads: errors among the findings refuse it.</param>
public sealed class DossierReader(Func<CycleDossier, IEnumerable<Finding>> check)
{
    /// <summary>A reader with the checks of <see cref="PlanIntegrity"/>, without those that need a methodology.</summary>
    public DossierReader()
        : this(dossier => PlanIntegrity.Check(dossier)) { }

    /// <summary>Reads a file (.json or .xlsx, told apart by its content) or a folder.</summary>
    public DossierReading Read(string path)
    {
        if (Directory.Exists(path))
        {
            return ReadFolder(path);
        }

        var name = Path.GetFileName(path);
        return ReadStream(name, () => SourceFile.Open(path));
    }

    /// <summary>Reads a JSON file or a workbook, told apart by its content.</summary>
    /// <param name="stream">Its content, from the start.</param>
    /// <param name="fileName">The name for errors.</param>
    public DossierReading Read(Stream stream, string fileName) => ReadStream(Path.GetFileName(fileName), () => stream);

    /// <summary>Reads the files of a folder that is not on disk (an archive, an upload).</summary>
    /// <param name="folderName">The name for errors.</param>
    /// <param name="files">Content by file name.</param>
    public DossierReading ReadFiles(string folderName, IReadOnlyDictionary<string, byte[]> files) =>
        Finish(
            new SourceLocation(SourceFormat.Folder, folderName),
            (whole, errors, assembler) =>
                FolderReader.Read(
                    [.. files.Select(file => new FolderFile(file.Key, () => new MemoryStream(file.Value, writable: false)))],
                    whole,
                    errors,
                    assembler
                )
        );

    private DossierReading ReadFolder(string path) =>
        Finish(
            new SourceLocation(SourceFormat.Folder, Path.GetFileName(Path.TrimEndingDirectorySeparator(path))),
            (whole, errors, assembler) =>
            {
                var files = SourceFile.Guard(whole, errors, () => Directory.GetFiles(path));
                if (files is not null)
                {
                    FolderReader.Read(
                        [.. files.Select(file => new FolderFile(Path.GetFileName(file), () => OpenIn(file)))],
                        whole,
                        errors,
                        assembler
                    );
                }
            }
        );

    /// <summary>Opens a file of a folder. A link is refused: a folder that somebody sent must not lead to files elsewhere, of which errors would show pieces.</summary>
    private static FileStream OpenIn(string file) =>
        new FileInfo(file).LinkTarget is null ? SourceFile.Open(file) : throw new UnauthorizedAccessException("A link, not a file.");

    private DossierReading ReadStream(string name, Func<Stream> open) =>
        Finish(
            new SourceLocation(SourceFormat.Json, name),
            (whole, errors, assembler) =>
            {
                var bytes = SourceFile.Guard(
                    whole,
                    errors,
                    () =>
                    {
                        using var stream = open();
                        return SourceFile.ReadAll(stream, DossierLimits.FileBytes, whole, errors);
                    }
                );
                if (bytes is null)
                {
                    return;
                }

                if (bytes.Length == 0)
                {
                    errors.Stop(whole, "il file è vuoto");
                }
                else if (WorkbookArchive.Looks(bytes) || name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
                {
                    WorkbookReader.Read(bytes, name, errors, assembler);
                }
                else
                {
                    JsonDossierReader.Read(bytes, name, errors, assembler);
                }
            }
        );

    private DossierReading Finish(SourceLocation whole, Action<SourceLocation, ErrorList, DossierAssembler> read)
    {
        var errors = new ErrorList();
        var assembler = new DossierAssembler(whole, errors);
        read(whole, errors, assembler);
        var dossier = assembler.Build();
        if (dossier is null)
        {
            return DossierReading.Failed(errors);
        }

        var findings = check(dossier).ToList();
        foreach (var finding in findings.Where(finding => finding.Severity == Severity.Error))
        {
            errors.Add(assembler.Locations.Locate(finding.Place), finding.Message.TrimEnd('.'), finding.Found, finding.Expected);
        }

        return errors.Any ? DossierReading.Failed(errors) : DossierReading.Of(dossier, assembler.Locations, findings);
    }
}
