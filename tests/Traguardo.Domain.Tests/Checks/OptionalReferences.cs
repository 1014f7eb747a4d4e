// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Tests.Checks;

/// <summary>The references that may be left out.</summary>
internal static class OptionalReferences
{
    public static Dictionary<string, ReferenceCase> Cases { get; } =
        new()
        {
            ["unit in unit"] = ReferenceCase.InPlan(
                new(DossierTable.Units, 1, "Parent"),
                ReferenceCase.Unit,
                (plan, code) => plan with { Units = plan.Units.With(1, row => row with { Parent = code }) }
            ),
            ["objective under objective"] = ReferenceCase.InPlan(
                new(DossierTable.Objectives, 2, "Parent"),
                ReferenceCase.Objective,
                (plan, code) => plan with { Objectives = plan.Objectives.With(2, row => row with { Parent = code }) }
            ),
            ["rule of assignment"] = ReferenceCase.InPlan(
                new(DossierTable.Assignments, 3, "Rule"),
                ReferenceCase.IndicatorRule,
                (plan, code) => plan with { Assignments = plan.Assignments.With(3, row => row with { Rule = code }) }
            ),
            ["block of assignment"] = ReferenceCase.InPlan(
                new(DossierTable.Assignments, 3, "Block"),
                ReferenceCase.Block,
                (plan, code) => plan with { Assignments = plan.Assignments.With(3, row => row with { Block = code }) }
            ),
            ["owner of target"] = ReferenceCase.InPlan(
                new(DossierTable.Targets, 2, "Owner"),
                ReferenceCase.Owner,
                (plan, code) => plan with { Targets = plan.Targets.With(2, row => row with { Owner = code }) }
            ),
            ["level of view"] = ReferenceCase.InPlan(
                new(DossierTable.Views, 0, "Levels"),
                ReferenceCase.Level,
                (plan, code) => plan with { Views = plan.Views.With(0, row => row with { Levels = ["Area", code] }) }
            ),
            ["unit of view"] = ReferenceCase.InPlan(
                new(DossierTable.Views, 0, "Units"),
                ReferenceCase.Unit,
                (plan, code) => plan with { Views = plan.Views.With(0, row => row with { Units = [code] }) }
            ),
            ["owner of view"] = ReferenceCase.InPlan(
                new(DossierTable.Views, 0, "Within"),
                ReferenceCase.Owner,
                (plan, code) => plan with { Views = plan.Views.With(0, row => row with { Within = [code, "S1", "A"] }) }
            ),
            ["indicator of view"] = ReferenceCase.InPlan(
                new(DossierTable.Views, 0, "Codes"),
                ReferenceCase.Indicator,
                (plan, code) => plan with { Views = plan.Views.With(0, row => row with { Codes = ["I1", code] }) }
            ),
            ["objective of view"] = ReferenceCase.InPlan(
                new(DossierTable.Views, 0, "Codes"),
                ReferenceCase.Objective,
                (plan, code) => plan with { Views = plan.Views.With(0, row => row with { Of = ViewOf.Objectives, Codes = ["A.1", code] }) }
            ),
            ["selected unit of view"] = ReferenceCase.InPlan(
                new(DossierTable.Views, 0, "Codes"),
                ReferenceCase.Unit,
                (plan, code) => plan with { Views = plan.Views.With(0, row => row with { Of = ViewOf.Units, Codes = ["U2", code] }) }
            ),
            ["unit of sheet"] = ReferenceCase.InPlan(
                new(DossierTable.Sheets, 0, "Unit"),
                ReferenceCase.Unit,
                (plan, code) => plan with { Sheets = plan.Sheets.With(0, row => row with { Unit = code }) }
            ),
            ["block of item"] = ReferenceCase.InPlan(
                new(DossierTable.SheetItems, 0, "Block"),
                ReferenceCase.Block,
                (plan, code) => plan with { SheetItems = plan.SheetItems.With(0, row => row with { Block = code }) }
            ),
            ["act of override"] = new(
                new(DossierTable.Overrides, 0, "Act"),
                ReferenceCase.Act,
                (dossier, code) => dossier with { Overrides = dossier.Overrides.With(0, row => row with { Act = code }) }
            ),
            ["act of judgement"] = new(
                new(DossierTable.Judgements, 0, "Act"),
                ReferenceCase.Act,
                (dossier, code) => dossier with { Judgements = dossier.Judgements.With(0, row => row with { Act = code }) }
            ),
            ["act of version"] = new(
                new(DossierTable.Versions, 1, "Act"),
                ReferenceCase.Act,
                (dossier, code) => dossier with { Versions = dossier.Versions.With(1, row => row with { Act = code }) }
            ),
            ["act of revision"] = new(
                new(DossierTable.Revisions, 0, "Act"),
                ReferenceCase.Act,
                (dossier, code) => dossier with { Revisions = dossier.Revisions.With(0, row => row with { Act = code }) }
            ),
            ["opinion of revision"] = new(
                new(DossierTable.Revisions, 0, "Opinion"),
                ReferenceCase.Act,
                (dossier, code) => dossier with { Revisions = dossier.Revisions.With(0, row => row with { Opinion = code }) }
            ),
            ["version of revision"] = new(
                new(DossierTable.Revisions, 0, "Version"),
                ReferenceCase.Version,
                (dossier, code) =>
                    dossier with
                    {
                        Revisions = dossier.Revisions.With(0, row => row with { Version = code.Length == 0 ? null : code[0] - '0' }),
                    }
            ),
        };
}
