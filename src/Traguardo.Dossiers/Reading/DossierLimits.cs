// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Reading;

/// <summary>How much a dossier may hold. The largest real plans have a few thousand rows: these bounds only keep a broken or hostile file from filling the memory.</summary>
public static class DossierLimits
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Rows of a table.</summary>
    public const int Rows = 200_000;

    /// <summary>Rows of all tables together.</summary>
    public const int AllRows = 500_000;

    /// <summary>Characters of a cell.</summary>
    public const int CellText = 100_000;

    /// <summary>A JSON file, a workbook as it is on disk, or a CSV file.</summary>
    public const int FileBytes = 64 * Megabyte;

    /// <summary>Objects and lists inside each other.</summary>
    public const int JsonDepth = 64;

    public const int HeadBytes = Megabyte;

    /// <summary>All parts of a workbook, uncompressed.</summary>
    public const long WorkbookPartsBytes = 128L * Megabyte;

    /// <summary>A part of a workbook that is kept while its sheets are read, uncompressed: its list of sheets, its styles.</summary>
    public const int WorkbookSmallPartBytes = 16 * Megabyte;

    /// <summary>Characters of all the cells of a workbook together, a text counted as many times as cells have it.</summary>
    public const int WorkbookCharacters = 12_000_000;

    /// <summary>Sheets of a workbook, those that are not read included.</summary>
    public const int WorkbookSheets = 256;
}
