// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics.CodeAnalysis;

namespace Traguardo.Domain.Common;

/// <summary>
/// The words of an enum, for files and for people, in one place. Every value has its words and no word stands for two values:
/// a table that breaks this does not construct.
/// </summary>
public sealed class Tokens<T>
    where T : struct, Enum
{
    private readonly Dictionary<T, Token<T>> byValue = [];
    private readonly Dictionary<string, T> byWord = new(StringComparer.Ordinal);

    /// <summary>Builds the table and its index of words.</summary>
    /// <exception cref="ArgumentException">A value without words, or a word of two values.</exception>
    public Tokens(params ReadOnlySpan<Token<T>> tokens)
    {
        foreach (var token in tokens)
        {
            byValue.Add(token.Value, token);
            Learn(token.Italian, token.Value);
            Learn(token.English, token.Value);
        }

        if (byValue.Count != Enum.GetValues<T>().Length)
        {
            throw new ArgumentException($"Not every value of {typeof(T).Name} has its words.", nameof(tokens));
        }

        All = tokens.ToArray();
    }

    /// <summary>In the order in which the table lists them.</summary>
    public IReadOnlyList<Token<T>> All { get; }

    /// <summary>The Italian tokens in one line, for messages: "a, b, c".</summary>
    public string ItalianWords => string.Join(", ", All.Select(token => token.Italian));

    public string Italian(T value) => byValue[value].Italian;

    public string English(T value) => byValue[value].English;

    /// <summary>What users read, inside a sentence.</summary>
    public string Name(T value) => byValue[value].Name;

    /// <summary>Reads an Italian or English token; case, accents, spaces and hyphens make no difference.</summary>
    public bool TryParse([NotNullWhen(true)] string? text, out T value)
    {
        value = default;
        return text is not null && byWord.TryGetValue(TextFold.Fold(text), out value);
    }

    /// <summary>The Italian token nearest to a text; null when none is near.</summary>
    public string? Nearest(string text) => Common.Nearest.To(text, All.Select(token => token.Italian));

    private void Learn(string word, T value)
    {
        var folded = TextFold.Fold(word);
        if (!byWord.TryAdd(folded, value) && !EqualityComparer<T>.Default.Equals(byWord[folded], value))
        {
            throw new ArgumentException($"\"{word}\" stands for two values of {typeof(T).Name}.", nameof(word));
        }
    }
}

/// <summary>The words of one enum value.</summary>
/// <param name="Value">The value.</param>
/// <param name="Italian">What Italian files write: lower case, hyphens, no accents ("piu-di").</param>
/// <param name="English">What English files write ("more-than").</param>
/// <param name="Name">What users read, as it stands inside a sentence ("più di").</param>
public readonly record struct Token<T>(T Value, string Italian, string English, string Name)
    where T : struct, Enum;
