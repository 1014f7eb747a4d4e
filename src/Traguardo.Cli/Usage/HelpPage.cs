// SPDX-License-Identifier: AGPL-3.0-or-later

using System.CommandLine;
using Traguardo.Cli.Output;

namespace Traguardo.Cli.Usage;

/// <summary>Prints the help of a command, in Italian.</summary>
internal static class HelpPage
{
    private const string Program = "traguardo";

    /// <summary>Longer lines are tiring to read.</summary>
    private const int LongestLine = 100;

    /// <summary>Examples of the program as a whole.</summary>
    private static readonly UsageExample[] FirstSteps =
    [
        new("demo", "gli enti di esempio, a colpo d'occhio"),
        new("template piano-2026.xlsx", "un foglio di calcolo da compilare per il proprio ente"),
        new("score piano-2026.xlsx", "i punteggi, quando il foglio è compilato"),
    ];

    public static void Write(Command command, Terminal terminal)
    {
        var output = terminal.Output;
        var width = Math.Min(terminal.Width, LongestLine);
        Paragraph.Write(output, Sentence(command.Description!), width, "", "");
        if ((command as CliCommand)?.Details is { } details)
        {
            output.WriteLine();
            Paragraph.Write(output, details, width, "", "");
        }

        Title(output, "Uso:");
        Paragraph.Write(output, UsageOf(command), width, "  ", "      ");
        Section(output, "Comandi:", [.. command.Subcommands.Select(sub => (LabelOf(sub), sub.Description!))], width);
        Section(output, "Argomenti:", [.. command.Arguments.Select(argument => (argument.Name, argument.Description!))], width);
        Section(output, "Opzioni:", [.. OptionsOf(command).Select(option => (LabelOf(option), option.Description!))], width);
        Title(output, "Esempi:");
        foreach (var example in (command as CliCommand)?.Examples ?? FirstSteps)
        {
            output.WriteLine("  " + Program + " " + example.Line);
            Paragraph.Write(output, example.Purpose, width, "      ", "      ");
        }

        if (command.Subcommands.Count > 0)
        {
            output.WriteLine();
            Paragraph.Write(output, $"«{PathOf(command)} COMANDO --help» spiega ogni comando, con esempi.", width, "", "");
        }
    }

    /// <summary>"traguardo methodology check".</summary>
    public static string PathOf(Command command) =>
        command is RootCommand || command.Parents.OfType<Command>().FirstOrDefault() is not { } parent
            ? Program
            : PathOf(parent) + " " + command.Name;

    /// <summary>"traguardo score DOSSIER [opzioni]".</summary>
    public static string UsageOf(Command command)
    {
        var parts = command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : argument.Name);
        return string.Join(' ', [PathOf(command), .. command.Subcommands.Count > 0 ? ["COMANDO"] : parts, "[opzioni]"]);
    }

    /// <summary>The command's own options, and those that all commands have.</summary>
    public static IEnumerable<Option> OptionsOf(Command command) =>
        command
            .Options.Concat(command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(option => option.Recursive))
            .Where(option => !option.Hidden);

    private static string LabelOf(Command command) =>
        string.Join(' ', [command.Name, .. command.Arguments.Select(argument => argument.Name)]);

    private static string LabelOf(Option option)
    {
        var names = string.Join(", ", option.Aliases.Order(StringComparer.Ordinal).Append(option.Name));
        return option.Arity.MaximumNumberOfValues == 0 ? names : names + " " + (option.HelpName ?? "VALORE");
    }

    private static void Section(TextWriter output, string title, IReadOnlyList<(string, string)> rows, int width)
    {
        if (rows.Count > 0)
        {
            Title(output, title);
            Paragraph.WriteColumns(output, rows, width);
        }
    }

    private static void Title(TextWriter output, string title)
    {
        output.WriteLine();
        output.WriteLine(title);
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";
}
