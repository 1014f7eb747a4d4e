// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Documents.Building;

/// <summary>Numbers headings 1, 1.1, down to the second level, and annexes A, B, C.</summary>
/// <param name="isOn">False when headings have no numbers; annexes have theirs all the same.</param>
internal sealed class HeadingNumbers(bool isOn)
{
    /// <summary>Deeper headings are cards of objectives, which have codes of their own.</summary>
    private const int Deepest = 2;

    private readonly int[] counts = new int[Deepest];
    private int annexes;

    /// <summary>The number of the next heading of a level; null when it has none.</summary>
    public string? Next(int level)
    {
        if (!isOn || level > Deepest || annexes > 0)
        {
            return null;
        }

        counts[level - 1]++;
        Array.Clear(counts, level, Deepest - level);
        return string.Join('.', counts.Take(level).Select(count => count.ToString(CultureInfo.InvariantCulture)));
    }

    public string NextAnnex() => "Allegato " + Letters(annexes++);

    /// <summary>A to Z, then AA, AB...</summary>
    private static string Letters(int index) => (index >= 26 ? Letters((index / 26) - 1) : "") + ((char)('A' + (index % 26))).ToString();
}
