// SPDX-License-Identifier: AGPL-3.0-or-later
using System.Text.RegularExpressions;

namespace Traguardo.Repository.Tests;

/// <summary>
/// The analyzer of banned symbols sees uses of a type, but not every place where a keyword declares one
/// (a field, a parameter, a cast); this reads the text.
/// </summary>
public sealed partial class DomainPurityTests
{
    [Fact]
    public void The_domain_computes_in_decimal_and_has_no_clock() =>
        Offences.MustBeNone(
            RepositoryTree
                .TextFiles.Where(file => file.IsCSharp && file.IsUnder("src/Traguardo.Domain"))
                .SelectMany(file => file.Offences(Find)),
            "Scores are decimal, and dates come in as arguments:"
        );

    [Theory]
    [InlineData("private readonly double _score;", true)]
    [InlineData("return (float)value;", true)]
    [InlineData("var today = DateTime.Now;", true)]
    [InlineData("var today = DateTimeOffset.UtcNow.Date;", true)]
    [InlineData("/// <summary>No double counting.</summary>", false)]
    [InlineData("decimal doubled = value * 2;", false)]
    public void A_type_is_told_from_a_word_in_a_comment(string line, bool found) => Assert.Equal(found, Find(line) is not null);

    private static string? Find(string line)
    {
        var code = line.Split("//", 2)[0];
        return Impure().Match(code) is { Success: true } match ? match.Value : null;
    }

    [GeneratedRegex(@"\b(double|float|Double|Single\.Parse|DateTime(Offset)?\.(Now|UtcNow|Today))\b")]
    private static partial Regex Impure();
}
