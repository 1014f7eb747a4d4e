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

    /// <summary>A JSON file, a workbook as it is on disk, or a CSV file.</summary>
    public const int FileBytes = 64 * Megabyte;

    /// <summary>Objects and lists inside each other.</summary>
    public const int JsonDepth = 64;

    public const int HeadBytes = Megabyte;

    /// <summary>All parts of a workbook, uncompressed.</summary>
    public const long WorkbookPartsBytes = 512L * Megabyte;
}
