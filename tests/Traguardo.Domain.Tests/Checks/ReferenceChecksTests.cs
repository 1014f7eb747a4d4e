// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Tests.Checks;

public sealed class ReferenceChecksTests
{
    public static TheoryData<string> Optional => [.. OptionalReferences.Cases.Keys];

    public static TheoryData<string> Required => [.. RequiredReferences.Cases.Keys];

    [Theory]
    [MemberData(nameof(Optional))]
    public void A_reference_may_be_left_out_but_not_name_nothing(string name)
    {
        var (place, kind, change) = OptionalReferences.Cases[name];
        Sample.AssertFinding(ReferenceCase.Unknown(place, kind, "9"), change(Sample.Dossier, "9"));
        Assert.Empty(Sample.Findings(change(Sample.Dossier, "")));
    }

    [Theory]
    [MemberData(nameof(Required))]
    public void A_reference_that_must_be_given_names_something(string name)
    {
        var (place, kind, change) = RequiredReferences.Cases[name];
        Sample.AssertFinding(ReferenceCase.Unknown(place, kind, "9"), change(Sample.Dossier, "9"));
        var parts = kind.Split('|');
        Sample.AssertFinding(
            new("codice-mancante", Severity.Error, place, $"Manca il riferimento {parts[0]}.", null, parts[1]),
            change(Sample.Dossier, " ")
        );
    }

    [Fact]
    public void An_assignment_names_an_objective_or_a_sheet_that_is_there()
    {
        Sample.AssertFinding(
            ReferenceCase.Unknown(new(DossierTable.Assignments, 4, "Objective"), ReferenceCase.Objective, "9"),
            Sample.With(plan => plan with { Assignments = plan.Assignments.Plus(Sample.On("9", "I1")) })
        );
        Sample.AssertFinding(
            ReferenceCase.Unknown(new(DossierTable.Assignments, 4, "Sheet"), ReferenceCase.Sheet, "9"),
            Sample.With(plan => plan with { Assignments = plan.Assignments.Plus(new Assignment { Indicator = "I1", Sheet = "9" }) })
        );
    }

    [Fact]
    public void A_code_that_differs_only_by_case_spaces_or_signs_is_suggested() =>
        Sample.AssertFinding(
            new(
                "riferimento-ignoto",
                Severity.Error,
                new(DossierTable.Objectives, 3, "Parent"),
                "Il riferimento all'obiettivo «a 1» non trova nulla. Forse si intendeva «A.1».",
                "a 1",
                "il codice di un obiettivo"
            ),
            Sample.With(plan => plan with { Objectives = plan.Objectives.With(3, row => row with { Parent = "a 1" }) })
        );

    [Fact]
    public void A_target_of_an_owner_is_of_an_indicator_assigned_there()
    {
        Sample.AssertFinding(
            new(
                "riferimento-ignoto",
                Severity.Error,
                new(DossierTable.Targets, 2, "Owner"),
                "«A.1» non ha l'indicatore «I2»: sta in «A.1.1».",
                "A.1",
                "«A.1.1»"
            ),
            Sample.With(plan => plan with { Targets = plan.Targets.With(2, row => row with { Owner = "A.1" }) })
        );

        // One fault, one finding
        Sample.AssertFinding(
            ReferenceCase.Unknown(new(DossierTable.Targets, 2, "Indicator"), ReferenceCase.Indicator, "9"),
            Sample.With(plan => plan with { Targets = plan.Targets.With(2, row => row with { Indicator = "9" }) })
        );
    }

    [Fact]
    public void A_block_is_a_block_of_the_same_sheet()
    {
        static CycleDossier Adding(SheetItem item) =>
            Sample.With(plan =>
                plan with
                {
                    Sheets = plan.Sheets.Plus(plan.Sheets[0] with { Code = "S2" }),
                    SheetItems = plan.SheetItems.Plus(item),
                }
            );

        Sample.AssertFinding(
            new(
                "riferimento-ignoto",
                Severity.Error,
                new(DossierTable.SheetItems, 1, "Block"),
                "«S2» non ha il blocco «B1»: sta in «S1».",
                "S2",
                "«S1»"
            ),
            Adding(new("S2", "B1", "Voce", FigureRef.Body))
        );
        Assert.Empty(Sample.Findings(Adding(new("S2", null, "Voce", FigureRef.Body))));
    }

    [Theory]
    [InlineData(RevisionKind.Target, RevisionStatus.Approved, Severity.Warning)]
    [InlineData(RevisionKind.IndicatorAdded, RevisionStatus.Approved, Severity.Warning)]
    [InlineData(RevisionKind.IndicatorDeleted, RevisionStatus.Approved, Severity.Notice)]
    [InlineData(RevisionKind.ObjectiveDeleted, RevisionStatus.Approved, Severity.Notice)]
    [InlineData(RevisionKind.ObjectiveAdded, RevisionStatus.Proposed, Severity.Notice)]
    [InlineData(RevisionKind.Target, RevisionStatus.Rejected, Severity.Notice)]
    public void A_revision_may_name_what_the_approved_plan_no_longer_or_not_yet_has(
        RevisionKind kind,
        RevisionStatus status,
        Severity severity
    )
    {
        var dossier = Sample.Dossier with
        {
            Revisions = Sample.Dossier.Revisions.With(
                0,
                row => row with { Kind = kind, Status = status, Objective = "9", Indicator = "8" }
            ),
        };
        Assert.Equal(
            [
                ReferenceCase.Unknown(new(DossierTable.Revisions, 0, "Objective"), ReferenceCase.Owner, "9") with
                {
                    Severity = severity,
                },
                ReferenceCase.Unknown(new(DossierTable.Revisions, 0, "Indicator"), ReferenceCase.Indicator, "8") with
                {
                    Severity = severity,
                },
            ],
            Sample.Findings(dossier)
        );
    }

    [Fact]
    public void Without_a_methodology_the_rules_that_rows_name_are_not_checked()
    {
        var dossier = Sample.With(plan =>
            plan with
            {
                Assignments = plan.Assignments.With(3, row => row with { Rule = "9" }),
                Views = plan.Views.With(0, row => row with { Rule = "9" }),
            }
        );
        Assert.Empty(PlanIntegrity.Check(dossier));
        Assert.Equal(2, Sample.Findings(dossier).Count);
    }

    [Fact]
    public void A_reference_that_differs_by_what_nobody_sees_says_so() =>
        Assert.Contains(
            "C'è «A.1», che ha lo stesso aspetto: i due testi differiscono per caratteri che non si vedono",
            Assert
                .Single(
                    Sample.Findings(
                        Sample.With(plan => plan with { Objectives = plan.Objectives.With(3, o => o with { Parent = "A.1\u200b" }) })
                    )
                )
                .Message,
            StringComparison.Ordinal
        );
}
