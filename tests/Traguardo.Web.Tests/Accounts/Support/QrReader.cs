// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;

namespace Traguardo.Web.Tests.Accounts.Support;

/// <summary>
/// Reads a QR code from its modules, written from the standard and apart from the code that makes them: the version from the size, level and mask from
/// the format bits, blocks from their lengths, and every block held against its correction bytes.
/// </summary>
internal static class QrReader
{
    // Of level M: bytes of correction and lengths of data of the blocks, by version (ISO/IEC 18004, table 9)
    private static readonly (int Correction, int[] Data)[] Blocks =
    [
        (10, [16]),
        (16, [28]),
        (26, [44]),
        (18, [32, 32]),
        (24, [43, 43]),
        (16, [27, 27, 27, 27]),
        (18, [31, 31, 31, 31]),
        (22, [38, 38, 39, 39]),
        (22, [36, 36, 36, 37, 37]),
        (26, [43, 43, 43, 43, 44]),
    ];

    private static readonly int[][] Alignment =
    [
        [],
        [6, 18],
        [6, 22],
        [6, 26],
        [6, 30],
        [6, 34],
        [6, 22, 38],
        [6, 24, 42],
        [6, 26, 46],
        [6, 28, 50],
    ];

    public static string Read(bool[,] dark)
    {
        var size = dark.GetLength(0);
        var version = (size - 17) / 4;
        Assert.Equal(17 + (4 * version), size);
        Assert.True(FindersAreThere(dark), "A finder is missing");
        var mask = MaskOf(dark);
        var codewords = Codewords(dark, version, mask);
        var data = Deinterleave(codewords, version);
        var bits = string.Concat(data.Select(value => Convert.ToString(value, 2).PadLeft(8, '0')));
        Assert.Equal("0100", bits[..4]);
        var countBits = version < 10 ? 8 : 16;
        var count = Convert.ToInt32(bits.Substring(4, countBits), 2);
        var text = Enumerable.Range(0, count).Select(index => Convert.ToByte(bits.Substring(4 + countBits + (8 * index), 8), 2));
        return Encoding.UTF8.GetString([.. text]);
    }

    private static bool FindersAreThere(bool[,] dark)
    {
        var size = dark.GetLength(0);
        string[] finder = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"];
        return new[] { (0, 0), (0, size - 7), (size - 7, 0) }.All(corner =>
            Enumerable
                .Range(0, 49)
                .All(cell => dark[corner.Item1 + (cell / 7), corner.Item2 + (cell % 7)] == (finder[cell / 7][cell % 7] == '1'))
        );
    }

    private static int MaskOf(bool[,] dark)
    {
        var size = dark.GetLength(0);
        // Around the first finder, from the most significant bit on
        (int, int)[] first =
        [
            (8, 0),
            (8, 1),
            (8, 2),
            (8, 3),
            (8, 4),
            (8, 5),
            (8, 7),
            (8, 8),
            (7, 8),
            (5, 8),
            (4, 8),
            (3, 8),
            (2, 8),
            (1, 8),
            (0, 8),
        ];
        var second = Enumerable
            .Range(0, 7)
            .Select(index => (size - 1 - index, 8))
            .Concat(Enumerable.Range(0, 8).Select(index => (8, size - 8 + index)));
        var one = string.Concat(first.Select(cell => dark[cell.Item1, cell.Item2] ? '1' : '0'));
        var two = string.Concat(second.Select(cell => dark[cell.Item1, cell.Item2] ? '1' : '0'));
        Assert.Equal(one, two);
        Assert.True(dark[size - 8, 8], "The dark module is light");
        return Array.IndexOf(QrCodeTests.FormatsOfLevelM, one) is >= 0 and var mask
            ? mask
            : throw new InvalidOperationException($"{one} is no format of level M");
    }

    private static byte[] Codewords(bool[,] dark, int version, int mask)
    {
        var size = dark.GetLength(0);
        var bits = new StringBuilder();
        var up = true;
        for (var pair = size - 1; pair > 0; pair -= 2)
        {
            if (pair == 6)
            {
                pair = 5;
            }

            foreach (var row in up ? Enumerable.Range(0, size).Reverse() : Enumerable.Range(0, size))
            {
                foreach (var column in new[] { pair, pair - 1 }.Where(column => !IsPattern(version, row, column)))
                {
                    bits.Append(dark[row, column] ^ IsMasked(mask, row, column) ? '1' : '0');
                }
            }

            up = !up;
        }

        var text = bits.ToString();
        return [.. Enumerable.Range(0, text.Length / 8).Select(index => Convert.ToByte(text.Substring(8 * index, 8), 2))];
    }

    private static bool IsPattern(int version, int row, int column)
    {
        var size = 17 + (4 * version);
        var centres = Alignment[version - 1];
        return row == 6
            || column == 6
            || (row < 9 && column < 9)
            || (row < 9 && column >= size - 8)
            || (row >= size - 8 && column < 9)
            || (version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11)))
            || centres.Any(y =>
                centres.Any(x =>
                    !((x == 6 && y == 6) || (x == 6 && y == centres[^1]) || (y == 6 && x == centres[^1]))
                    && Math.Abs(row - y) <= 2
                    && Math.Abs(column - x) <= 2
                )
            );
    }

    private static bool IsMasked(int mask, int i, int j) =>
        mask switch
        {
            0 => (i + j) % 2 == 0,
            1 => i % 2 == 0,
            2 => j % 3 == 0,
            3 => (i + j) % 3 == 0,
            4 => ((i / 2) + (j / 3)) % 2 == 0,
            5 => (i * j % 2) + (i * j % 3) == 0,
            6 => ((i * j % 2) + (i * j % 3)) % 2 == 0,
            _ => ((i * j % 3) + ((i + j) % 2)) % 2 == 0,
        };

    private static IEnumerable<byte> Deinterleave(byte[] codewords, int version)
    {
        var (correction, lengths) = Blocks[version - 1];
        var blocks = lengths.Select(_ => new List<byte>()).ToList();
        var next = 0;
        for (var index = 0; index < lengths.Max(); index++)
        {
            for (var block = 0; block < blocks.Count; block++)
            {
                if (index < lengths[block])
                {
                    blocks[block].Add(codewords[next++]);
                }
            }
        }

        var data = blocks.SelectMany(block => block).ToList();
        for (var index = 0; index < correction; index++)
        {
            foreach (var block in blocks)
            {
                block.Add(codewords[next++]);
            }
        }

        Assert.Equal(codewords.Length, next);
        Assert.All(blocks, block => Assert.All(Syndromes(block, correction), syndrome => Assert.Equal(0, syndrome)));
        return data;
    }

    /// <summary>A block without errors is zero at every root.</summary>
    private static IEnumerable<int> Syndromes(List<byte> block, int count)
    {
        var powers = new int[255];
        for (var (index, value) = (0, 1); index < 255; index++)
        {
            powers[index] = value;
            value <<= 1;
            value ^= value > 255 ? 0x11D : 0;
        }

        return Enumerable
            .Range(0, count)
            .Select(root =>
                block
                    .Select((value, index) => (value, power: (block.Count - 1 - index) * root))
                    .Where(term => term.value != 0)
                    .Aggregate(0, (sum, term) => sum ^ powers[(Array.IndexOf(powers, term.value) + term.power) % 255])
            );
    }
}
