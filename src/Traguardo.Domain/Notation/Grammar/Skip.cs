// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>Steps over tokens that carry no meaning of their own; each gives the same token when there is nothing to step over.</summary>
internal static class Skip
{
    /// <summary>The dot of an abbreviation.</summary>
    public static int Stop(Phrase phrase, int at) => phrase[at] is { Kind: TokenKind.Stop, Spaced: false } ? at + 1 : at;

    /// <summary>"n.", "n°", "nr.", "numero".</summary>
    public static int Marker(Phrase phrase, int at)
    {
        if (phrase[at].Kind != TokenKind.Word || !Vocabulary.Markers.Contains(phrase[at].Key))
        {
            return at;
        }

        var next = at + 1;
        while (phrase[next] is { Kind: TokenKind.Stop or TokenKind.Degree, Spaced: false })
        {
            next++;
        }

        return next;
    }
}
