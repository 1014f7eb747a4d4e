// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Tests.Checks;

public sealed class ReferenceChecksTests
{
    private const string Unit = "all'unità organizzativa|il codice di un'unità organizzativa";
    private const string Objective = "all'obiettivo|il codice di un obiettivo";
    private const string Indicator = "all'indicatore|il codice di un indicatore";
    private const string Level = "al livello|il nome di un livello del piano";
    private const string Sheet = "alla scheda|il codice di una scheda";
    private const string Block = "al blocco della scheda|il codice di un blocco";
    private const string Owner = "all'obiettivo o alla scheda|il codice di un obiettivo o di una scheda";
    private const string Act = "all'atto|il codice di un atto";
    private const string Version = "alla versione|il numero di una versione del piano";
    private const string Published = "al valore pubblicato|il codice di un valore pubblicato";
    private const string IndicatorRule = "alla regola|il codice di una regola per indicatori della metodologia";
    private const string ViewRule = "alla regola|il codice di una regola per viste della metodologia";

    /// <summary>Sets the reference in a row of the sample; the code "9" names nothing.</summary>
    private delegate CycleDossier Change(CycleDossier dossier, string code);

    public static TheoryData<string> Optional => [.. OptionalReferences.Keys];

    public static TheoryData<string> Required => [.. RequiredReferences.Keys];

    private static Dictionary<string, (Place Place, string Kind, Change Change)> OptionalReferences { get; } =
        new()
        {
            ["unit in unit"] = (
                new(DossierTable.Units, 1, "Parent"),
                Unit,
                Planned((plan, code) => plan with { Units = plan.Units.With(1, row => row with { Parent = code }) })
            ),
            ["objective under objective"] = (
                new(DossierTable.Objectives, 2, "Parent"),
                Objective,
                Planned((plan, code) => plan with { Objectives = plan.Objectives.With(2, row => row with { Parent = code }) })
            ),
            ["rule of assignment"] = (
                new(DossierTable.Assignments, 3, "Rule"),
                IndicatorRule,
                Planned((plan, code) => plan with { Assignments = plan.Assignments.With(3, row => row with { Rule = code }) })
            ),
            ["block of assignment"] = (
                new(DossierTable.Assignments, 3, "Block"),
                Block,
                Planned((plan, code) => plan with { Assignments = plan.Assignments.With(3, row => row with { Block = code }) })
            ),
            ["owner of target"] = (
                new(DossierTable.Targets, 2, "Owner"),
                Owner,
                Planned((plan, code) => plan with { Targets = plan.Targets.With(2, row => row with { Owner = code }) })
            ),
            ["level of view"] = (
                new(DossierTable.Views, 0, "Levels"),
                Level,
                Planned((plan, code) => plan with { Views = plan.Views.With(0, row => row with { Levels = ["Area", code] }) })
            ),
            ["unit of view"] = (
                new(DossierTable.Views, 0, "Units"),
                Unit,
                Planned((plan, code) => plan with { Views = plan.Views.With(0, row => row with { Units = [code] }) })
            ),
            ["owner of view"] = (
                new(DossierTable.Views, 0, "Within"),
                Owner,
                Planned((plan, code) => plan with { Views = plan.Views.With(0, row => row with { Within = [code, "S1", "A"] }) })
            ),
            ["indicator of view"] = (
                new(DossierTable.Views, 0, "Codes"),
                Indicator,
                Planned((plan, code) => plan with { Views = plan.Views.With(0, row => row with { Codes = ["I1", code] }) })
            ),
            ["objective of view"] = (
                new(DossierTable.Views, 0, "Codes"),
                Objective,
                Planned(
                    (plan, code) =>
                        plan with
                        {
                            Views = plan.Views.With(0, row => row with { Of = ViewOf.Objectives, Codes = ["A.1", code] }),
                        }
                )
            ),
            ["selected unit of view"] = (
                new(DossierTable.Views, 0, "Codes"),
                Unit,
                Planned(
                    (plan, code) => plan with { Views = plan.Views.With(0, row => row with { Of = ViewOf.Units, Codes = ["U2", code] }) }
                )
            ),
            ["unit of sheet"] = (
                new(DossierTable.Sheets, 0, "Unit"),
                Unit,
                Planned((plan, code) => plan with { Sheets = plan.Sheets.With(0, row => row with { Unit = code }) })
            ),
            ["block of item"] = (
                new(DossierTable.SheetItems, 0, "Block"),
                Block,
                Planned((plan, code) => plan with { SheetItems = plan.SheetItems.With(0, row => row with { Block = code }) })
            ),
            ["act of override"] = (
                new(DossierTable.Overrides, 0, "Act"),
                Act,
                (dossier, code) => dossier with { Overrides = dossier.Overrides.With(0, row => row with { Act = code }) }
            ),
            ["act of judgement"] = (
                new(DossierTable.Judgements, 0, "Act"),
                Act,
                (dossier, code) => dossier with { Judgements = dossier.Judgements.With(0, row => row with { Act = code }) }
            ),
            ["act of version"] = (
                new(DossierTable.Versions, 1, "Act"),
                Act,
                (dossier, code) => dossier with { Versions = dossier.Versions.With(1, row => row with { Act = code }) }
            ),
            ["act of revision"] = (
                new(DossierTable.Revisions, 0, "Act"),
                Act,
                (dossier, code) => dossier with { Revisions = dossier.Revisions.With(0, row => row with { Act = code }) }
            ),
            ["opinion of revision"] = (
                new(DossierTable.Revisions, 0, "Opinion"),
                Act,
                (dossier, code) => dossier with { Revisions = dossier.Revisions.With(0, row => row with { Opinion = code }) }
            ),
            ["version of revision"] = (
                new(DossierTable.Revisions, 0, "Version"),
                Version,
                (dossier, code) =>
                    dossier with
                    {
                        Revisions = dossier.Revisions.With(0, row => row with { Version = code.Length == 0 ? null : code[0] - '0' }),
                    }
            ),
        };

