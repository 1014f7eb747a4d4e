// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Folders;
using Traguardo.Dossiers.Json;
using Traguardo.Dossiers.Schema;
using Traguardo.Dossiers.Xlsx.Writing;

namespace Traguardo.Dossiers.Writing;

/// <summary>Writes a dossier. The same dossier gives the same bytes, whenever and wherever it is written.</summary>
public static class DossierWriter
{
    public static void WriteJson(CycleDossier dossier, Stream stream) => JsonDossierWriter.Write(dossier, stream);

    /// <summary>Writes a workbook.</summary>
    /// <exception cref="WorkbookCapacityException">A text is longer than a cell of a workbook may be; nothing is written.</exception>
    public static void WriteWorkbook(CycleDossier dossier, Stream stream) => WorkbookWriter.Write(dossier, instructions: null, stream);

    /// <summary>The files of a dossier's folder by name, the head first.</summary>
    public static IReadOnlyDictionary<string, byte[]> ToFiles(CycleDossier dossier) =>
        FolderWriter.Write(dossier).ToDictionary(StringComparer.Ordinal);

    /// <summary>Writes the files of a dossier's folder, makes the folder when there is none, and removes the files of tables that have no rows any more. Other files are left alone.</summary>
    public static void WriteFolder(CycleDossier dossier, string path)
    {
        Directory.CreateDirectory(path);
        var files = ToFiles(dossier);
        foreach (var (name, content) in files)
        {
            Replace(Path.Combine(path, name), content);
        }

        foreach (var stale in DossierSchema.Flat.Select(FileNames.CsvOf).Where(name => !files.ContainsKey(name)))
        {
            File.Delete(Path.Combine(path, stale));
        }
    }

    /// <summary>Writes beside the file and then takes its place, so that a program stopped half way leaves the old file or the new one.</summary>
    private static void Replace(string path, byte[] content)
    {
        var beside = path + ".tmp";
        File.WriteAllBytes(beside, content);
        File.Move(beside, path, overwrite: true);
    }
}
