// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Bodies;

namespace Traguardo.Storage.Tests.Bodies;

public sealed class SlugTests
{
    [Theory]
    [InlineData("cciaa-mantova", "cciaa-mantova")]
    [InlineData("Società  dell'Àrea (Nord)", "societa-dell-area-nord")]
    [InlineData("../../etc", "etc")]
    [InlineData("日本", "ente")]
    [InlineData("2024", "2024")]
    public void A_code_becomes_a_name_for_addresses(string code, string slug) => Assert.Equal(slug, Slug.Of(code, new HashSet<string>()));

    [Fact]
    public void A_name_that_is_taken_gets_a_number() =>
        Assert.Equal("a-b-3", Slug.Of("A B", new HashSet<string>(StringComparer.Ordinal) { "a-b", "a-b-2" }));

    [Fact]
    public void A_long_code_is_cut() => Assert.Equal(60, Slug.Of(new string('x', 500), new HashSet<string>()).Length);
}
