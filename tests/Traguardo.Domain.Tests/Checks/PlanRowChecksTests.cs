// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Tests.Checks;

/// <summary>Assignments, weights one by one, targets.</summary>
public sealed class PlanRowChecksTests
{
    [Theory]
    [InlineData(null, null, "non è assegnato né a un obiettivo né a una scheda", null)]
    [InlineData("", " ", "non è assegnato né a un obiettivo né a una scheda", null)]
    [InlineData("A.2", "S1", "è assegnato insieme a un obiettivo e a una scheda", "A.2 e S1")]
    public void An_assignment_is_on_an_objective_or_on_a_sheet(string? objective, string? sheet, string message, string? found) =>
        Sample.AssertFinding(
            new(
                "collocazione",
                Severity.Error,
                new(DossierTable.Assignments, 4, "Objective"),
                $"L'indicatore «I1» {message}.",
                found,
                "un obiettivo oppure una scheda"
            ),
            Sample.With(plan =>
                plan with
                {
                    Assignments = plan.Assignments.Plus(
                        new Assignment
                        {
                            Indicator = "I1",
                            Objective = objective,
                            Sheet = sheet,
                        }
                    ),
                }
            )
        );

    [Fact]
    public void No_weight_is_negative_or_above_the_total()
    {
        static CycleDossier Weighing(decimal weight) =>
            Sample.With(plan =>
                plan with
                {
                    Objectives = plan.Objectives.With(2, row => row with { Weight = weight }),
                    Responsibilities = plan.Responsibilities.With(2, row => row with { Unit = "U2", Weight = weight }),
                    Assignments = plan.Assignments.With(2, row => row with { Weight = weight }),
                    Blocks = plan.Blocks.With(1, row => row with { Weight = weight }),
                    SheetItems = plan.SheetItems.With(0, row => row with { Weight = weight }),
                }
            );

        Place[] places =
        [
            new(DossierTable.Objectives, 2, "Weight"),
            new(DossierTable.Responsibilities, 2, "Weight"),
            new(DossierTable.Assignments, 2, "Weight"),
            new(DossierTable.Blocks, 1, "Weight"),
            new(DossierTable.SheetItems, 0, "Weight"),
        ];
        Assert.Equal(
            places.Select(place => new Finding(
                "peso-negativo",
                Severity.Error,
                place,
                "Il peso -0,5 è negativo.",
                "-0,5",
                "un peso non negativo"
            )),
            Sample.Findings(Weighing(-0.5m))
        );
        Assert.Equal(
            places.Select(place => new Finding(
                "peso-eccessivo",
                Severity.Warning,
                place,
                "Il peso 100,01 supera il totale dei pesi.",
                "100,01",
                "un peso non superiore a 100"
            )),
            Sample.Findings(Weighing(100.01m))
        );
        Assert.Empty(Sample.Findings(Weighing(0)));
        Assert.Empty(Sample.Findings(Weighing(100)));
    }

    [Theory]
    [InlineData(1000, 1000, 0)]
    [InlineData(1000, 1001, 1)]
    [InlineData(50, 100, 0)]
    [InlineData(50, 101, 1)]
    public void The_largest_total_of_the_methodology_bounds_weights_but_never_below_a_hundred(int total, int weight, int findings)
    {
        var methodology = Sample.Methodology with { Closures = [new(ClosureOf.Sheets, [], total), new(ClosureOf.Indicators, [], 20)] };
        var dossier = Sample.With(plan => plan with { SheetItems = plan.SheetItems.With(0, row => row with { Weight = weight }) });
        Assert.Equal(findings, PlanIntegrity.Check(dossier, methodology).Count);
    }

    [Fact]
    public void The_weights_of_the_units_make_the_weight_of_the_objective()
    {
        static CycleDossier Sharing(decimal? first, decimal? second, decimal? whole = 100) =>
            Sample.With(plan =>
                plan with
                {
                    Objectives = plan.Objectives.With(3, row => row with { Weight = whole }),
                    Responsibilities = plan
                        .Responsibilities.With(0, row => row with { Weight = first })
                        .With(1, row => row with { Weight = second }),
                }
            );

        Assert.Empty(Sample.Findings(Sharing(60, 40)));
        Assert.Empty(Sample.Findings(Sharing(60, null)));
        Assert.Empty(Sample.Findings(Sharing(null, 60)));
        Assert.Empty(Sample.Findings(Sharing(60, 10, null)));
        Sample.AssertFinding(
            new(
                "pesi-responsabilita",
                Severity.Warning,
                new(DossierTable.Responsibilities, 0, "Weight"),
                "I pesi dell'obiettivo «A.1.1» nelle sue unità sommano a 99,99, ma l'obiettivo pesa 100.",
                "99,99",
                "100"
            ),
            Sharing(60, 39.99m)
        );
    }

    [Fact]
    public void Weights_too_large_to_add_are_no_crash()
    {
        var dossier = Sample.With(plan =>
            plan with
            {
                Responsibilities = plan.Responsibilities.Select(row => row with { Weight = decimal.MaxValue }).ToValueList(),
            }
        );
        Assert.Contains(Sample.Findings(dossier), finding => finding.Code == FindingCode.SharedWeight);
    }

    [Fact]
    public void Only_one_target_is_in_force_for_an_indicator_an_owner_and_a_period()
    {
        Sample.AssertFinding(
            new(
                "target-ambiguo",
                Severity.Error,
                new(DossierTable.Targets, 5, "Text"),
                "Il target dell'indicatore «I1» per il 2024 in vigore c'è già: «>= 10». Uno solo può restare senza fonte.",
                ">= 12",
                "un solo target in vigore"
            ),
            Adding(Sample.Target("I1", ">= 12"))
        );
        Sample.AssertFinding(
            new(
                "target-ambiguo",
                Severity.Error,
                new(DossierTable.Targets, 5, "Text"),
                "Il target dell'indicatore «I2» in «A.1.1» per il 2024 in vigore c'è già: «60%». Uno solo può restare senza fonte.",
                "60%",
                "un solo target in vigore"
            ),
            Adding(Sample.Target("I2", "60%") with { Owner = "A.1.1" })
        );
    }

    [Fact]
    public void A_source_gives_one_target() =>
        Sample.AssertFinding(
            new(
                "target-doppio",
                Severity.Warning,
                new(DossierTable.Targets, 5, "Text"),
                "Il target dell'indicatore «I2» per il 2024 da «proposta» c'è già: «55%».",
                "56%",
                "una sola riga per fonte"
            ),
            Adding(Sample.Target("I2", "56%") with { Variant = "proposta" })
        );

    [Fact]
    public void Targets_for_other_periods_owners_indicators_or_sources_are_others()
    {
        var half = new TargetPeriod(new(2024, 6, 30));
        var again = Sample.Target("I1", "5") with { Period = half };
        Assert.Empty(
            Sample.Findings(
                Adding(
                    again,
                    again with
                    {
                        Owner = "A.1",
                    },
                    again with
                    {
                        Variant = "scheda",
                    },
                    Sample.Target("I2", "5") with
                    {
                        Period = half,
                    }
                )
            )
        );
        Assert.Contains(
            "per il 30/06/2024 in vigore",
            Assert.Single(Sample.Findings(Adding(again, again))).Message,
            StringComparison.Ordinal
        );
    }

    private static CycleDossier Adding(params TargetEntry[] targets) =>
        Sample.With(plan => plan with { Targets = plan.Targets.Plus(targets) });
}
