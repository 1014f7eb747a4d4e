// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Xlsx;

/// <summary>How a cell looks. Equal looks are one style of the workbook.</summary>
/// <param name="Letter">Its letters.</param>
/// <param name="Ground">Colour of the ground as RRGGBB; null for none.</param>
/// <param name="NumberFormat">Format code of a number; null for the general one.</param>
/// <param name="HasBorder">True for cells of tables.</param>
/// <param name="IsVertical">Text from bottom to top.</param>
internal readonly record struct XlsxLook(
    XlsxLetter Letter = XlsxLetter.Normal,
    string? Ground = null,
    string? NumberFormat = null,
    CellAlignment Alignment = CellAlignment.Start,
    bool HasBorder = false,
    bool IsVertical = false
);

/// <summary>Letters of a cell; the order is that of the fonts in the workbook.</summary>
internal enum XlsxLetter
{
    Normal,
    Bold,
    Title,
    Quiet,
    Link,
}
