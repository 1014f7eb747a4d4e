// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Features.Accounts.SecondFactor.Qr;

/// <summary>A size of QR code with what it holds at correction level M, which repairs 15 % (ISO/IEC 18004, tables 1, 9 and E.1).</summary>
/// <param name="Number">1 to 10.</param>
/// <param name="Codewords">Bytes of data and correction together.</param>
/// <param name="Correction">Bytes of correction of each block.</param>
/// <param name="Blocks">How many blocks the data are parted into.</param>
/// <param name="Alignment">Rows and columns where alignment patterns cross.</param>
internal sealed record QrVersion(int Number, int Codewords, int Correction, int Blocks, params IReadOnlyList<int> Alignment)
{
    private const int ModeBits = 4;

    /// <summary>From this version on the length of the text takes two bytes.</summary>
    private const int FirstWithLongCount = 10;

    /// <summary>All versions that are made, smallest first.</summary>
    public static IReadOnlyList<QrVersion> All { get; } =
    [
        new(1, 26, 10, 1),
        new(2, 44, 16, 1, 6, 18),
        new(3, 70, 26, 1, 6, 22),
        new(4, 100, 18, 2, 6, 26),
        new(5, 134, 24, 2, 6, 30),
        new(6, 172, 16, 4, 6, 34),
        new(7, 196, 18, 4, 6, 22, 38),
        new(8, 242, 22, 4, 6, 24, 42),
        new(9, 292, 22, 5, 6, 26, 46),
        new(10, 346, 26, 5, 6, 28, 50),
    ];

    /// <summary>Modules of a side.</summary>
    public int Size => 17 + (4 * Number);

    /// <summary>Bits that say how long the text is.</summary>
    public int CountBits => Number < FirstWithLongCount ? 8 : 16;

    /// <summary>Bytes of data.</summary>
    public int Data => Codewords - (Correction * Blocks);

    /// <summary>True when so many bytes of text fit.</summary>
    public bool Holds(int bytes) => ModeBits + CountBits + (8 * bytes) <= 8 * Data;
}
