// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Features.Accounts.SecondFactor.Qr;

/// <summary>How hard a layout is to read: of the eight masks the one with the lowest sum is taken (ISO/IEC 18004, 7.8.3).</summary>
internal static class QrPenalty
{
    private const int LongRun = 5;
    private const int OfLongRun = 3;
    private const int OfSquare = 3;
    private const int OfFalseFinder = 40;
    private const int OfImbalance = 10;

    /// <summary>Dark, light, three dark, light, dark, and four light: what a line through a finder shows.</summary>
    private static readonly bool[] Finder = [true, false, true, true, true, false, true, false, false, false, false];

    /// <summary>The sum of what is against a layout.</summary>
    public static int Of(QrGrid grid)
    {
        var lines = Enumerable
            .Range(0, grid.Size)
            .SelectMany(index => new[] { Line(grid, cell => grid[index, cell]), Line(grid, cell => grid[cell, index]) })
            .ToList();
        return lines.Sum(Runs) + lines.Sum(FalseFinders) + Squares(grid) + Imbalance(grid);
    }

    private static bool[] Line(QrGrid grid, Func<int, bool> at) => [.. Enumerable.Range(0, grid.Size).Select(at)];

    private static int Runs(bool[] line)
    {
        var (sum, length) = (0, 0);
        for (var index = 0; index < line.Length; index++)
        {
            length = index > 0 && line[index] == line[index - 1] ? length + 1 : 1;
            sum +=
                length == LongRun ? OfLongRun
                : length > LongRun ? 1
                : 0;
        }

        return sum;
    }

    private static int FalseFinders(bool[] line)
    {
        var sum = 0;
        for (var start = 0; start + Finder.Length <= line.Length; start++)
        {
            var window = line.AsSpan(start, Finder.Length);
            var isFound = window.SequenceEqual(Finder);
            if (!isFound)
            {
                var backwards = window.ToArray();
                Array.Reverse(backwards);
                isFound = backwards.AsSpan().SequenceEqual(Finder);
            }

            sum += isFound ? OfFalseFinder : 0;
        }

        return sum;
    }

    private static int Squares(QrGrid grid)
    {
        var sum = 0;
        for (var row = 0; row + 1 < grid.Size; row++)
        {
            for (var column = 0; column + 1 < grid.Size; column++)
            {
                var first = grid[row, column];
                sum +=
                    first == grid[row, column + 1] && first == grid[row + 1, column] && first == grid[row + 1, column + 1] ? OfSquare : 0;
            }
        }

        return sum;
    }

    /// <summary>For each 5 % that dark modules are away from a half.</summary>
    private static int Imbalance(QrGrid grid)
    {
        var total = grid.Size * grid.Size;
        var dark = Enumerable.Range(0, total).Count(cell => grid[cell / grid.Size, cell % grid.Size]);
        return Math.Abs((20 * dark) - (10 * total)) / total * OfImbalance;
    }
}
