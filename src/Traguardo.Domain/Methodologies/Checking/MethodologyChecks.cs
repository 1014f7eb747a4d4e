// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Methodologies.Checking;

/// <summary>
/// Says whether a methodology holds together, whatever it was read from: names that refer to something, every kind of target covered once,
/// bands without gaps, shares that add to 100. A methodology without problems is one that the scoring can use.
/// </summary>
public static class MethodologyChecks
{
    /// <summary>All problems, in the order of the methodology's sections; empty when it is sound.</summary>
    public static IReadOnlyList<MethodologyProblem> Of(Methodology methodology)
    {
        var problems = new Problems();
        IdentityChecks.Run(methodology, problems);
        ScoringChecks.Run(methodology, problems);
        CoverageChecks.Run(methodology, problems);
        StateChecks.Run(methodology, problems);
        AggregationChecks.Run(methodology, problems);
        ScaleChecks.Run(methodology, problems);
        ClosureChecks.Run(methodology, problems);
        return problems.All;
    }
}
