// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Scoring;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Reading;

namespace Traguardo.Web.Features.Comments;

/// <summary>On which figures a person may comment: all, or those of the units that the role is limited to.</summary>
internal static class CommentScope
{
    /// <param name="figure">An indicator, its owner apart, or an objective.</param>
    public static bool Allows(Visit visit, Situation situation, FigureRef figure)
    {
        if (!visit.May(Permission.Comment))
        {
            return false;
        }

        if (visit.IndicatorsFor(Permission.Comment, situation.Plan) is not { } indicators)
        {
            return true;
        }

        return figure.Kind == FigureKind.Indicator
            ? indicators.Contains(figure.Code)
            : situation.Outline.Find(figure.Code) is { } node
                && node.WithDescendants().SelectMany(below => below.Rows).Any(row => indicators.Contains(row.Ref.Code));
    }
}
