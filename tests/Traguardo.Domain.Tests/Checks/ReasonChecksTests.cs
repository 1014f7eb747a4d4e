// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;

namespace Traguardo.Domain.Tests.Checks;

public sealed class ReasonChecksTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_corrected_target_or_measure_says_why(string? reason)
    {
        AssertMissing(
            new(DossierTable.Targets, 0, "ReadingReason"),
            Severity.Error,
            "Manca il motivo della lettura «>= 11» del target «>= 10».",
            Sample.With(plan => plan with { Targets = plan.Targets.With(0, row => row with { Reading = ">= 11", ReadingReason = reason }) })
        );
        AssertMissing(
            new(DossierTable.Measures, 0, "ReadingReason"),
            Severity.Error,
            "Manca il motivo della lettura «13» del consuntivo «12».",
            Sample.Dossier with
            {
                Measures = Sample.Dossier.Measures.With(0, row => row with { Reading = "13", ReadingReason = reason }),
            }
        );
    }

    [Fact]
    public void A_correction_with_its_reason_is_in_order() =>
        Assert.Empty(
            Sample.Findings(
                Sample.Dossier with
                {
                    Plan = Sample.Plan with
                    {
                        Targets = Sample.Plan.Targets.With(0, row => row with { Reading = ">= 11", ReadingReason = "refuso" }),
                    },
                    Measures = Sample.Dossier.Measures.With(0, row => row with { Reading = "13", ReadingReason = "refuso" }),
                }
            )
        );

    [Fact]
    public void A_score_is_not_overridden_without_a_reason() =>
        AssertMissing(
            new(DossierTable.Overrides, 0, "Reason"),
            Severity.Error,
            "Manca il motivo della rettifica.",
            Sample.Dossier with
            {
                Overrides = Sample.Dossier.Overrides.With(0, row => row with { Reason = "" }),
            }
        );

    [Fact]
    public void Judgements_revisions_and_errata_without_a_reason_are_pointed_out()
    {
        AssertMissing(
            new(DossierTable.Judgements, 0, "Reason"),
            Severity.Warning,
            "Manca il motivo della valutazione.",
            Sample.Dossier with
            {
                Judgements = Sample.Dossier.Judgements.With(0, row => row with { Reason = " " }),
            }
        );
        AssertMissing(
            new(DossierTable.Revisions, 0, "Reason"),
            Severity.Warning,
            "Manca il motivo della rimodulazione.",
            Sample.Dossier with
            {
                Revisions = Sample.Dossier.Revisions.With(0, row => row with { Reason = " " }),
            }
        );
        AssertMissing(
            new(DossierTable.Errata, 0, "Reason"),
            Severity.Warning,
            "Manca il motivo dell'errata corrige.",
            Sample.Dossier with
            {
                Errata = Sample.Dossier.Errata.With(0, row => row with { Reason = " " }),
            }
        );
    }

    private static void AssertMissing(Place place, Severity severity, string message, CycleDossier dossier) =>
        Sample.AssertFinding(new("motivo-mancante", severity, place, message, null, "il motivo"), dossier);
}
