// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Documents.Syntax;

/// <summary>
/// What a directive or a placeholder says: a name, words after it, and settings ("tabella indicatori livello=2 titolo="Indicatori""). Words and settings
/// may hold placeholders, which are filled in where the template is used.
/// </summary>
/// <param name="Name">First word.</param>
/// <param name="Words">Words without "=", in order.</param>
/// <param name="Settings">Names and values; no name twice.</param>
internal sealed record Phrase(string Name, ValueList<PhraseText> Words, ValueList<Setting> Settings)
{
    /// <summary>The first word after the name as written; null when there is none.</summary>
    public string? Subject => Words.Count > 0 ? Words[0].Raw : null;

    public PhraseText? Find(string setting) =>
        Settings.FirstOrDefault(s => string.Equals(s.Name, setting, StringComparison.Ordinal))?.Value;
}

/// <summary>A setting of a phrase.</summary>
internal sealed record Setting(string Name, PhraseText Value);

/// <summary>A word or value of a phrase, with the placeholders in it.</summary>
/// <param name="Raw">As written, without the quotes around it.</param>
/// <param name="Parts">Text and placeholders in turn.</param>
internal sealed record PhraseText(string Raw, ValueList<PhrasePart> Parts);

/// <summary>Text, or a placeholder: one of the two.</summary>
internal sealed record PhrasePart(string Text, Phrase? Placeholder = null);
