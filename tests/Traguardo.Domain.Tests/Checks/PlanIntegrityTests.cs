// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Tests.Checks;

public sealed class PlanIntegrityTests
{
    [Fact]
    public void A_dossier_without_faults_has_no_findings_with_a_methodology_or_without()
    {
        Assert.Empty(PlanIntegrity.Check(Sample.Dossier));
        Assert.Empty(Sample.Findings(Sample.Dossier));
    }

    [Fact]
    public void An_empty_dossier_has_no_findings() =>
        Assert.Empty(
            PlanIntegrity.Check(
                new()
                {
                    Plan = new() { Body = new("E", "Ente"), Cycle = Sample.Plan.Cycle },
                }
            )
        );

    [Fact]
    public void Findings_come_in_the_order_of_tables_and_rows_and_stay_as_found_within_a_row()
    {
        var dossier = Sample.Dossier with
        {
            Errata = [new("F9", null, "")],
            Plan = Sample.Plan with
            {
                Objectives = Sample.Plan.Objectives.Plus(Sample.Objective("", "Livello"), Sample.Objective("A", "Area")),
            },
        };
        Assert.Equal(
            [
                (DossierTable.Objectives, 4, FindingCode.MissingCode),
                (DossierTable.Objectives, 4, FindingCode.UnknownReference),
                (DossierTable.Objectives, 5, FindingCode.DuplicateCode),
                (DossierTable.Errata, 0, FindingCode.UnknownReference),
                (DossierTable.Errata, 0, FindingCode.MissingReason),
            ],
            Sample.Findings(dossier).Select(finding => (finding.Place.Table, finding.Place.Row, finding.Code))
        );
    }

    [Fact]
    public void A_cycle_does_not_end_before_it_starts()
    {
        static CycleDossier Ending(DateOnly end) =>
            Sample.With(plan => plan with { Cycle = plan.Cycle with { Start = new(2024, 1, 1), End = end } });

        Assert.Empty(Sample.Findings(Ending(new(2024, 1, 1))));
        Sample.AssertFinding(
            new(
                "periodo-rovesciato",
                Severity.Error,
                new(DossierTable.Cycle, 0, "End"),
                "Il ciclo finisce prima di cominciare.",
                "31/12/2023",
                "una data non anteriore al 01/01/2024"
            ),
            Ending(new(2023, 12, 31))
        );
    }

    [Fact]
    public void A_cycle_says_which_methodology_it_is_checked_with()
    {
        Sample.AssertFinding(
            new(
                "riferimento-ignoto",
                Severity.Warning,
                new(DossierTable.Cycle, 0, "Methodology"),
                "Il ciclo si misura con «altro», ma è controllato con «metodo».",
                "altro",
                "metodo"
            ),
            Sample.With(plan => plan with { Cycle = plan.Cycle with { Methodology = "altro" } })
        );
        Assert.Empty(Sample.Findings(Sample.With(plan => plan with { Cycle = plan.Cycle with { Methodology = null } })));
    }

    [Fact]
    public void Nothing_to_check_is_a_mistake_of_the_program() => Assert.Throws<ArgumentNullException>(() => PlanIntegrity.Check(null!));

    [Fact]
    public void Every_code_of_a_finding_is_stable_and_different()
    {
        var codes = typeof(FindingCode).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.Equal(29, codes.Count);
        Assert.Distinct(codes);
        Assert.All(codes, code => Assert.Matches("^[a-z]+(-[a-z]+)*$", code));
    }

    [Theory]
    [InlineData("2023-12-31", "31/12/2023")]
    [InlineData("2025-01-01", "01/01/2025")]
    public void The_reference_date_lies_in_the_cycle(string day, string printed) =>
        Sample.AssertFinding(
            new(
                "periodo-rovesciato",
                Severity.Error,
                new(DossierTable.Cycle, 0, "ReferenceDate"),
                "La data di riferimento non sta nel periodo del ciclo.",
                printed,
                "una data dal 01/01/2024 al 31/12/2024"
            ),
            Sample.With(plan =>
                plan with
                {
                    Cycle = plan.Cycle with
                    {
                        Start = new(2024, 1, 1),
                        End = new(2024, 12, 31),
                        ReferenceDate = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                    },
                }
            )
        );
}
