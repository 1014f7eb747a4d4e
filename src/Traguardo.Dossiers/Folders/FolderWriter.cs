// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Csv;
using Traguardo.Dossiers.Schema;
using Traguardo.Dossiers.Yaml;

namespace Traguardo.Dossiers.Folders;

/// <summary>Writes a dossier as the files of a folder.</summary>
internal static class FolderWriter
{
    /// <summary>The files by name, the head first; a table without rows has none.</summary>
    public static IEnumerable<KeyValuePair<string, byte[]>> Write(CycleDossier dossier)
    {
        yield return new(FileNames.Head, Encoding.UTF8.GetBytes(YamlHeadWriter.Write(dossier)));
        foreach (var table in DossierSchema.Flat.Where(table => table.CountOf(dossier) > 0))
        {
            yield return new(FileNames.CsvOf(table), Encoding.UTF8.GetBytes(CsvTableWriter.Write(table, dossier)));
        }
    }
}
