// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Directives;
using Traguardo.Documents.Directives.Tables;
using Traguardo.Documents.Syntax;
using Traguardo.Domain.Common;
using Traguardo.Domain.Notation;

namespace Traguardo.Documents.Templates;

/// <summary>Holds phrases of a template against the vocabulary: unknown names, words and settings are refused with what there is instead.</summary>
internal static class PhraseCheck
{
    /// <exception cref="TemplateProblem">It does not fit.</exception>
    public static Phrase Directive(Phrase phrase)
    {
        var directive = Known(Vocabulary.Directives, phrase.Name, "la direttiva");
        if (directive.Subjects.Count == 0)
        {
            return Fits(phrase, directive, wordsBefore: 0, []);
        }

        var subject = phrase.Subject is { } word
            ? Known(directive.Subjects, word, $"dopo «{directive.Name}»,")
            : throw new TemplateProblem(
                $"dopo «{directive.Name}» manca che cosa: {string.Join(", ", directive.Subjects.Select(one => one.Name))}"
            );
        return Fits(phrase, subject, wordsBefore: 1, TableDefinition.Shared);
    }

    /// <exception cref="TemplateProblem">It does not fit.</exception>
    public static Phrase Loop(Phrase phrase) =>
        phrase.Name == Vocabulary.EachBody
            ? phrase
            : Fits(phrase, Known(Vocabulary.Loops, phrase.Name, "dopo «per ogni»,"), wordsBefore: 0, []);

    /// <exception cref="TemplateProblem">It does not fit.</exception>
    public static Condition Condition(Condition condition)
    {
        foreach (var comparison in condition.AnyOf.SelectMany(row => row))
        {
            Value(comparison.Value);
            if (comparison.Other is { } other)
            {
                Check(other);
            }
        }

        return condition;
    }

    /// <summary>The placeholders of a text.</summary>
    /// <exception cref="TemplateProblem">One does not fit.</exception>
    public static PhraseText Check(PhraseText text)
    {
        foreach (var part in text.Parts)
        {
            if (part.Placeholder is { } phrase)
            {
                Value(phrase);
            }
        }

        return text;
    }

    private static void Value(Phrase phrase) => Fits(phrase, Known(Vocabulary.Values, phrase.Name, "il valore"), wordsBefore: 0, []);

    private static T Known<T>(IReadOnlyList<T> definitions, string name, string what)
        where T : Definition
    {
        if (definitions.Find(name) is { } known)
        {
            return known;
        }

        var names = definitions.Select(one => one.Name).ToList();
        var near = Nearest.To(name, names) is { } meant ? $": forse «{meant}»" : "";
        throw new TemplateProblem($"{what} «{name}» non esiste{near}; ci sono: {string.Join(", ", names)}");
    }

    private static Phrase Fits(Phrase phrase, Definition definition, int wordsBefore, ValueList<Parameter> shared)
    {
        var words = phrase.Words.Skip(wordsBefore).ToList();
        if (words.Count > definition.Words)
        {
            throw new TemplateProblem(
                $"dopo «{definition.Name}» c'è una parola di troppo: «{words[definition.Words].Raw}»{(definition.WordsMeaning is { } meaning ? $" (vanno qui: {meaning})" : "")}"
            );
        }

        foreach (var word in words)
        {
            Check(word);
            if (definition.AllowedWords.Count > 0 && !definition.AllowedWords.Contains(word.Raw))
            {
                throw new TemplateProblem(
                    $"dopo «{definition.Name}» non può stare «{word.Raw}»; possono: {string.Join(", ", definition.AllowedWords)}"
                );
            }
        }

        var parameters = definition
            .Parameters.Concat(shared)
            .Concat(definition is TableDefinition { UsualColumns.Length: > 0 } ? [ColumnsParameter] : [])
            .ToList();
        foreach (var setting in phrase.Settings)
        {
            var parameter =
                parameters.Find(one => one.Name == setting.Name)
                ?? throw new TemplateProblem(
                    $"«{definition.Name}» non ha l'impostazione «{setting.Name}»{(Nearest.To(setting.Name, parameters.Select(one => one.Name)) is { } near ? $": forse «{near}»" : "")}; ha: {Listed(parameters)}"
                );
            Check(setting.Value);
            if (setting.Value.Parts.All(part => part.Placeholder is null))
            {
                Value(parameter, setting.Value.Raw, definition);
            }
        }

        return phrase;
    }

    internal static Parameter ColumnsParameter { get; } =
        new(
            "colonne",
            ParameterKind.Columns,
            "le colonne, nell'ordine, separate da virgole; ciascuna può avere un titolo proprio dopo i due punti («nome: Kpi»)"
        );

    private static string Listed(List<Parameter> parameters) =>
        parameters.Count == 0 ? "nessuna" : string.Join(", ", parameters.Select(one => one.Name));

    private static void Value(Parameter parameter, string value, Definition definition)
    {
        switch (parameter.Kind)
        {
            case ParameterKind.Number when !ItalianNumber.TryRead(value, out _):
                throw new TemplateProblem($"«{parameter.Name}» vuole un numero; trovato «{value}»");
            case ParameterKind.YesNo when value is not ("si" or "sì" or "no"):
                throw new TemplateProblem($"«{parameter.Name}» vuole «si» o «no»; trovato «{value}»");
            case ParameterKind.Choice when !parameter.Choices.Contains(value):
                throw new TemplateProblem($"«{parameter.Name}» vuole una di: {string.Join(", ", parameter.Choices)}; trovato «{value}»");
            case ParameterKind.Columns:
                Columns(value, definition);
                break;
        }
    }

    private static void Columns(string value, Definition definition)
    {
        var choices = ColumnChoice.Of(value);
        if (choices.Count == 0)
        {
            throw new TemplateProblem("«colonne» non ne nomina nessuna");
        }

        foreach (var choice in choices.Where(choice => !definition.ColumnNames.Contains(choice.Name)))
        {
            var near = Nearest.To(choice.Name, definition.ColumnNames) is { } meant ? $": forse «{meant}»" : "";
            throw new TemplateProblem(
                $"la tabella «{definition.Name}» non ha la colonna «{choice.Name}»{near}; ha: {string.Join(", ", definition.ColumnNames)}"
            );
        }
    }
}
