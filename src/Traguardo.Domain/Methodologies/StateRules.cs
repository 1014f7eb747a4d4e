// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;

namespace Traguardo.Domain.Methodologies;

/// <summary>The states' rules that hold where a methodology does not say otherwise: what was measured counts, what was not done counts zero, everything else stays out and is shown with its reason.</summary>
public static class StateRules
{
    public static StateRule Default(MeasureState state) =>
        state switch
        {
            MeasureState.Measured or MeasureState.Provisional => new(state, Counts: true),
            MeasureState.NotDone => new(state, Counts: true, Score: 0),
            _ => new(state, Counts: false),
        };

    /// <summary>The rule of a state: the methodology's own, or the default.</summary>
    public static StateRule Of(Methodology methodology, MeasureState state)
    {
        foreach (var rule in methodology.States)
        {
            if (rule.State == state)
            {
                return rule;
            }
        }

        return Default(state);
    }
}
