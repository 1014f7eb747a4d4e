// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Reflection;
using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Tests.Common;

public sealed class TokensTests
{
    private static readonly string[] MethodNames = [nameof(RoundTrip)];

    public static TheoryData<string> Tables() =>
        [.. TableProperties().Select(property => property.DeclaringType!.FullName + "." + property.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_value_reads_back_from_both_of_its_words(string table)
    {
        var property = TableProperties().Single(candidate => candidate.DeclaringType!.FullName + "." + candidate.Name == table);
        var roundTrip = typeof(TokensTests).GetMethod(MethodNames[0], BindingFlags.NonPublic | BindingFlags.Static)!;
        roundTrip.MakeGenericMethod(property.PropertyType.GetGenericArguments()[0]).Invoke(null, [property.GetValue(null)]);
    }

    /// <summary>Files and programs know these words: to change one is to break files. A new word is added to words.txt.</summary>
    [Fact]
    public void Every_word_is_the_one_that_files_know()
    {
        using var reader = new StreamReader(typeof(TokensTests).Assembly.GetManifestResourceStream("words.txt")!);
        Assert.Equal(reader.ReadToEnd().TrimEnd().Split('\n'), TableProperties().SelectMany(Words).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Words(PropertyInfo table) =>
        (IEnumerable<string>)
            typeof(TokensTests)
                .GetMethod(nameof(WordsOf), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(table.PropertyType.GetGenericArguments()[0])
                .Invoke(null, [table.GetValue(null)])!;

    private static IEnumerable<string> WordsOf<T>(Tokens<T> tokens)
        where T : struct, Enum =>
        tokens.All.Select(token => $"{typeof(T).Name}.{token.Value}: {token.Italian} | {token.English} | {token.Name}");

    [Fact]
    public void The_domain_has_one_table_for_each_enum_that_has_one()
    {
        var enums = TableProperties().Select(property => property.PropertyType).ToList();
        Assert.Equal(enums.Distinct().Count(), enums.Count);
    }

    [Theory]
    [InlineData("PIÙ DI", TargetKind.MoreThan)]
    [InlineData("piu' di", TargetKind.MoreThan)]
    [InlineData("more than", TargetKind.MoreThan)]
    [InlineData("Sì / No", TargetKind.YesNo)]
    public void Case_accents_spaces_and_apostrophes_make_no_difference(string word, TargetKind expected)
    {
        Assert.True(TargetTokens.Kinds.TryParse(word, out var kind));
        Assert.Equal(expected, kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("0")]
    [InlineData("qualcosa")]
    public void What_is_no_word_of_the_table_is_not_read(string? word) => Assert.False(TargetTokens.Kinds.TryParse(word, out _));

    [Fact]
    public void A_slip_of_the_pen_finds_the_word_that_was_meant()
    {
        Assert.Equal("decrescente", PlanningTokens.Directions.Nearest("decresente"));
        Assert.Null(PlanningTokens.Directions.Nearest("xyz"));
    }

    [Fact]
    public void A_table_without_all_values_does_not_construct() =>
        Assert.Throws<ArgumentException>(() => new Tokens<Qualifier>(new Token<Qualifier>(Qualifier.About, "circa", "about", "circa")));

    [Fact]
    public void A_word_for_two_values_does_not_construct() =>
        Assert.Throws<ArgumentException>(() =>
            new Tokens<ViewOf>(
                new Token<ViewOf>(ViewOf.Indicators, "a", "one", ""),
                new Token<ViewOf>(ViewOf.Objectives, "À", "two", ""),
                new Token<ViewOf>(ViewOf.Units, "c", "three", "")
            )
        );

    private static void RoundTrip<T>(Tokens<T> tokens)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            Assert.True(tokens.TryParse(tokens.Italian(value), out var fromItalian));
            Assert.True(tokens.TryParse(tokens.English(value).ToUpperInvariant(), out var fromEnglish));
            Assert.Equal(value, fromItalian);
            Assert.Equal(value, fromEnglish);
            Assert.NotEmpty(tokens.Name(value));
        }
    }

    private static IEnumerable<PropertyInfo> TableProperties() =>
        typeof(Tokens<>)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Tokens<>));
}
