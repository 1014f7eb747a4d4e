// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Common;

/// <summary>Finds the word that somebody probably meant ("forse intendevi...").</summary>
public static class Nearest
{
    /// <summary>Longest word that is looked at: what is longer is no slip of the pen.</summary>
    private const int LongestWord = 64;

    /// <summary>
    /// The candidate that differs least from a word. Two slips are forgiven (one in words of three letters or less), a third of the letters in longer
    /// words; null when all candidates differ by more.
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        var folded = TextFold.Fold(word);
        if (folded.Length is 0 or > LongestWord)
        {
            return null;
        }

        string? best = null;
        var fewest = (folded.Length <= 3 ? 1 : Math.Max(2, folded.Length / 3)) + 1;
        foreach (var candidate in candidates)
        {
            var edits = Edits(folded, TextFold.Fold(candidate));
            if (edits < fewest)
            {
                (best, fewest) = (candidate, edits);
            }
        }

        return best;
    }

    /// <summary>Letters to insert, delete or replace to make one word from another.</summary>
    private static int Edits(string from, string to)
    {
        var row = new int[to.Length + 1];
        for (var column = 0; column <= to.Length; column++)
        {
            row[column] = column;
        }

        for (var line = 1; line <= from.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= to.Length; column++)
            {
                var replaced = diagonal + (from[line - 1] == to[column - 1] ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(replaced, Math.Min(diagonal, row[column - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
