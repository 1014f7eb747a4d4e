// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Traguardo.Web.Features.Accounts.SecondFactor;
using Traguardo.Web.Features.Accounts.SecondFactor.Qr;
using Traguardo.Web.Tests.Accounts.Support;

namespace Traguardo.Web.Tests.Accounts;

public sealed class QrCodeTests
{
    /// <summary>ISO/IEC 18004, table C.1: formats of level M by mask.</summary>
    internal static readonly string[] FormatsOfLevelM =
    [
        "101010000010010",
        "101000100100101",
        "101111001111100",
        "101101101001011",
        "100010111111001",
        "100000011001110",
        "100111110010111",
        "100101010100000",
    ];

    [Fact]
    public void Format_bits_are_those_of_the_standard() =>
        Assert.Equal(FormatsOfLevelM, Enumerable.Range(0, 8).Select(mask => Convert.ToString(QrGrid.FormatOf(mask), 2).PadLeft(15, '0')));

    // Table D.1
    [Theory]
    [InlineData(7, 0x07C94)]
    [InlineData(8, 0x085BC)]
    [InlineData(9, 0x09A99)]
    [InlineData(10, 0x0A4D3)]
    public void Version_bits_are_those_of_the_standard(int version, int bits) => Assert.Equal(bits, QrGrid.VersionOf(version));

    // The worked example of the standard (annex I): 01234567 in version 1-M
    [Fact]
    public void Correction_bytes_are_those_of_the_standard() =>
        Assert.Equal(
            [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55],
            ReedSolomon.Correction(
                [0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11],
                count: 10
            )
        );

    [Fact]
    public void Every_length_up_to_the_largest_is_read_again()
    {
        var sizes = new HashSet<int>();
        for (var length = 0; length <= 213; length++)
        {
            var text = string.Concat(Enumerable.Range(0, length).Select(index => (char)('!' + (index * 7 % 90))));
            var code = QrCode.Of(text)!;
            sizes.Add(code.Size);
            Assert.Equal(text, QrReader.Read(Modules(code)));
        }

        Assert.Equal(Enumerable.Range(1, 10).Select(version => 17 + (4 * version)), sizes.Order());
        Assert.Null(QrCode.Of(new string('x', 214)));
    }

    [Fact]
    public void Every_text_is_read_again() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>>(),
                text =>
                {
                    // Halves of a pair are no text
                    var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get));
                    return QrCode.Of(whole) is not { } code || QrReader.Read(Modules(code)) == whole;
                }
            )
        );

    [Fact]
    public void The_secret_of_an_authenticator_fits_with_a_long_name()
    {
        var address = Totp.AddressOf(Totp.NewKey(), "nome.cognome.lunghissimo@posta.camera-di-commercio.example.org");
        Assert.Equal(address, QrReader.Read(Modules(QrCode.Of(address)!)));
    }

    private static bool[,] Modules(QrCode code)
    {
        var modules = new bool[code.Size, code.Size];
        for (var row = 0; row < code.Size; row++)
        {
            for (var column = 0; column < code.Size; column++)
            {
                modules[row, column] = code[row, column];
            }
        }

        return modules;
    }
}
