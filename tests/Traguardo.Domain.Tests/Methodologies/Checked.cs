// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Methodologies.Checking;

namespace Traguardo.Domain.Tests.Methodologies;

/// <summary>Small methodologies, and what the checks say of them.</summary>
internal static class Checked
{
    public static readonly RuleSource Source = new("Documento", null, RuleNature.Stated);

    public static readonly Methodology Empty = new()
    {
        Id = "prova",
        Title = "Prova",
        Source = Source,
    };

    public static RuleInfo Info(string id) => new(id, id, Source);

    public static IndicatorRule Rule(string id, ScoringFunction? scoring = null, RuleSelector? when = null) =>
        new()
        {
            Info = Info(id),
            Scoring = scoring ?? new MetOrNot(),
            When = when ?? RuleSelector.Always,
        };

    public static AggregationRule Figure(string id, params Component[] components) =>
        new() { Info = Info(id), Components = components.ToValueList() };

    public static AggregationRule At(string level, params Component[] components) =>
        Figure("r-" + level.ToLowerInvariant(), components) with
        {
            AppliesTo = [level],
        };

    public static Methodology Indicators(params IndicatorRule[] rules) => Empty with { Indicators = rules.ToValueList() };

    public static Methodology Levels(params AggregationRule[] rules) => Empty with { Levels = rules.ToValueList() };

    public static void Sound(Methodology methodology) => Assert.Empty(MethodologyChecks.Of(methodology));

    /// <summary>Expects exactly one problem.</summary>
    public static void Problem(Methodology methodology, string place, string message, string? found = null, string? expected = null)
    {
        var problem = Assert.Single(MethodologyChecks.Of(methodology));
        Assert.Equal(new MethodologyProblem(new(place), message, found, expected), problem);
    }

    /// <summary>Expects exactly these places to have problems.</summary>
    public static void Problems(Methodology methodology, params string[] places) =>
        Assert.Equal(places, MethodologyChecks.Of(methodology).Select(problem => problem.Place.Text));
}
