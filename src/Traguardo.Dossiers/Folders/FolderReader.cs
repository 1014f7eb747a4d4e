// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Dossiers.Csv;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Schema;
using Traguardo.Dossiers.Yaml;

namespace Traguardo.Dossiers.Folders;

/// <summary>A file of a folder: its name without path, and how to open it.</summary>
internal readonly record struct FolderFile(string Name, Func<Stream> Open);

/// <summary>Reads a dossier's folder. Only the files directly in it are looked at, by name, and no name in a file leads to another file.</summary>
internal static class FolderReader
{
    public static void Read(IReadOnlyList<FolderFile> files, SourceLocation folder, ErrorList errors, DossierAssembler assembler)
    {
        if (!ReadHead(files, folder, errors, assembler))
        {
            return;
        }

        foreach (var file in files.Where(file => FileNames.IsCsv(file.Name)).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            var location = new SourceLocation(SourceFormat.Folder, file.Name);
            if (FileNames.TableOf(file.Name) is not { } table)
            {
                var nearest = Nearest.To(FileNames.StemOfCsv(file.Name), DossierSchema.Flat.Select(known => known.FileStem));
                errors.Add(
                    location,
                    "il file non è una tabella del dossier",
                    expected: nearest is null
                        ? "una di queste: " + string.Join(", ", DossierSchema.Flat.Select(FileNames.CsvOf))
                        : $"forse «{nearest}.csv»"
                );
            }
            else if (assembler.Has(table))
            {
                errors.Add(location, "la stessa tabella è in due file");
            }
            else if (Load(file, DossierLimits.FileBytes, location, errors) is { } bytes)
            {
                new CsvTableReader(table, file.Name, errors, assembler).Read(bytes);
            }
        }
    }

    private static bool ReadHead(IReadOnlyList<FolderFile> files, SourceLocation folder, ErrorList errors, DossierAssembler assembler)
    {
        var heads = files.Where(file => FileNames.IsHead(file.Name)).ToList();
        if (heads.Count != 1)
        {
            var near = files
                .Select(file => file.Name)
                .FirstOrDefault(name =>
                    name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
                );
            errors.Stop(folder, $"nella cartella manca il file {FileNames.Head}", near);
            return false;
        }

        var location = new SourceLocation(SourceFormat.Folder, heads[0].Name);
        if (Load(heads[0], DossierLimits.HeadBytes, location, errors) is not { } bytes)
        {
            return false;
        }

        new YamlHeadReader(heads[0].Name, errors, assembler).Read(bytes);
        return !errors.IsStopped;
    }

    private static byte[]? Load(FolderFile file, int limit, SourceLocation location, ErrorList errors) =>
        SourceFile.Guard(
            location,
            errors,
            () =>
            {
                using var stream = file.Open();
                return SourceFile.ReadAll(stream, limit, location, errors);
            }
        );
}
