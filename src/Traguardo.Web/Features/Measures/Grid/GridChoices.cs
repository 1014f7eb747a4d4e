// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Web.Components.Forms;

namespace Traguardo.Web.Features.Measures.Grid;

/// <summary>The words to choose from in the grid.</summary>
internal static class GridChoices
{
    public static IReadOnlyList<Choice> Bases { get; } =
    [.. MeasureTokens.Bases.All.Select(token => new Choice(token.Italian, token.Name))];

    /// <summary>The states that a person says; the others follow from the value, from its absence or from the target.</summary>
    public static IReadOnlyList<Choice> States { get; } =
    [
        .. MeasureTokens
            .States.All.Where(token =>
                token.Value
                    is not (
                        MeasureState.Measured
                        or MeasureState.Provisional
                        or MeasureState.Missing
                        or MeasureState.Unreadable
                        or MeasureState.NoTarget
                    )
            )
            .Select(token => new Choice(token.Italian, token.Name)),
    ];

    public static IReadOnlyList<Choice> Shown { get; } =
    [new(GridFilter.OnlyMissing, "solo mancanti"), new(GridFilter.OnlyProvisional, "solo provvisorie")];
}
