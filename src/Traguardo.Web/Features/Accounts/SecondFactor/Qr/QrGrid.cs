// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Features.Accounts.SecondFactor.Qr;

/// <summary>The modules of a QR code: patterns that readers look for, what the code says of itself, and the data around them.</summary>
internal sealed class QrGrid
{
    private const int Timing = 6;
    private const int FinderCentre = 3;
    private const int FinderReach = 4;

    /// <summary>From this version on the code says its version.</summary>
    private const int FirstWithVersion = 7;

    private const int FormatGenerator = 0x537;
    private const int FormatMask = 0x5412;
    private const int FormatBits = 10;
    private const int VersionGenerator = 0x1F25;
    private const int VersionBits = 12;

    private readonly bool[,] dark;
    private readonly bool[,] isPattern;

    private QrGrid(int size)
    {
        Size = size;
        dark = new bool[size, size];
        isPattern = new bool[size, size];
    }

    /// <summary>Modules of a side.</summary>
    public int Size { get; }

    /// <summary>True for a dark module.</summary>
    public bool this[int row, int column] => dark[row, column];

    /// <summary>Lays out a code.</summary>
    public static QrGrid Of(QrVersion version, byte[] codewords, int mask)
    {
        var grid = new QrGrid(version.Size);
        grid.DrawPatterns(version);
        grid.DrawFormat(mask);
        grid.DrawData(codewords, mask);
        return grid;
    }

    /// <summary>Level M (00) and mask, with ten bits that repair them (ISO/IEC 18004, annex C).</summary>
    public static int FormatOf(int mask) => WithRemainder(mask, FormatBits, FormatGenerator) ^ FormatMask;

    /// <summary>The version, with twelve bits that repair it (annex D).</summary>
    public static int VersionOf(int number) => WithRemainder(number, VersionBits, VersionGenerator);

    private static int WithRemainder(int value, int bits, int generator)
    {
        var remainder = value;
        for (var step = 0; step < bits; step++)
        {
            remainder = (remainder << 1) ^ (((remainder >> (bits - 1)) & 1) * generator);
        }

        return (value << bits) | remainder;
    }

    private void DrawPatterns(QrVersion version)
    {
        for (var index = 0; index < Size; index++)
        {
            Draw(Timing, index, index % 2 == 0);
            Draw(index, Timing, index % 2 == 0);
        }

        DrawFinder(FinderCentre, FinderCentre);
        DrawFinder(FinderCentre, Size - 1 - FinderCentre);
        DrawFinder(Size - 1 - FinderCentre, FinderCentre);
        foreach (var row in version.Alignment)
        {
            foreach (var column in version.Alignment.Where(column => !IsAtFinder(version, row, column)))
            {
                DrawAlignment(row, column);
            }
        }

        if (version.Number >= FirstWithVersion)
        {
            DrawVersion(version.Number);
        }
    }

    private static bool IsAtFinder(QrVersion version, int row, int column)
    {
        var (first, last) = (version.Alignment[0], version.Alignment[^1]);
        return (row, column) == (first, first) || (row, column) == (first, last) || (row, column) == (last, first);
    }

    /// <summary>A square in a ring, and a light border towards the data.</summary>
    private void DrawFinder(int row, int column)
    {
        for (var down = -FinderReach; down <= FinderReach; down++)
        {
            for (var right = -FinderReach; right <= FinderReach; right++)
            {
                if (row + down >= 0 && row + down < Size && column + right >= 0 && column + right < Size)
                {
                    var distance = Math.Max(Math.Abs(down), Math.Abs(right));
                    Draw(row + down, column + right, distance is not (2 or FinderReach));
                }
            }
        }
    }

    private void DrawAlignment(int row, int column)
    {
        for (var down = -2; down <= 2; down++)
        {
            for (var right = -2; right <= 2; right++)
            {
                Draw(row + down, column + right, Math.Max(Math.Abs(down), Math.Abs(right)) != 1);
            }
        }
    }

    /// <summary>Twice: around the first finder, and beside the other two.</summary>
    private void DrawFormat(int mask)
    {
        var bits = FormatOf(mask);
        for (var index = 0; index < 15; index++)
        {
            var isDark = ((bits >> index) & 1) != 0;
            // Timing patterns are stepped over
            var alongTop =
                index < 6 ? index
                : index < 8 ? index + 1
                : Size - 15 + index;
            var alongLeft =
                index < 8 ? Size - 1 - index
                : index == 8 ? 7
                : 14 - index;
            Draw(alongTop, 8, isDark);
            Draw(8, alongLeft, isDark);
        }

        Draw(Size - 8, 8, isDark: true);
    }

    private void DrawVersion(int number)
    {
        var bits = VersionOf(number);
        for (var index = 0; index < 18; index++)
        {
            var isDark = ((bits >> index) & 1) != 0;
            var (along, across) = (Size - 11 + (index % 3), index / 3);
            Draw(along, across, isDark);
            Draw(across, along, isDark);
        }
    }

    /// <summary>In columns of two from the right, up and down in turn, around the patterns.</summary>
    private void DrawData(byte[] codewords, int mask)
    {
        var bit = 0;
        var isUp = true;
        for (var right = Size - 1; right > 0; right -= 2)
        {
            // The timing pattern takes a column for itself
            right -= right == Timing ? 1 : 0;
            for (var step = 0; step < Size; step++)
            {
                var row = isUp ? Size - 1 - step : step;
                foreach (var column in new[] { right, right - 1 })
                {
                    if (!isPattern[row, column])
                    {
                        // What is left over at the end is light
                        var isDark = bit < 8 * codewords.Length && ((codewords[bit / 8] >> (7 - (bit % 8))) & 1) != 0;
                        dark[row, column] = isDark ^ QrMask.Inverts(mask, row, column);
                        bit++;
                    }
                }
            }

            isUp = !isUp;
        }
    }

    private void Draw(int row, int column, bool isDark)
    {
        dark[row, column] = isDark;
        isPattern[row, column] = true;
    }
}
