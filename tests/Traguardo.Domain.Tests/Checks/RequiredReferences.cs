// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Tests.Checks;

/// <summary>The references that must be given.</summary>
internal static class RequiredReferences
{
    public static Dictionary<string, ReferenceCase> Cases { get; } =
        new()
        {
            ["level of objective"] = ReferenceCase.InPlan(
                new(DossierTable.Objectives, 3, "Level"),
                ReferenceCase.Level,
                (plan, code) => plan with { Objectives = plan.Objectives.With(3, row => row with { Level = code }) }
            ),
            ["objective of responsibility"] = ReferenceCase.InPlan(
                new(DossierTable.Responsibilities, 2, "Objective"),
                ReferenceCase.Objective,
                (plan, code) => plan with { Responsibilities = plan.Responsibilities.With(2, row => row with { Objective = code }) }
            ),
            ["unit of responsibility"] = ReferenceCase.InPlan(
                new(DossierTable.Responsibilities, 2, "Unit"),
                ReferenceCase.Unit,
                (plan, code) => plan with { Responsibilities = plan.Responsibilities.With(2, row => row with { Unit = code }) }
            ),
            ["indicator of assignment"] = ReferenceCase.InPlan(
                new(DossierTable.Assignments, 3, "Indicator"),
                ReferenceCase.Indicator,
                (plan, code) => plan with { Assignments = plan.Assignments.With(3, row => row with { Indicator = code }) }
            ),
            ["indicator of target"] = ReferenceCase.InPlan(
                new(DossierTable.Targets, 0, "Indicator"),
                ReferenceCase.Indicator,
                (plan, code) => plan with { Targets = plan.Targets.With(0, row => row with { Indicator = code }) }
            ),
            ["rule of view"] = ReferenceCase.InPlan(
                new(DossierTable.Views, 0, "Rule"),
                ReferenceCase.ViewRule,
                (plan, code) => plan with { Views = plan.Views.With(0, row => row with { Rule = code }) }
            ),
            ["sheet of block"] = ReferenceCase.InPlan(
                new(DossierTable.Blocks, 2, "Sheet"),
                ReferenceCase.Sheet,
                (plan, code) => plan with { Blocks = plan.Blocks.Plus(new SheetBlock(code, "B3", "Terzo")) }
            ),
            ["sheet of item"] = ReferenceCase.InPlan(
                new(DossierTable.SheetItems, 1, "Sheet"),
                ReferenceCase.Sheet,
                (plan, code) => plan with { SheetItems = plan.SheetItems.Plus(new SheetItem(code, null, "Voce", FigureRef.Body)) }
            ),
            ["indicator of measure"] = new(
                new(DossierTable.Measures, 0, "Indicator"),
                ReferenceCase.Indicator,
                (dossier, code) => dossier with { Measures = dossier.Measures.With(0, row => row with { Indicator = code }) }
            ),
            ["published figure of erratum"] = new(
                new(DossierTable.Errata, 0, "Published"),
                ReferenceCase.Published,
                (dossier, code) => dossier with { Errata = dossier.Errata.With(0, row => row with { Published = code }) }
            ),
        };
}
