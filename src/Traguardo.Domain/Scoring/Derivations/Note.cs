// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Scoring.Derivations;

/// <summary>A sentence about a figure, in pieces, so that a page can lead from each number to the figure that it comes from.</summary>
/// <param name="Parts">The pieces in order; joined they are the sentence.</param>
public sealed record Note(ValueList<NotePart> Parts)
{
    /// <summary>The sentence.</summary>
    public string Text => string.Concat(Parts.Select(part => part.Text));

    /// <summary>A sentence that leads nowhere.</summary>
    public static Note Of(string text) => new([new NotePart(text)]);
}

/// <summary>A piece of a sentence.</summary>
/// <param name="Text">The words or the number.</param>
/// <param name="Figure">The figure that the piece is; a target or a result is an aspect of its indicator. Null for words.</param>
/// <param name="Rule">Id of the rule that the piece names; null for other pieces.</param>
public readonly record struct NotePart(string Text, FigureRef? Figure = null, string? Rule = null);
