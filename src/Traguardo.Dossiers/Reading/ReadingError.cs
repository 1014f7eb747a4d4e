// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Reading;

/// <summary>Why a dossier cannot be read.</summary>
/// <param name="Location">Where.</param>
/// <param name="Message">What is wrong, in Italian.</param>
/// <param name="Found">What is there; null when nothing is, or the message says it.</param>
/// <param name="Expected">What should be; null when the message says it.</param>
public sealed record ReadingError(SourceLocation Location, string Message, string? Found = null, string? Expected = null)
{
    /// <summary>Longest message: it may quote a text that somebody pasted into a cell of codes.</summary>
    private const int LongestMessage = 600;

    public override string ToString() => $"{Location}: {Sentence(Message, Found, Expected)}";

    internal static string Sentence(string message, string? found, string? expected)
    {
        var text = Excerpt.Of(message, LongestMessage);
        if (found is not null)
        {
            text += $"; trovato «{Excerpt.Of(found)}»";
        }

        return expected is null ? text + "." : $"{text}; atteso {expected}.";
    }
}
