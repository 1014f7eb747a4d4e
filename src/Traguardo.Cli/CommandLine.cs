// SPDX-License-Identifier: AGPL-3.0-or-later

using System.CommandLine;
using System.Reflection;
using Traguardo.Cli.Commands;
using Traguardo.Cli.Loading;
using Traguardo.Cli.Output;
using Traguardo.Cli.Usage;

namespace Traguardo.Cli;

/// <summary>The command line: reads it, carries it out, and lets no exception reach the user as a stack trace.</summary>
internal static class CommandLine
{
    /// <summary>Carries out a command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        try
        {
            var code = Guarded(args, terminal);
            terminal.Output.Flush();
            terminal.Error.Flush();
            return code;
        }
        catch (NoOutputException)
        {
            terminal.Error.WriteLine("traguardo: i risultati non si possono scrivere: l'uscita è chiusa o piena.");
            terminal.Error.Flush();
            return ExitCode.NoOutput;
        }
    }

    private static int Guarded(IReadOnlyList<string> args, Terminal terminal)
    {
        try
        {
            return Carry(args, terminal);
        }
        catch (BadInputException refusal)
        {
            refusal.Write(terminal);
            return ExitCode.BadInput;
        }
        catch (Exception defect) when (defect is not (NoOutputException or OutOfMemoryException))
        {
            Say(defect, terminal);
            return ExitCode.Defect;
        }
    }

    private static int Carry(IReadOnlyList<string> args, Terminal terminal)
    {
        var help = Flag("--help", "mostra questo aiuto", "-h");
        help.Recursive = true;
        var version = Flag("--version", "mostra la versione del programma");
        var result = Root(terminal, help, version)
            .Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (result.GetValue(help) || args.Count == 0)
        {
            HelpPage.Write(result.CommandResult.Command, terminal);
            return ExitCode.Fine;
        }

        if (result.GetValue(version))
        {
            terminal.Output.WriteLine("traguardo " + VersionOfProgram());
            return ExitCode.Fine;
        }

        var errors = UsageErrors.Of(result);
        if (errors.Count > 0)
        {
            UsageErrors.Write(result, errors, terminal);
            return ExitCode.BadInput;
        }

        return result.Invoke(
            new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = terminal.Output,
                Error = terminal.Error,
            }
        );
    }

    private static RootCommand Root(Terminal terminal, Option help, Option version)
    {
        var root = new RootCommand(
            "Traguardo: il ciclo della performance degli enti pubblici, dalle misure ai punteggi spiegati cifra per cifra"
        );
        root.Options.Clear();
        root.Directives.Clear();
        root.Add(help);
        root.Add(version);
        root.Add(DemoCommand.Create(terminal));
        root.Add(ScoreCommand.Create(terminal));
        root.Add(ExplainCommand.Create(terminal));
        root.Add(VerifyCommand.Create(terminal));
        root.Add(ConvertCommand.Create(terminal));
        root.Add(TemplateCommand.Create(terminal));
        root.Add(DiffCommand.Create(terminal));
        root.Add(ReportCommand.Create(terminal));
        root.Add(MethodologyCommand.Create(terminal));
        root.Add(BackupCommand.Create(terminal));
        root.Add(RestoreCommand.Create(terminal));
        return root;
    }

    private static Option<bool> Flag(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, Arity = ArgumentArity.Zero };

    /// <summary>Version of the program, without what names its build.</summary>
    internal static string VersionOfProgram()
    {
        var version = typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        return version.Split('+')[0];
    }

    private static void Say(Exception defect, Terminal terminal)
    {
        terminal.Output.Flush();
        terminal.Error.WriteLine(
            $"traguardo: errore imprevisto del programma, da segnalare: {defect.GetType().Name}: {defect.Message.ReplaceLineEndings(" ")}"
        );
        if (terminal["TRAGUARDO_DEBUG"] == "1")
        {
            terminal.Error.WriteLine(defect.ToString());
        }
    }
}
