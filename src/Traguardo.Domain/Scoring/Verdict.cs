// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;

namespace Traguardo.Domain.Scoring;

/// <summary>What stands beside the score of a figure: its class, whether the target was met, or its state.</summary>
/// <param name="Text">The words; empty when there is nothing to say.</param>
/// <param name="Met">Whether the target was met, where the words say so; null where they say something else.</param>
public readonly record struct Verdict(string Text, bool? Met)
{
    /// <param name="figure">The figure.</param>
    /// <param name="facts">What lies behind it, for an assignment; null for other figures.</param>
    public static Verdict Of(Figure figure, RowFacts? facts)
    {
        var value = figure.Value;
        var provisional = value.State == MeasureState.Provisional ? " (provvisorio)" : "";
        if (figure.PrintedRating is { } rating)
        {
            return new(rating, Met: null);
        }

        if (figure.Ref.Kind != FigureKind.Indicator && (value.IsScored || value.State == MeasureState.NotScored))
        {
            return new("", Met: null);
        }

        if (value is { Met: { } met, State: MeasureState.Measured or MeasureState.NotDone or MeasureState.Provisional })
        {
            return new((met ? "raggiunto" : "non raggiunto") + provisional, met);
        }

        return value.IsScored && facts?.Measure?.Entry.Grade is { } grade
            ? new($"giudizio «{grade}»{provisional}", Met: null)
            : new(value.State == MeasureState.Unreadable ? "da chiarire" : MeasureTokens.States.Name(value.State), Met: null);
    }
}
