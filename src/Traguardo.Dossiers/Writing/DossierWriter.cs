// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Folders;
using Traguardo.Dossiers.Json;
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

    /// <summary>
    /// Writes a dossier's folder whole or not at all: makes it when there is none, replaces the files of a dossier that are in it, and leaves alone all
    /// others, as well as the folder itself.
    /// </summary>
    /// <exception cref="IOException">It cannot be written, or another program is writing it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void WriteFolder(CycleDossier dossier, string path) => WholeFolder.Write(path, ToFiles(dossier));
}
