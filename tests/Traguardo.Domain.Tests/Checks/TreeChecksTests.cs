// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using Traguardo.Domain.Checks;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Tests.Checks;

public sealed class TreeChecksTests
{
    [Fact]
    public void An_objective_under_itself_is_a_ring_of_one() => AssertRing(3, "A.1.1 → A.1.1", Under(("A.1.1", "A.1.1")));

    [Fact]
    public void A_ring_is_said_whole_and_once_from_its_first_row()
    {
        AssertRing(0, "A → A.1.1 → A.1 → A", Under(("A", "A.1.1")));
        AssertRing(1, "A.1 → A.1.1 → A.1", Under(("A.1", "A.1.1")));
    }

    [Fact]
    public void A_branch_that_leads_into_a_ring_is_not_part_of_it()
    {
        var dossier = Sample.With(plan =>
            plan with
            {
                Levels = plan.Levels.Plus(new Level("Azione")),
                Objectives = new[] { Sample.Objective("Z", "Azione", "A.1.1") }
                    .Concat(plan.Objectives)
                    .Select(objective => objective.Code == "A.1" ? objective with { Parent = "A.1.1" } : objective)
                    .ToValueList(),
            }
        );
        AssertRing(2, "A.1 → A.1.1 → A.1", dossier);
    }

    [Fact]
    public void Each_ring_is_said()
    {
        var dossier = Under(("A", "A"), ("A.1", "A.1.1"));
        Assert.Equal(["A → A", "A.1 → A.1.1 → A.1"], Sample.Findings(dossier).Select(finding => finding.Found));
    }

    [Fact]
    public void Units_make_no_ring_either()
    {
        var dossier = Sample.With(plan => plan with { Units = plan.Units.With(0, unit => unit with { Parent = "U2" }) });
        Sample.AssertFinding(
            new(
                "anello",
                Severity.Error,
                new(DossierTable.Units, 0, "Parent"),
                "Le unità organizzative stanno una dentro l'altra in cerchio: U1 → U2 → U1.",
                "U1 → U2 → U1",
                "almeno uno senza livello superiore"
            ),
            dossier
        );
    }

    [Theory]
    [InlineData("Strategico")]
    [InlineData("Area")]
    public void A_child_is_at_a_lower_level_than_its_parent(string level) =>
        Sample.AssertFinding(
            new(
                "livello-non-inferiore",
                Severity.Error,
                new(DossierTable.Objectives, 3, "Level"),
                $"L'obiettivo «A.1.1» è al livello «{level}», che non è inferiore al livello «Strategico» "
                    + "dell'obiettivo «A.1» che lo contiene.",
                level,
                "un livello inferiore a «Strategico»"
            ),
            Sample.With(plan => plan with { Objectives = plan.Objectives.With(3, row => row with { Level = level }) })
        );

    [Fact]
    public void A_level_may_be_jumped_over() =>
        Assert.Empty(
            Sample.Findings(
                Sample.With(plan => plan with { Objectives = plan.Objectives.With(2, row => row with { Level = "Operativo" }) })
            )
        );

    [Fact]
    public void Levels_of_nothing_are_not_compared()
    {
        var dossier = Sample.With(plan => plan with { Objectives = plan.Objectives.With(1, row => row with { Level = "Ignoto" }) });
        Assert.Equal(FindingCode.UnknownReference, Assert.Single(Sample.Findings(dossier)).Code);
    }

    [Fact]
    public void A_hundred_thousand_objectives_in_one_chain_or_ring_are_followed_at_once()
    {
        var chain = Enumerable
            .Range(0, 100_000)
            .Select(number => Sample.Objective($"n{number}", "Area", number == 0 ? "n99999" : $"n{number - 1}"));
        var dossier = new CycleDossier
        {
            Plan = new()
            {
                Body = new("E", "Ente"),
                Cycle = Sample.Plan.Cycle,
                Levels = [new("Area")],
                Objectives = chain.ToValueList(),
            },
        };
        var clock = Stopwatch.StartNew();
        Assert.StartsWith("n0 → n99999 → n99998", Assert.Single(PlanIntegrity.Check(dossier)).Found, StringComparison.Ordinal);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private static CycleDossier Under(params (string Code, string Parent)[] changes) =>
        Sample.With(plan =>
            plan with
            {
                Objectives = plan
                    .Objectives.Select(objective =>
                        changes.Where(change => change.Code == objective.Code).Select(change => change.Parent).FirstOrDefault()
                            is { } parent
                            ? objective with
                            {
                                Parent = parent,
                            }
                            : objective
                    )
                    .ToValueList(),
            }
        );

    private static void AssertRing(int row, string ring, CycleDossier dossier) =>
        Sample.AssertFinding(
            new(
                "anello",
                Severity.Error,
                new(DossierTable.Objectives, row, "Parent"),
                $"Gli obiettivi stanno uno sotto l'altro in cerchio: {ring}.",
                ring,
                "almeno uno senza livello superiore"
            ),
            dossier
        );

    [Fact]
    public void Units_nested_beyond_reason_are_refused_at_the_first_that_lies_too_deep()
    {
        static CycleDossier Nested(int count) =>
            Sample.With(plan =>
                plan with
                {
                    Units =
                    [
                        .. plan.Units,
                        .. Enumerable.Range(0, count).Select(i => new Unit("N" + i, "N", null, i == 0 ? null : "N" + (i - 1))),
                    ],
                }
            );
        Assert.Empty(Sample.Findings(Nested(50)));
        Sample.AssertFinding(
            new(
                "livelli-eccessivi",
                Severity.Error,
                new(DossierTable.Units, Sample.Dossier.Plan.Units.Count + 50, "Parent"),
                "L'unità organizzativa «N50» sta sotto almeno 50 livelli.",
                "N49",
                "al massimo 50 livelli, uno sotto l'altro"
            ),
            Nested(2_000)
        );
    }
}
