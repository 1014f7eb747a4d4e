// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;

namespace Traguardo.Web.Features.Accounts.SecondFactor.Qr;

/// <summary>
/// A text as a QR code (ISO/IEC 18004): bytes of UTF-8, correction level M, versions 1 to 10. Enough for the secret of an authenticator, and nothing more.
/// </summary>
internal sealed class QrCode
{
    private const int ByteMode = 0b0100;
    private const int ModeBits = 4;
    private const int BitsOfByte = 8;

    private static readonly byte[] Padding = [0xEC, 0x11];

    private readonly QrGrid grid;

    private QrCode(QrGrid grid) => this.grid = grid;

    /// <summary>Modules of a side.</summary>
    public int Size => grid.Size;

    /// <summary>True for a dark module; row and column from 0.</summary>
    public bool this[int row, int column] => grid[row, column];

    /// <summary>Makes the code of a text; null when it is too long.</summary>
    public static QrCode? Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (QrVersion.All.FirstOrDefault(version => version.Holds(bytes.Length)) is not { } version)
        {
            return null;
        }

        var codewords = Interleave(DataOf(bytes, version), version);
        return new QrCode(Enumerable.Range(0, QrMask.Count).Select(mask => QrGrid.Of(version, codewords, mask)).MinBy(QrPenalty.Of)!);
    }

    /// <summary>Mode, length, text, end, and padding up to what the version holds.</summary>
    private static byte[] DataOf(byte[] text, QrVersion version)
    {
        var bits = new List<bool>();
        Append(bits, ByteMode, ModeBits);
        Append(bits, text.Length, version.CountBits);
        foreach (var value in text)
        {
            Append(bits, value, BitsOfByte);
        }

        // The end is four zeros, as far as there is room, and zeros up to a whole byte
        Append(bits, 0, Math.Min(ModeBits, (BitsOfByte * version.Data) - bits.Count));
        Append(bits, 0, (BitsOfByte - (bits.Count % BitsOfByte)) % BitsOfByte);
        var data = new byte[version.Data];
        for (var index = 0; index < data.Length; index++)
        {
            var start = BitsOfByte * index;
            data[index] =
                start < bits.Count
                    ? (byte)bits.GetRange(start, BitsOfByte).Aggregate(0, (value, bit) => (value << 1) | (bit ? 1 : 0))
                    : Padding[(index - (bits.Count / BitsOfByte)) % Padding.Length];
        }

        return data;
    }

    /// <summary>Parts the data into blocks, of which the last may be a byte longer, and takes their bytes in turn: first of data, then of correction.</summary>
    private static byte[] Interleave(byte[] data, QrVersion version)
    {
        var length = data.Length / version.Blocks;
        var shorter = version.Blocks - (data.Length % version.Blocks);
        var blocks = new List<byte[]>();
        var start = 0;
        for (var block = 0; block < version.Blocks; block++)
        {
            var end = start + length + (block < shorter ? 0 : 1);
            blocks.Add(data[start..end]);
            start = end;
        }

        var corrections = blocks.ConvertAll(block => ReedSolomon.Correction(block, version.Correction));
        return
        [
            .. Enumerable
                .Range(0, length + 1)
                .SelectMany(index => blocks.Where(block => index < block.Length).Select(block => block[index])),
            .. Enumerable.Range(0, version.Correction).SelectMany(index => corrections.Select(correction => correction[index])),
        ];
    }

    private static void Append(List<bool> bits, int value, int count)
    {
        for (var bit = count - 1; bit >= 0; bit--)
        {
            bits.Add(((value >> bit) & 1) != 0);
        }
    }
}
