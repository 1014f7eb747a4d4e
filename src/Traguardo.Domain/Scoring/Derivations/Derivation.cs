// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Methodologies;

namespace Traguardo.Domain.Scoring.Derivations;

/// <summary>How one figure was made: rule, operations, and the figures that it took in. Follow the inputs to come down to the measures.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Rule">The rule; null when none was used.</param>
/// <param name="Steps">Operations in order.</param>
/// <param name="Inputs">Figures taken in, or left out because they have no score.</param>
public sealed record Derivation(FigureRef Figure, RuleInfo? Rule, ValueList<Step> Steps, ValueList<DerivationInput> Inputs);

/// <summary>A figure taken in by another.</summary>
/// <param name="Figure">Which.</param>
/// <param name="Component">Index of the rule's component.</param>
/// <param name="Weight">Weight in percent points; 0 in a simple mean.</param>
/// <param name="Value">The value taken in.</param>
/// <param name="Counted">False when it was left out.</param>
public readonly record struct DerivationInput(FigureRef Figure, int Component, decimal Weight, decimal Value, bool Counted);
