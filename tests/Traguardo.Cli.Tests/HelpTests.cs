// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Tests.Support;

namespace Traguardo.Cli.Tests;

public sealed class HelpTests
{
    private static readonly string[] English =
    [
        "Usage:",
        "Options:",
        "Arguments:",
        "Commands:",
        "Examples:",
        "Description:",
        "default:",
        "REQUIRED",
        "Show help",
        "Display",
    ];

    public static TheoryData<string> Commands =>
        ["", "demo", "score", "explain", "verify", "convert", "template", "diff", "methodology", "methodology check", "methodology show"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_its_help_in_Italian_within_eighty_columns(string command)
    {
        using var work = new Workplace();
        var help = work.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Assert.Equal(0, help.Exit);
        Assert.Empty(help.Error);
        Assert.Contains("Uso:\n  traguardo " + command, help.Output, StringComparison.Ordinal);
        Assert.Contains("Opzioni:", help.Output, StringComparison.Ordinal);
        Assert.Contains("Esempi:\n  traguardo ", help.Output, StringComparison.Ordinal);
        Assert.Contains("-h, --help", help.Output, StringComparison.Ordinal);
        Assert.All(English, word => Assert.DoesNotContain(word, help.Output, StringComparison.OrdinalIgnoreCase));
        Lines.MustFit(help.Output, 80);
    }

    [Fact]
    public void The_help_of_a_command_names_its_arguments_and_options()
    {
        using var work = new Workplace();
        var help = work.Run("score", "-h").Output;
        Assert.Contains("Argomenti:\n  DOSSIER", help, StringComparison.Ordinal);
        Assert.All(
            ["--as-of DATA", "--methodology FILE", "--format table|json|csv", "--full"],
            option => Assert.Contains(option, help, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Without_arguments_the_program_lists_its_commands()
    {
        using var work = new Workplace();
        var help = work.Run();
        Assert.Equal(0, help.Exit);
        Assert.All(
            ["demo", "score DOSSIER", "explain DOSSIER CODICE", "verify", "convert", "template", "diff", "methodology"],
            name => Assert.Contains("\n  " + name, help.Output, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_version_is_one_line()
    {
        using var work = new Workplace();
        var version = work.Run("--version");
        Assert.Equal(0, version.Exit);
        Assert.Matches(@"^traguardo \d+\.\d+\.\d+\S*\n$", version.Output);
    }
}
