// SPDX-License-Identifier: AGPL-3.0-or-later

using System.CommandLine.Parsing;
using Traguardo.Cli.Loading;
using Traguardo.Cli.Output;
using Traguardo.Cli.Output.Explanations;
using Traguardo.Cli.Tests.Support;
using Traguardo.Domain.Methodologies.Examples;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Scoring.Derivations;
using Traguardo.Dossiers.Methodologies;

namespace Traguardo.Cli.Tests;

/// <summary>The examples and methodologies of the repository, as users meet them through the commands.</summary>
public sealed class RepositoryDataTests
{
    public static TheoryData<string> Examples => [.. Repository.Examples.Select(path => Path.GetFileName(path))];

    public static TheoryData<string> Methodologies => [.. Repository.Methodologies.Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_published_figure_of_an_example_comes_out_or_is_explained(string example)
    {
        var verified = Run("verify", "examples/" + example);
        Assert.True(verified.Exit == 0, verified.Output + verified.Error);
        Assert.Matches(@"^reproduced \d+ of \d+ published figures, \d+ explained in errata, 0 unexplained$", verified.Lines[^1]);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_scored_in_every_form_within_the_line(string example)
    {
        var table = Run("score", "examples/" + example, "--full");
        Assert.Equal(0, table.Exit);
        Lines.MustFit(table.Output, 80);
        var json = Json.Of(Run("score", "examples/" + example, "--format", "json"));
        var csv = Run("score", "examples/" + example, "--format", "csv");
        Assert.True(json.GetProperty("figures").GetArrayLength() > 50);
        Assert.StartsWith("Genere;", csv.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_figure_of_an_example_is_found_by_its_code_and_explained(string example)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, TextWriter.Null, _ => null, Repository.Root, columns: null);
        var cycle = new CycleLoader(terminal).Load("examples/" + example);
        var card = Scorer.Score(cycle.Dossier, cycle.Methodology);
        var lookup = new FigureLookup(card);
        foreach (var figure in card.Figures)
        {
            Assert.Contains(figure.Ref, lookup.Find(lookup.NameOf(figure)).Select(found => found.Ref));
            new ExplanationTree(terminal).Write(Explainer.Explain(card, figure.Ref, 1)!);
        }

        Lines.MustFit(output.ToString(), 80);
    }

    [Theory]
    [MemberData(nameof(Methodologies))]
    public void Every_worked_example_of_a_methodology_comes_out(string file)
    {
        var methodology = MethodologyReader.ReadFile(Path.Combine(Repository.Root, "methodologies", file)).Methodology!;
        var outcomes = ExampleRunner.Run(methodology).ToList();
        Assert.NotEmpty(outcomes);
        Assert.All(
            outcomes,
            outcome =>
                Assert.True(
                    outcome.Agrees,
                    $"{file}, line {outcome.Line}: {outcome.Given}: {outcome.Computed ?? outcome.Reason}, not {outcome.Expected}"
                )
        );
    }

    [Theory]
    [MemberData(nameof(Methodologies))]
    public void A_methodology_is_told_in_words_within_the_line(string file)
    {
        var check = Run("methodology", "check", "methodologies/" + file);
        Assert.Equal(0, check.Exit);
        Lines.MustFit(check.Output, 80);
    }

    [Fact]
    public void The_demo_shows_every_example()
    {
        var demo = Run("demo");
        Assert.Equal(0, demo.Exit);
        Assert.Equal(Repository.Examples.Count, demo.Output.Split('╭').Length - 1);
        Lines.MustFit(demo.Output, 80);
    }

    [Fact]
    public void The_picture_of_the_readme_is_what_the_program_prints()
    {
        var picture = File.ReadAllText(Path.Combine(Repository.Root, "README.md"))
            .Split("```\n")
            .Single(block => block.StartsWith("$ ./traguardo", StringComparison.Ordinal));
        foreach (var scene in picture.Split("$ ./traguardo ", StringSplitOptions.RemoveEmptyEntries))
        {
            var (command, shown) = (scene.Split('\n')[0], scene[(scene.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
            var printed = Run([.. CommandLineParser.SplitCommandLine(command)]).Output;
            Assert.All(
                shown.Split("…\n", StringSplitOptions.RemoveEmptyEntries),
                part => Assert.Contains(part.TrimEnd('\n'), printed, StringComparison.Ordinal)
            );
        }
    }

    private static Outcome Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, error, _ => null, Repository.Root, columns: null);
        var exit = CommandLine.Run(args, terminal);
        return new(exit, output.ToString(), error.ToString());
    }
}
