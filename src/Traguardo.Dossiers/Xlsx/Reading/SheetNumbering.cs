// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>Numbers of the rows of a sheet, or of the cells of a row: each has its own or follows the one before, and they only grow.</summary>
/// <param name="first">The first that there can be.</param>
/// <param name="last">The last that there can be.</param>
internal sealed class SheetNumbering(int first, int last)
{
    private readonly int first = first;
    private int next = first;
    private bool isLost;

    /// <summary>The number taken last. Where things without content were passed over it may be higher, never lower.</summary>
    public int Current => next - 1;

    public void Restart() => (next, isLost) = (first, false);

    /// <summary>Passes over something without content, whose number is not worth reading: what follows must then have its own.</summary>
    public void Pass(bool hasNumber)
    {
        next++;
        isLost |= hasNumber;
    }

    /// <param name="number">The number that is written; null when it is left to be counted.</param>
    /// <returns>False when the number was there already, comes after a higher one, is not known or does not exist.</returns>
    public bool TryTake(int? number)
    {
        var taken = number ?? next;
        if ((number is null && isLost) || taken < next || taken > last)
        {
            return false;
        }

        next = taken + 1;
        isLost = false;
        return true;
    }
}
