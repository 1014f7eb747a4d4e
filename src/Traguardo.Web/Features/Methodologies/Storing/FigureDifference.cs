// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Scoring;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Methodologies.Storing;

/// <summary>A figure that two methodologies make differently.</summary>
/// <param name="Kind">Kind of the figure, as a word.</param>
/// <param name="Code">Its code; empty for the body.</param>
/// <param name="Name">Its name.</param>
/// <param name="Old">The figure of the first; none when it has none.</param>
/// <param name="New">The figure of the second.</param>
public sealed record FigureDifference(string Kind, string Code, string Name, FigureFace Old, FigureFace New)
{
    /// <summary>The figures that differ, the body first, then objectives, indicators, units, views, sheets and blocks.</summary>
    /// <param name="old">The figures now; null when there are none.</param>
    /// <param name="now">The figures by the new rules.</param>
    public static (IReadOnlyList<FigureDifference> Differences, int Same) Between(Scorecard? old, Scorecard now)
    {
        var differences = new List<FigureDifference>();
        var same = 0;
        foreach (
            var figure in now
                .Figures.OrderBy(figure => Place(figure.Ref.Kind))
                .ThenBy(figure => figure.PrintedCode ?? figure.Ref.Code, NaturalOrder.Instance)
        )
        {
            var (was, becomes) = (FigureFace.Of(old, figure.Ref), FigureFace.Of(now, figure));
            if (was.Text == becomes.Text && was.Rating == becomes.Rating)
            {
                same++;
                continue;
            }

            differences.Add(
                new FigureDifference(
                    FigureTokens.Kinds.Name(figure.Ref.Kind),
                    figure.Ref.Kind == FigureKind.Body ? "" : figure.PrintedCode ?? figure.Ref.Code,
                    figure.Name,
                    was,
                    becomes
                )
            );
        }

        return (differences, same);
    }

    private static int Place(FigureKind kind) =>
        kind switch
        {
            FigureKind.Body => 0,
            FigureKind.Objective => 1,
            FigureKind.Indicator => 2,
            FigureKind.Unit => 3,
            FigureKind.View => 4,
            FigureKind.Sheet => 5,
            FigureKind.Block => 6,
        };
}
