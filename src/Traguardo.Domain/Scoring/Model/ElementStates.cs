// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Scoring.Model;

/// <summary>What the place of an element in the plan means for its score.</summary>
internal static class ElementStates
{
    /// <summary>The state that settles the score; null for an element in force.</summary>
    public static MeasureState? Of(ElementState state) =>
        state switch
        {
            ElementState.Active => null,
            ElementState.Proposed or ElementState.Additional => MeasureState.OutsidePlan,
            ElementState.Deleted => MeasureState.Deleted,
            ElementState.Deferred => MeasureState.Deferred,
            ElementState.Suspended => MeasureState.Suspended,
            ElementState.Replaced => MeasureState.Replaced,
            ElementState.NotMeasurable => MeasureState.NotMeasurable,
            _ => MeasureState.NotScored,
        };

    public static string Words(ElementState state) =>
        state switch
        {
            ElementState.Proposed => "solo proposto, non ancora nel piano",
            ElementState.Additional => "realizzato fuori dal piano",
            ElementState.Deleted => "eliminato dal piano",
            ElementState.Deferred => "rinviato",
            ElementState.Suspended => "sospeso",
            ElementState.Replaced => "sostituito da un altro",
            ElementState.NotMeasurable => "non misurabile",
            _ => "lasciato fuori dalla valutazione",
        };

    /// <summary>True for states that take an element out of every mean, whatever the methodology does with parts that lack a score.</summary>
    public static bool IsOutside(MeasureState state) =>
        state is MeasureState.Deleted or MeasureState.Replaced or MeasureState.OutsidePlan or MeasureState.NotScored;
}
