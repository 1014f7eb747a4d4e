// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Xlsx;

/// <summary>Sheets of a workbook that are no tables.</summary>
internal static class SheetNames
{
    /// <summary>Body, cycle and levels, down the page.</summary>
    public const string Head = "Ente";

    /// <summary>How to fill in the workbook; never read.</summary>
    public const string Instructions = "Istruzioni";

    public const string FieldHeading = "Campo";

    public const string ValueHeading = "Valore";

    public const string FormatField = "Formato";
}
