// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Reading;

/// <summary>Why a dossier cannot be read.</summary>
/// <param name="Location">Where.</param>
/// <param name="Message">What is wrong, in Italian.</param>
/// <param name="Found">What is there; null when nothing is, or the message says it.</param>
/// <param name="Expected">What should be; null when the message says it.</param>
public sealed record ReadingError(SourceLocation Location, string Message, string? Found = null, string? Expected = null)
{
    public override string ToString()
    {
        var text = $"{Location}: {Message}";
        if (Found is not null)
        {
            text += $"; trovato «{Excerpt.Of(Found)}»";
        }

        return Expected is null ? text + "." : $"{text}; atteso {Expected}.";
    }
}
