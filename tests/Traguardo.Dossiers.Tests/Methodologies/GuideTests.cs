// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Reflection;
using System.Text.RegularExpressions;
using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Methodologies.Examples;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Targets;
using Traguardo.Dossiers.Methodologies;
using Traguardo.Dossiers.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace Traguardo.Dossiers.Tests.Methodologies;

/// <summary>The guide for those who write methodologies says what the reader reads.</summary>
public sealed partial class GuideTests
{
    private static readonly string Guide = Repository.Read("docs/metodologie.md");

    /// <summary>The words that a methodology may use as values.</summary>
    public static TheoryData<string> Words() =>
        [
            .. new[] { typeof(MethodologyTokens), typeof(AggregationTokens) }
                .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
                .Where(property => property.Name is not (nameof(AggregationTokens.Subjects) or nameof(MethodologyTokens.Lights)))
                .SelectMany(property => ItalianWords(property.GetValue(null)!))
                .Concat(ItalianWords(TargetTokens.Kinds))
                .Concat(ItalianWords(PlanningTokens.Directions))
                .Concat(ItalianWords(RoundingTokens.Modes))
                .Concat(ItalianWords(MeasureTokens.States))
                .Concat(ItalianWords(FigureTokens.Kinds))
                .Concat(MethodologyTokens.Lights)
                .Except(["fisso"])
                .Distinct(),
        ];

    /// <summary>The keys of all methodologies of the repository.</summary>
    public static TheoryData<string> Keys() =>
        [.. MethodologyFilesTests.Paths.Select(File.ReadAllText).SelectMany(KeysOf).Distinct().Order()];

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_value_is_explained(string word) => Assert.Contains($"`{word}`", Guide, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_whole_example_shows_every_key(string key) => Assert.Contains(key, KeysOf(WholeExample()));

    [Fact]
    public void The_whole_example_is_a_methodology_whose_examples_come_out()
    {
        var reading = MethodologyReader.Read("metodologie.md", WholeExample());

        Assert.Empty(reading.Errors.Select(error => error.ToString()));
        Assert.DoesNotContain(ExampleRunner.Run(reading.Methodology!), outcome => !outcome.Agrees);
    }

    private static string WholeExample() => Assert.Single(ExamplePattern().Matches(Guide)).Groups[1].Value;

    private static IEnumerable<string> KeysOf(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream
            .Documents[0]
            .AllNodes.OfType<YamlMappingNode>()
            .SelectMany(map => map.Children.Keys)
            .Select(key => ((YamlScalarNode)key).Value!);
    }

    private static IEnumerable<string> ItalianWords(object tokens) =>
        ((string)tokens.GetType().GetProperty(nameof(Tokens<Mean>.ItalianWords))!.GetValue(tokens)!).Split(", ");

    [GeneratedRegex(@"```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ExamplePattern();
}
