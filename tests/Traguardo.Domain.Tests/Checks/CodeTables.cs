// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Tests.Checks;

/// <summary>The tables whose rows have codes: field, a code of the sample, how messages call it, its number in the list, the row that is added, how.</summary>
public static class CodeTables
{
    public static TheoryData<DossierTable, string, string, string, string, int, Func<CycleDossier, string, CycleDossier>> All =>
        new()
        {
            {
                DossierTable.Levels,
                "Name",
                "Area",
                "il nome del livello",
                "1",
                3,
                (dossier, code) => Planned(dossier, plan => plan with { Levels = plan.Levels.Plus(new Level(code)) })
            },
            {
                DossierTable.Units,
                "Code",
                "U2",
                "il codice dell'unità organizzativa",
                "2",
                2,
                (dossier, code) => Planned(dossier, plan => plan with { Units = plan.Units.Plus(new Unit(code, "x")) })
            },
            {
                DossierTable.Objectives,
                "Code",
                "A.2",
                "il codice dell'obiettivo",
                "3",
                4,
                (dossier, code) => Planned(dossier, plan => plan with { Objectives = plan.Objectives.Plus(Sample.Objective(code, "Area")) })
            },
            {
                DossierTable.Indicators,
                "Code",
                "I1",
                "il codice dell'indicatore",
                "1",
                3,
                (dossier, code) => Planned(dossier, plan => plan with { Indicators = plan.Indicators.Plus(Sample.Indicator(code)) })
            },
            {
                DossierTable.Views,
                "Code",
                "V1",
                "il codice della vista",
                "1",
                1,
                (dossier, code) => Planned(dossier, plan => plan with { Views = plan.Views.Plus(plan.Views[0] with { Code = code }) })
            },
            {
                DossierTable.Sheets,
                "Code",
                "S1",
                "il codice della scheda",
                "1",
                1,
                (dossier, code) => Planned(dossier, plan => plan with { Sheets = plan.Sheets.Plus(plan.Sheets[0] with { Code = code }) })
            },
            {
                DossierTable.Acts,
                "Code",
                "P1",
                "il codice dell'atto",
                "2",
                2,
                (dossier, code) => dossier with { Acts = dossier.Acts.Plus(dossier.Acts[0] with { Code = code }) }
            },
            {
                DossierTable.Revisions,
                "Code",
                "R1",
                "il codice della rimodulazione",
                "1",
                1,
                (dossier, code) => dossier with { Revisions = dossier.Revisions.Plus(dossier.Revisions[0] with { Code = code }) }
            },
            {
                DossierTable.Published,
                "Code",
                "F2",
                "il codice del valore pubblicato",
                "2",
                2,
                (dossier, code) => dossier with { Published = dossier.Published.Plus(dossier.Published[0] with { Code = code }) }
            },
        };

    private static CycleDossier Planned(CycleDossier dossier, Func<Plan, Plan> change) => dossier with { Plan = change(dossier.Plan) };
}
