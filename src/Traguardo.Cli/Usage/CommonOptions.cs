// SPDX-License-Identifier: AGPL-3.0-or-later

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Traguardo.Domain.Common;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Cli.Usage;

/// <summary>Arguments and options that several commands have, each with its own messages.</summary>
internal static class CommonOptions
{
    public static Argument<string> Dossier(string name = "DOSSIER") =>
        Text(name, "il ciclo: una cartella con dossier.yaml, un file .json o un foglio .xlsx");

    public static Argument<string> Text(string name, string description) => new(name) { Description = description };

    public static Option<DateOnly?> AsOf() =>
        new("--as-of")
        {
            HelpName = "DATA",
            Description =
                "guarda il ciclo com'era quel giorno, per esempio 30/6/2024 o 2024-06-30 (di norma: alla data di riferimento del ciclo)",
            CustomParser = ReadDay,
        };

    public static Option<string?> Methodology() =>
        new("--methodology")
        {
            HelpName = "FILE",
            Description = "usa questa metodologia, invece di metodologia.yaml accanto al dossier o di quella che il ciclo nomina",
        };

    public static Option<bool> Flag(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };

    /// <summary>An option whose value is one of a few words.</summary>
    /// <param name="name">The option.</param>
    /// <param name="description">What it is for; the words and the usual one are added.</param>
    /// <param name="usual">The value when the option is not given.</param>
    /// <param name="words">Words and values; several words may stand for one value, and the first is shown.</param>
    public static Option<T> Choice<T>(string name, string description, T usual, params (string Word, T Value)[] words)
        where T : struct, Enum
    {
        var shown = words.DistinctBy(word => word.Value).Select(word => word.Word).ToList();
        return new Option<T>(name)
        {
            HelpName = string.Join('|', shown),
            Description = $"{description} (di norma: {words.First(word => word.Value.Equals(usual)).Word})",
            DefaultValueFactory = _ => usual,
            CustomParser = result => ReadWord(result, name, words, shown),
        };
    }

    /// <summary>A whole number not below a least one.</summary>
    public static Option<int?> Count(string name, string helpName, string description, int least) =>
        new(name)
        {
            HelpName = helpName,
            Description = description,
            CustomParser = result =>
            {
                if (int.TryParse(ValueOf(result), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least)
                {
                    return count;
                }

                result.AddError($"l'opzione {name} vuole un numero intero non inferiore a {least}; trovato «{ValueOf(result)}».");
                return null;
            },
        };

    private static DateOnly? ReadDay(ArgumentResult result)
    {
        if (ItalianCells.TryDay(ValueOf(result), out var day))
        {
            return day;
        }

        result.AddError($"l'opzione --as-of vuole una data, per esempio 30/6/2024 o 2024-06-30; trovato «{ValueOf(result)}».");
        return null;
    }

    private static T ReadWord<T>(ArgumentResult result, string name, (string Word, T Value)[] words, List<string> shown)
        where T : struct, Enum
    {
        var text = ValueOf(result);
        foreach (var (word, value) in words)
        {
            if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        var nearest = Nearest.To(text, words.Select(word => word.Word));
        result.AddError(
            $"l'opzione {name} non conosce «{text}»{(nearest is null ? "" : $", forse «{nearest}»")}. I valori sono: {string.Join(", ", shown)}."
        );
        return default;
    }

    private static string ValueOf(ArgumentResult result) => result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
}
