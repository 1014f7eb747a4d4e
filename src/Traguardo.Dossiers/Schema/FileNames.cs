// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Dossiers.Schema;

/// <summary>Names of the files of a dossier's folder.</summary>
public static class FileNames
{
    /// <summary>The file of the body, the cycle and the levels: what has one is the folder of a dossier.</summary>
    public const string Head = "dossier.yaml";

    private const string CsvExtension = ".csv";

    /// <summary>Whether a file is part of a dossier. All others in its folder are none of the dossier's business.</summary>
    public static bool IsOfDossier(string name) => IsHead(name) || (IsCsv(name) && TableOf(name) is not null);

    public static bool IsHead(string name) => string.Equals(name, Head, StringComparison.OrdinalIgnoreCase);

    internal static bool IsCsv(string name) => name.EndsWith(CsvExtension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of a CSV file without its extension.</summary>
    internal static string StemOfCsv(string name) => name[..^CsvExtension.Length];

    /// <summary>The table that a CSV file holds, case, accents and hyphens apart; null when it holds none.</summary>
    internal static TableSchema? TableOf(string name) =>
        DossierSchema.Flat.FirstOrDefault(table => TextFold.AreSame(table.FileStem, StemOfCsv(name)));

    /// <summary>A sheet's name as the name of a file: lower case, no accents, hyphens for spaces ("Anni precedenti" is <c>anni-precedenti</c>).</summary>
    internal static string StemOf(string title) => string.Join('-', title.Split(' ').Select(TextFold.Fold));

    internal static string CsvOf(TableSchema table) => table.FileStem + CsvExtension;
}
