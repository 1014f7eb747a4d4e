// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>A cell by its place, written "AB12" or "$AB$12".</summary>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 0.</param>
internal readonly record struct CellReference(int Row, int Column)
{
    public const int MostRows = 1_048_576;
    public const int MostColumns = 16_384;

    /// <returns>False when the text is no reference, or to a place that no sheet has.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out CellReference reference)
    {
        reference = default;
        text = WithoutDollar(text);
        var letters = 0;
        var column = 0;
        while (letters < text.Length && char.IsAsciiLetter(text[letters]) && column <= MostColumns)
        {
            column = (column * 26) + (char.ToUpperInvariant(text[letters]) - 'A' + 1);
            letters++;
        }

        if (
            column is 0 or > MostColumns
            || !int.TryParse(WithoutDollar(text[letters..]), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            || row is 0 or > MostRows
        )
        {
            return false;
        }

        reference = new CellReference(row, column - 1);
        return true;
    }

    private static ReadOnlySpan<char> WithoutDollar(ReadOnlySpan<char> text) => text is ['$', .. var rest] ? rest : text;
}
