// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring.Model;

namespace Traguardo.Domain.Scoring.Aggregation;

/// <summary>Gives figures their class. The class is that of the printed figure, so that a reader finds it in the legend.</summary>
internal static class Ratings
{
    public static RatingClass? Of(AggregateNode node, ReadOnlySpan<FigureValue> values, in FigureValue value)
    {
        if (
            node.Scale is not { } scale
            || (
                scale.Aspect == FigureAspect.Achievement ? value.Achievement
                : value.IsScored ? value.Score
                : null
            )
                is not { } figure
        )
        {
            return null;
        }

        return Of(scale, figure, Worst(node, values));
    }

    /// <param name="worst">Lowest score of the figure's own indicators; null when it has none.</param>
    public static RatingClass? Of(RatingScale scale, decimal figure, decimal? worst)
    {
        for (var i = scale.Classes.Count - 1; i >= 0; i--)
        {
            var rating = scale.Classes[i];
            if (
                (rating.From is { } from && figure < from)
                || (rating.To is { } to && figure >= to && (scale.LeavesValuesOut || i < scale.Classes.Count - 1))
            )
            {
                continue;
            }

            while (i > 0 && scale.Classes[i].WorstIndicatorAtLeast is { } least && worst < least)
            {
                i--;
            }

            return scale.Classes[i];
        }

        return null;
    }

    private static decimal? Worst(AggregateNode node, ReadOnlySpan<FigureValue> values)
    {
        decimal? worst = null;
        foreach (var row in node.OwnRows)
        {
            ref readonly var value = ref values[row];
            if (value.IsScored && (worst is null || value.Score < worst))
            {
                worst = value.Score;
            }
        }

        return worst;
    }
}
