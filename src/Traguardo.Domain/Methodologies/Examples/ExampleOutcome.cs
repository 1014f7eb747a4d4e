// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Methodologies.Examples;

/// <summary>A worked example of a rule beside what the engine makes of it.</summary>
/// <param name="Rule">The rule, or the rating scale.</param>
/// <param name="Given">What goes in, in Italian: "target «>= 20», risultato «12»".</param>
/// <param name="Expected">Score or class that the example gives, as printed; null when it must have none.</param>
/// <param name="Computed">Score or class that came out, as printed; null when none did.</param>
/// <param name="Agrees">Whether they are the same.</param>
/// <param name="Reason">Why nothing came out, in Italian; null when something did.</param>
/// <param name="Line">Line of the example in the methodology's file; 0 when it comes from no file.</param>
public sealed record ExampleOutcome(RuleInfo Rule, string Given, string? Expected, string? Computed, bool Agrees, string? Reason, int Line);
