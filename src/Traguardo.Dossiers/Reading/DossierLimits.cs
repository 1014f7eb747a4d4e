// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Reading;

/// <summary>How much a dossier may hold. The largest real plans have a few thousand rows: these bounds only keep a broken or hostile file from filling the memory.</summary>
public static class DossierLimits
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Rows of a table.</summary>
    public const int Rows = 200_000;

    /// <summary>Characters of a cell.</summary>
    public const int CellText = 100_000;

    public const int JsonBytes = 64 * Megabyte;

    /// <summary>Objects and lists inside each other.</summary>
    public const int JsonDepth = 64;

    public const int CsvBytes = 64 * Megabyte;

    public const int YamlBytes = Megabyte;

    public const int WorkbookBytes = 64 * Megabyte;

    /// <summary>All parts of a workbook, uncompressed.</summary>
    public const long WorkbookPartsBytes = 512L * Megabyte;
}
