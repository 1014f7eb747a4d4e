// SPDX-License-Identifier: AGPL-3.0-or-later

using System.CommandLine;
using System.CommandLine.Parsing;
using Traguardo.Cli.Output;
using Traguardo.Domain.Common;

namespace Traguardo.Cli.Usage;

/// <summary>Says in Italian why a command line is not one. The parser's own messages are never shown: what went wrong is told from its results.</summary>
internal static class UsageErrors
{
    /// <summary>What is wrong, one sentence each; empty when the command line can be carried out.</summary>
    public static IReadOnlyList<string> Of(ParseResult result)
    {
        var command = result.CommandResult.Command;
        // The parser takes a first word in brackets for a directive, and passes over one that it does not know
        if (result.Tokens.FirstOrDefault(token => token.Type == TokenType.Directive) is { } directive)
        {
            return [Unmatched(directive.Value, result.RootCommandResult.Command)];
        }

        // The parser takes an unknown option for the value of an argument
        if (StrayOption(result) is { } stray)
        {
            return [Unmatched(stray, command)];
        }

        if (result.UnmatchedTokens.Count > 0)
        {
            return [Unmatched(result.UnmatchedTokens[0], command)];
        }

        return [.. result.Errors.Select(error => MessageOf(error, command)).Distinct(StringComparer.Ordinal)];
    }

    public static void Write(ParseResult result, IReadOnlyList<string> errors, Terminal terminal)
    {
        var command = result.CommandResult.Command;
        foreach (var error in errors)
        {
            Paragraph.Write(terminal.Error, error, terminal.Width, "traguardo: ", "  ");
        }

        Paragraph.Write(terminal.Error, HelpPage.UsageOf(command), terminal.Width, "Uso: ", "  ");
        Paragraph.Write(terminal.Error, $"Per saperne di più: {HelpPage.PathOf(command)} --help", terminal.Width, "", "  ");
    }

    private static string MessageOf(ParseError error, Command command) =>
        error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0 } option =>
                $"l'opzione {option.Option.Name} vuole un valore: {option.Option.Name} {option.Option.HelpName}.",
            OptionResult { IdentifierTokenCount: > 1 } option => $"l'opzione {option.Option.Name} è indicata più volte.",
            ArgumentResult { Tokens.Count: 0 } argument => $"manca l'argomento {argument.Argument.Name}: {argument.Argument.Description}.",
            CommandResult when command.Subcommands.Count > 0 => $"manca il comando. I comandi sono: {Names(command)}.",
            _ => error.Message,
        };

    private static string Unmatched(string token, Command command)
    {
        var isOption = token.StartsWith('-');
        var known = isOption
            ? HelpPage.OptionsOf(command).SelectMany(option => option.Aliases.Append(option.Name))
            : command.Subcommands.Select(sub => sub.Name);
        var nearest = Nearest.To(token, known);
        var meant = nearest is null ? "" : $" Forse «{nearest}»?";
        return isOption ? $"l'opzione «{token}» non esiste.{meant}"
            : command.Subcommands.Count > 0 ? $"il comando «{token}» non esiste.{meant} I comandi sono: {Names(command)}."
            : $"l'argomento «{token}» è di troppo.";
    }

    private static string? StrayOption(ParseResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
            {
                return null;
            }

            if (
                token.Type == TokenType.Argument
                && token.Value.Length > 1
                && token.Value.StartsWith('-')
                && result.CommandResult.Tokens.Contains(token)
            )
            {
                return token.Value;
            }
        }

        return null;
    }

    private static string Names(Command command) => string.Join(", ", command.Subcommands.Select(sub => sub.Name));
}
