// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Dossiers.Schema;

/// <summary>Names of the files of a dossier's folder.</summary>
internal static class FileNames
{
    public const string Head = "dossier.yaml";

    /// <summary>A sheet's name as the name of a file: lower case, no accents, hyphens for spaces ("Anni precedenti" is <c>anni-precedenti</c>).</summary>
    public static string StemOf(string title) => string.Join('-', title.Split(' ').Select(TextFold.Fold));

    public static string CsvOf(TableSchema table) => table.FileStem + ".csv";
}
