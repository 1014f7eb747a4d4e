// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Building;
using Traguardo.Documents.Sources;
using Traguardo.Documents.Syntax;
using Traguardo.Domain.Notation;

namespace Traguardo.Documents.Directives;

/// <summary>A phrase of a template where it is used, with its placeholders filled in.</summary>
/// <param name="phrase">The phrase; the reader has checked that it fits its definition.</param>
/// <param name="scope">The place.</param>
/// <param name="fill">Fills in the placeholders of a text.</param>
/// <param name="builder">The document in the making.</param>
internal sealed class Call(Phrase phrase, Scope scope, Func<PhraseText, string> fill, DocumentBuilder builder)
{
    public Scope Scope => scope;

    public CycleIndex Index => scope.Index;

    public DocumentBuilder Builder => builder;

    /// <summary>Words after the name; a setting is none.</summary>
    public IReadOnlyList<string> Words { get; } = [.. phrase.Words.Select(fill)];

    /// <summary>The same place, asked without words: about what the loop is at.</summary>
    public Call WithoutWords() => new(phrase with { Words = [] }, scope, fill, builder);

    /// <summary>A word; null when there are fewer.</summary>
    public string? Word(int index) => index < Words.Count ? Words[index] : null;

    /// <summary>A setting; null when it is not given, or empty once filled in.</summary>
    public string? Text(string setting) => phrase.Find(setting) is { } value && fill(value) is { Length: > 0 } text ? text : null;

    public bool? YesNo(string setting) => Text(setting) is { } text ? IsYes(text) : null;

    public bool IsSet(string setting) => YesNo(setting) ?? false;

    public decimal? Number(string setting) => Text(setting) is { } text && ItalianNumber.TryRead(text, out var number) ? number : null;

    /// <summary>Values parted by commas; empty when the setting is not given.</summary>
    public IReadOnlyList<string> List(string setting) => Text(setting) is { } text ? Split(text) : [];

    public static IReadOnlyList<string> Split(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static bool IsYes(string text) => text is "si" or "sì" or "SI" or "Sì";
}
