// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using System.Text.RegularExpressions;
using Traguardo.Documents.Directives;
using Traguardo.Documents.Directives.Tables;
using Traguardo.Documents.Templates;

namespace Traguardo.Documents.Documentation;

/// <summary>The tables of the guide of templates (docs/guida/modelli.md), made of the vocabulary that the reader checks against, so that guide and reader cannot diverge.</summary>
internal static partial class VocabularyTables
{
    private static readonly Dictionary<string, Func<string>> Parts = new(StringComparer.Ordinal)
    {
        ["modelli"] = Templates,
        ["direttive"] = () => Definitions(Vocabulary.Directives),
        ["tabelle"] = () => Definitions(Vocabulary.Tables),
        ["colonne"] = Columns,
        ["grafici"] = () => Definitions(Vocabulary.Charts),
        ["frasi"] = () => Definitions(Vocabulary.Sentences),
        ["cicli"] = () => Definitions(Vocabulary.Loops),
        ["valori"] = () => Definitions(Vocabulary.Values),
    };

    /// <summary>The guide with its tables made anew between their marks.</summary>
    public static string Refresh(string guide) =>
        Marked().Replace(guide, match => $"<!-- {match.Groups["part"].Value} -->\n\n{Parts[match.Groups["part"].Value]()}\n<!-- fine -->");

    /// <summary>Tables for which the guide has no marks.</summary>
    public static IEnumerable<string> Missing(string guide)
    {
        var found = Marked().Matches(guide).Select(match => match.Groups["part"].Value).ToHashSet(StringComparer.Ordinal);
        return Parts.Keys.Where(part => !found.Contains(part));
    }

    private static string Templates()
    {
        var text = Head("Modello", "Fase", "Che cosa fa");
        foreach (var template in TemplateLibrary.All)
        {
            text.Append($"| `{template.Name}` | {template.Phase} | **{template.Title}.** {Cell(template.Description)} |\n");
        }

        return text.ToString();
    }

    private static string Definitions(IEnumerable<Definition> definitions)
    {
        var text = Head("Nome", "Che cosa dà", "Parole e impostazioni");
        foreach (var definition in definitions)
        {
            text.Append($"| `{definition.Name}` | {Cell(Sentence(definition.Meaning))} | {Cell(Settings(definition))} |\n");
        }

        return text.ToString();
    }

    private static string Settings(Definition definition)
    {
        var parts = new List<string>();
        if (definition.WordsMeaning is { } words)
        {
            parts.Add("Parole: " + words + ".");
        }

        parts.AddRange(definition.Parameters.Select(parameter => $"`{parameter.Name}=` {parameter.Meaning}{ChoicesOf(parameter)}."));
        if (definition is TableDefinition { UsualColumns.Length: > 0 } table)
        {
            parts.Add($"`{PhraseCheck.ColumnsParameter.Name}=` se non si dice altro: {table.UsualColumns}.");
        }

        if (definition is Directive { HasBody: true })
        {
            parts.Add("Si chiude con `::: fine`.");
        }

        if (definition is Directive { Subjects.Count: > 0 } directive)
        {
            parts.Add($"Dopo il nome, che cosa: {string.Join(", ", directive.Subjects.Select(one => $"`{one.Name}`"))}.");
        }

        return string.Join("<br>", parts);
    }

    private static string ChoicesOf(Parameter parameter) =>
        parameter.Choices.Count == 0 ? "" : $" ({string.Join(", ", parameter.Choices.Select(choice => $"`{choice}`"))})";

    private static string Columns()
    {
        var text = Head("Tabella", "Colonna", "Che cosa mostra");
        foreach (var table in Vocabulary.Tables)
        {
            foreach (var (name, meaning) in table.Columns)
            {
                text.Append($"| `{table.Name}` | `{name}` | {Cell(Sentence(meaning))} |\n");
            }
        }

        return text.ToString();
    }

    private static StringBuilder Head(params string[] titles) =>
        new($"| {string.Join(" | ", titles)} |\n|{string.Concat(titles.Select(_ => "---|"))}\n");

    private static string Sentence(string text) => Language.Italian.Capital(text) + ".";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(
        @"<!-- (?<part>[a-z]+) -->\n.*?<!-- fine -->",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Marked();
}
