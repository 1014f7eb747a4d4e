// SPDX-License-Identifier: AGPL-3.0-or-later

using FsCheck;
using FsCheck.Fluent;
using Traguardo.Domain.Checks;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Tests.Checks;

public sealed class WeightFindingsTests
{
    [Fact]
    public void Groups_that_close_have_no_findings() =>
        Assert.Empty(Findings(Sample.Plan, new(ClosureOf.Indicators, []), new(ClosureOf.Objectives, []), new(ClosureOf.Sheets, [])));

    [Theory]
    [InlineData(true, Severity.Error)]
    [InlineData(false, Severity.Warning)]
    public void A_group_that_does_not_close_is_a_finding_at_its_first_member(bool binding, Severity severity)
    {
        var plan = Sample.Plan with { Assignments = Sample.Plan.Assignments.With(2, row => row with { Weight = 74.99m }) };
        Assert.Equal(
            [
                new(
                    "pesi-non-chiusi",
                    severity,
                    new(DossierTable.Assignments, 1, "Weight"),
                    "I pesi degli indicatori dell'obiettivo «A.1.1» sommano a 99,99 e non a 100: I1 25 + I2 74,99.",
                    "99,99",
                    "100"
                ),
            ],
            Findings(plan, new WeightClosure(ClosureOf.Indicators, [], Binding: binding))
        );
    }

    [Theory]
    [InlineData(true, Severity.Error)]
    [InlineData(false, Severity.Warning)]
    public void A_member_without_weight_among_weighted_ones_is_a_finding_where_it_lacks(bool binding, Severity severity)
    {
        var plan = Sample.Plan with { Assignments = Sample.Plan.Assignments.Plus(Sample.On("A.1", "I2"), Sample.On("A.1", "I3")) };
        Assert.Equal(
            [
                new(
                    "peso-mancante",
                    severity,
                    new(DossierTable.Assignments, 4, "Weight"),
                    "Tra i pesi degli indicatori dell'obiettivo «A.1» manca quello di «I2», «I3»; gli altri sommano a 100 su 100.",
                    null,
                    "un peso"
                ),
            ],
            Findings(plan, new WeightClosure(ClosureOf.Indicators, [], Binding: binding))
        );
    }

    [Fact]
    public void Every_group_is_named_in_its_finding()
    {
        var plan = Sample.Plan with { Objectives = Sample.Plan.Objectives.Plus(Sample.Objective("Z", "Area", null, 9)) };
        string[] messages =
        [
            "I pesi degli indicatori dell'obiettivo «A.1» sommano a 100 e non a 1: I1 100.",
            "I pesi degli obiettivi sotto «A» al livello «Strategico» sommano a 100 e non a 1: A.1 60 + A.2 40.",
            "Tra i pesi degli obiettivi in cima al piano al livello «Area» manca quello di «A»; gli altri sommano a 9 su 1.",
            "I pesi degli obiettivi dell'unità «U1» al livello «Operativo» sommano a 70 e non a 1: A.1.1 70.",
            "I pesi degli obiettivi dell'unità «U2» al livello «Operativo» sommano a 30 e non a 1: A.1.1 30.",
            "I pesi della scheda «S1» sommano a 100 e non a 1: B1 40 + B2 60.",
            "I pesi delle voci del blocco «B2» della scheda «S1» sommano a 100 e non a 1: ENTE 100.",
            "I pesi delle voci del blocco «B1» della scheda «S1» sommano a 100 e non a 1: I3 100.",
        ];
        var findings = Findings(
            plan with
            {
                SheetItems = plan.SheetItems.With(0, row => row with { Figure = row.Figure with { Code = "ENTE" } }),
            },
            new(ClosureOf.Indicators, ["Strategico"], 1),
            new(ClosureOf.Objectives, ["Strategico"], 1),
            new(ClosureOf.TopObjectives, [], 1),
            new(ClosureOf.UnitObjectives, [], 1),
            new(ClosureOf.Sheets, [], 1)
        );
        Assert.Equal(messages, findings.Select(finding => finding.Message));
    }

    [Theory]
    [InlineData("33.33", "33.33", "33.34", true)]
    [InlineData("33.33", "33.33", "33.33", false)]
    [InlineData("33.3333333333333333333333333", "33.3333333333333333333333333", "33.3333333333333333333333334", true)]
    public void Weights_are_added_exactly(string one, string other, string third, bool closes)
    {
        decimal[] weights =
        [
            .. new[] { one, other, third }.Select(text => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture)),
        ];
        Assert.Equal(closes, Group(weights).Closes);
    }

    [Fact]
    public void A_hundred_equal_parts_close_in_any_order()
    {
        var parts = Gen.Choose(0, 10_000).NonEmptyListOf().Select(list => list.Select(part => part / 100m).ToArray());
        Prop.ForAll(
                Arb.From(parts),
                weights =>
                {
                    decimal[] all = [.. weights, 100m - weights.Sum()];
                    return Group(all).Closes && Group([.. all.Reverse()]).Closes && !Group([.. all, 0.01m]).Closes;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Weights_too_large_to_add_do_not_close_and_do_not_crash()
    {
        Assert.False(Group([decimal.MaxValue, decimal.MaxValue]).Closes);
        Assert.Equal(decimal.MaxValue, Group([decimal.MaxValue, 1]).Sum);
    }

    private static WeightGroup Group(decimal[] weights) =>
        new()
        {
            Of = ClosureOf.Indicators,
            Expected = 100,
            Binding = true,
            Members = weights.Select(weight => new WeightMember("x", weight, default)).ToValueList(),
        };

    private static ValueList<Finding> Findings(Plan plan, params WeightClosure[] closures) =>
        WeightClosures.Check(plan, Sample.Methodology with { Closures = [.. closures] });
}
