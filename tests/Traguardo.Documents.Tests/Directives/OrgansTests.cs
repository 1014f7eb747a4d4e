// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Directives;
using Traguardo.Domain.Planning;

namespace Traguardo.Documents.Tests.Directives;

/// <summary>Acts and organs are cited as officials cite them.</summary>
public sealed class OrgansTests
{
    [Theory]
    [InlineData("di", "Giunta", "della Giunta")]
    [InlineData("da", "Giunta camerale", "dalla Giunta camerale")]
    [InlineData("di", "Commissario Straordinario", "del Commissario Straordinario")]
    [InlineData("da", "Presidente", "dal Presidente")]
    [InlineData("di", "OIV", "dell'OIV")]
    [InlineData("da", "OIV", "dall'OIV")]
    [InlineData("da", "Ente terzo", "da Ente terzo")]
    public void An_organ_has_its_article(string preposition, string organ, string expected) =>
        Assert.Equal(expected, Organs.With(preposition, organ));

    [Fact]
    public void An_act_is_cited_with_what_is_known_of_it()
    {
        Assert.Equal(
            "deliberazione della Giunta n. 3/GC del 31/01/2024",
            ActWords.Of(new Act("A", "deliberazione", "Giunta", "3/GC", new DateOnly(2024, 1, 31), null))
        );
        Assert.Equal("parere dell'OIV", ActWords.Of(new Act("A", "parere", "OIV", null, null, null)));
    }

    [Fact]
    public void An_opinion_needs_no_number_and_any_other_act_does()
    {
        Assert.True(ActWords.IsComplete(new Act("A", "parere", "OIV", null, new DateOnly(2024, 5, 1), null)));
        Assert.False(ActWords.IsComplete(new Act("A", "delibera", "Giunta", null, new DateOnly(2024, 5, 1), null)));
        Assert.False(ActWords.IsComplete(new Act("A", "delibera", "Giunta", "1", null, null)));
    }
}
