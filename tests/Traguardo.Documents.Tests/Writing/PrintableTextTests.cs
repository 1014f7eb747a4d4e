// SPDX-License-Identifier: AGPL-3.0-or-later
using FsCheck;
using FsCheck.Fluent;
using Traguardo.Documents.Writing;

namespace Traguardo.Documents.Tests.Writing;

public sealed class PrintableTextTests
{
    [Theory]
    [InlineData("Città, perché: 1.234,56 € – «ok» 👩‍👩‍👧")]
    [InlineData("שלום \u200fعربي\u200e")]
    [InlineData("")]
    public void Text_that_every_format_carries_is_left_alone(string text) => Assert.Equal(text, PrintableText.Clean(text));

    [Theory]
    [InlineData("a\r\nb\tc\u2028d", "a b c d")]
    [InlineData("zero\0 campana\a", "zero\ufffd campana\ufffd")]
    [InlineData("\u202eetnE\u202c \u2067x\u2069", "etnE x")]
    [InlineData("\ufeffinizio\uffff\ufdd0", "inizio\ufffd\ufffd")]
    public void What_breaks_a_format_or_reorders_a_page_is_replaced_or_taken_out(string text, string expected) =>
        Assert.Equal(expected, PrintableText.Clean(text));

    [Fact]
    public void Half_a_pair_of_surrogates_becomes_the_mark_of_an_unreadable_letter() =>
        Assert.Equal("\ufffd rotto \ufffd", PrintableText.Clean("\ud83d rotto \udc00"));

    [Fact]
    public void Any_text_becomes_one_that_XML_carries_and_cleaning_again_changes_nothing()
    {
        var texts = Gen.Choose(0, 0xffff).Select(code => (char)code).ArrayOf().Select(letters => new string(letters));
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(
                Arb.From(texts),
                text =>
                {
                    var clean = PrintableText.Clean(text);
                    System.Xml.XmlConvert.VerifyXmlChars(clean);
                    return clean == PrintableText.Clean(clean) && !clean.Any(char.IsControl);
                }
            )
        );
    }
}
