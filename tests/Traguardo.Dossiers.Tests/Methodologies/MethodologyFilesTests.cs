// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Methodologies.Words;
using Traguardo.Domain.Numbers;
using Traguardo.Dossiers.Methodologies;
using Traguardo.Dossiers.Tests.Support;

namespace Traguardo.Dossiers.Tests.Methodologies;

/// <summary>The methodologies of published documents, and the samples of which each shows one thing that a methodology can say.</summary>
public sealed class MethodologyFilesTests
{
    private static readonly string Published = Repository.PathOf("methodologies");

    private static readonly string Samples = Repository.PathOf("tests/Traguardo.Dossiers.Tests/Methodologies/samples");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [.. new[] { Published, Samples }.SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml").Order())];

    public static TheoryData<string> Files() => [.. Paths];

    /// <summary>Every enum by which a methodology says something.</summary>
    public static TheoryData<Type> Choices() =>
        [
            typeof(RuleNature),
            typeof(BareNumberMeaning),
            typeof(ClashPolicy),
            typeof(TargetSign),
            typeof(ProportionKind),
            typeof(SpecialTarget),
            typeof(AnchorKind),
            typeof(BandArgument),
            typeof(DayCount),
            typeof(JoinMode),
            typeof(ComponentSource),
            typeof(Mean),
            typeof(MissingPart),
            typeof(RoundingMode),
            typeof(RoundingStage),
            typeof(AchievementKind),
            typeof(ClosureOf),
            typeof(Domain.Measures.MeasureState),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_methodology_reads_without_errors_and_is_named_like_its_file(string path)
    {
        var reading = MethodologyReader.ReadFile(path);

        Assert.Empty(reading.Errors.Select(error => error.ToString()));
        Assert.Equal(Path.GetFileNameWithoutExtension(path), reading.Methodology!.Id);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_rule_of_a_methodology_can_be_said(string path)
    {
        var sections = MethodologyWords.Document(MethodologyReader.ReadFile(path).Methodology!);

        Assert.NotEmpty(sections);
        Assert.All(
            sections.SelectMany(section => section.Entries),
            entry =>
            {
                Assert.EndsWith(".", entry.Text, StringComparison.Ordinal);
                Assert.True(char.IsUpper(entry.Text[0]), entry.Text);
                Assert.DoesNotContain("  ", entry.Text, StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void Every_choice_is_shown_by_some_methodology(Type choice)
    {
        var shown = new HashSet<object>();
        foreach (var path in Paths)
        {
            Collect(MethodologyReader.ReadFile(path).Methodology!, choice, shown);
        }

        Assert.Equal(Enum.GetValues(choice).Cast<object>().ToHashSet(), shown);
    }

    [Fact]
    public void Every_way_of_scoring_is_shown_by_some_methodology()
    {
        var shown = Files()
            .SelectMany(path => MethodologyReader.ReadFile(path).Methodology!.Indicators)
            .Select(rule => rule.Scoring.GetType());
        var all = typeof(ScoringFunction).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ScoringFunction)));

        Assert.Equal(all.ToHashSet(), shown.ToHashSet());
    }

    [Fact]
    public void The_rules_of_published_methodologies_have_worked_examples()
    {
        foreach (var (file, reading) in MethodologyFolder.Read(Published))
        {
            var methodology = reading.Methodology!;
            Assert.All(methodology.Indicators, rule => Assert.True(rule.Examples.Count > 0, $"{file}: {rule.Info.Id}"));
            Assert.All(methodology.Indicators.SelectMany(rule => rule.Examples), example => Assert.True(example.Line > 0));
        }
    }

    [Fact]
    public void Two_files_with_one_id_are_refused()
    {
        var folder = Directory.CreateTempSubdirectory("traguardo-methodologies");
        File.WriteAllText(Path.Combine(folder.FullName, "a.yaml"), Refusal.Head);
        File.WriteAllText(Path.Combine(folder.FullName, "b.yml"), Refusal.Head);
        File.WriteAllText(Path.Combine(folder.FullName, "c.txt"), "non è una metodologia");
        var readings = MethodologyFolder.Read(folder.FullName);
        folder.Delete(recursive: true);

        Assert.Equal(["a.yaml", "b.yml"], readings.Keys);
        Assert.NotNull(readings["a.yaml"].Methodology);
        Assert.Contains(
            "è già della metodologia del file a.yaml",
            Assert.Single(readings["b.yml"].Errors).Message,
            StringComparison.Ordinal
        );
    }

    /// <summary>Collects the values of an enum that occur anywhere in a record.</summary>
    private static void Collect(object? value, Type choice, HashSet<object> found)
    {
        if (value is null)
        {
            return;
        }

        if (value.GetType() == choice)
        {
            found.Add(value);
        }
        else if (value is IEnumerable items and not string)
        {
            foreach (var item in items)
            {
                Collect(item, choice, found);
            }
        }
        else if (value.GetType().Assembly == typeof(Methodology).Assembly)
        {
            foreach (
                var property in value
                    .GetType()
                    .GetProperties()
                    .Where(property => property.GetIndexParameters().Length == 0 && !property.GetMethod!.IsStatic)
            )
            {
                Collect(property.GetValue(value), choice, found);
            }
        }
    }
}