    private static Dictionary<string, (Place Place, string Kind, Change Change)> RequiredReferences { get; } =
        new()
        {
            ["level of objective"] = (
                new(DossierTable.Objectives, 3, "Level"),
                Level,
                Planned((plan, code) => plan with { Objectives = plan.Objectives.With(3, row => row with { Level = code }) })
            ),
            ["objective of responsibility"] = (
                new(DossierTable.Responsibilities, 2, "Objective"),
                Objective,
                Planned(
                    (plan, code) => plan with { Responsibilities = plan.Responsibilities.With(2, row => row with { Objective = code }) }
                )
            ),
            ["unit of responsibility"] = (
                new(DossierTable.Responsibilities, 2, "Unit"),
                Unit,
                Planned((plan, code) => plan with { Responsibilities = plan.Responsibilities.With(2, row => row with { Unit = code }) })
            ),
            ["indicator of assignment"] = (
                new(DossierTable.Assignments, 3, "Indicator"),
                Indicator,
                Planned((plan, code) => plan with { Assignments = plan.Assignments.With(3, row => row with { Indicator = code }) })
            ),
            ["indicator of target"] = (
                new(DossierTable.Targets, 0, "Indicator"),
                Indicator,
                Planned((plan, code) => plan with { Targets = plan.Targets.With(0, row => row with { Indicator = code }) })
            ),
            ["rule of view"] = (
                new(DossierTable.Views, 0, "Rule"),
                ViewRule,
                Planned((plan, code) => plan with { Views = plan.Views.With(0, row => row with { Rule = code }) })
            ),
            ["sheet of block"] = (
                new(DossierTable.Blocks, 2, "Sheet"),
                Sheet,
                Planned((plan, code) => plan with { Blocks = plan.Blocks.Plus(new SheetBlock(code, "B3", "Terzo")) })
            ),
            ["sheet of item"] = (
                new(DossierTable.SheetItems, 1, "Sheet"),
                Sheet,
                Planned((plan, code) => plan with { SheetItems = plan.SheetItems.Plus(new SheetItem(code, null, "Voce", FigureRef.Body)) })
            ),
            ["indicator of measure"] = (
                new(DossierTable.Measures, 0, "Indicator"),
                Indicator,
                (dossier, code) => dossier with { Measures = dossier.Measures.With(0, row => row with { Indicator = code }) }
            ),
            ["published figure of erratum"] = (
                new(DossierTable.Errata, 0, "Published"),
                Published,
                (dossier, code) => dossier with { Errata = dossier.Errata.With(0, row => row with { Published = code }) }
            ),
        };

    [Theory]
    [MemberData(nameof(Optional))]
    public void A_reference_may_be_left_out_but_not_name_nothing(string name)
    {
        var (place, kind, change) = OptionalReferences[name];
        Sample.AssertFinding(Unknown(place, kind, "9"), change(Sample.Dossier, "9"));
        Assert.Empty(Sample.Findings(change(Sample.Dossier, "")));
    }

    [Theory]
    [MemberData(nameof(Required))]
    public void A_reference_that_must_be_given_names_something(string name)
    {
        var (place, kind, change) = RequiredReferences[name];
        Sample.AssertFinding(Unknown(place, kind, "9"), change(Sample.Dossier, "9"));
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
            Unknown(new(DossierTable.Assignments, 4, "Objective"), Objective, "9"),
            Sample.With(plan => plan with { Assignments = plan.Assignments.Plus(Sample.On("9", "I1")) })
        );
        Sample.AssertFinding(
            Unknown(new(DossierTable.Assignments, 4, "Sheet"), Sheet, "9"),
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
            Unknown(new(DossierTable.Targets, 2, "Indicator"), Indicator, "9"),
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
                Unknown(new(DossierTable.Revisions, 0, "Objective"), Owner, "9") with
                {
                    Severity = severity,
                },
                Unknown(new(DossierTable.Revisions, 0, "Indicator"), Indicator, "8") with
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

    private static Finding Unknown(Place place, string kind, string code)
    {
        var parts = kind.Split('|');
        return new("riferimento-ignoto", Severity.Error, place, $"Il riferimento {parts[0]} «{code}» non trova nulla.", code, parts[1]);
    }

    private static Change Planned(Func<Plan, string, Plan> change) => (dossier, code) => dossier with { Plan = change(dossier.Plan, code) };
}
