// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;

namespace Traguardo.Domain.Scoring.Derivations;

/// <summary>Collects the steps and inputs of one figure while it is evaluated. Passed as null when nobody asks, so that scoring pays nothing for it.</summary>
internal sealed class Trace
{
    public List<Step> Steps { get; } = [];

    public List<TracedInput> Inputs { get; } = [];

    /// <summary>The rule that was used; null when none was.</summary>
    public RuleInfo? Rule { get; private set; }

    public void Use(RuleInfo rule) => Rule = rule;

    public void Add(StepKind kind, decimal a, decimal b, decimal result, string? text = null) => Steps.Add(new(kind, a, b, result, text));

    public void Clear()
    {
        Steps.Clear();
        Inputs.Clear();
        Rule = null;
    }
}

/// <summary>A figure taken in by another.</summary>
/// <param name="Node">Index of the figure in the scorecard.</param>
/// <param name="Component">Index of the rule's component.</param>
/// <param name="Weight">Weight in the mean; 0 in a simple one.</param>
/// <param name="Value">The value taken in.</param>
/// <param name="Counted">False when it was left out because it is not scored.</param>
internal readonly record struct TracedInput(int Node, int Component, decimal Weight, decimal Value, bool Counted);
