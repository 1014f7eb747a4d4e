// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Scoring.Derivations;

/// <summary>A figure explained: a line, what is said of it, and the figures that it was made from. Printed as an indented tree.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Line">Name and score in one line.</param>
/// <param name="Weight">How it enters the figure above ("peso 30 %"); null at the top.</param>
/// <param name="Sentences">Rule, calculation, target, result, source: one sentence each.</param>
/// <param name="Below">The figures that it was made from.</param>
public sealed record Explanation(FigureRef Figure, string Line, string? Weight, ValueList<Note> Sentences, ValueList<Explanation> Below)
{
    /// <summary>The sentences as plain text.</summary>
    public ValueList<string> Notes => Sentences.Select(sentence => sentence.Text).ToValueList();
}
