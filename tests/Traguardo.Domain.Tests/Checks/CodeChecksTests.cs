// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Tests.Checks;

public sealed class CodeChecksTests
{
    public static TheoryData<DossierTable, string, string, string, string, int, Func<CycleDossier, string, CycleDossier>> Tables =>
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

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_code_is_given_once(
        DossierTable table,
        string field,
        string code,
        string what,
        string number,
        int row,
        Func<CycleDossier, string, CycleDossier> add
    )
    {
        Sample.AssertFinding(
            new(
                "codice-doppio",
                Severity.Error,
                new(table, row, field),
                $"«{code}» è già {what} della voce n. {number} dell'elenco.",
                code,
                "un codice che nessun'altra riga ha"
            ),
            add(Sample.Dossier, code)
        );
        Assert.Empty(Sample.Findings(add(Sample.Dossier, code.ToLowerInvariant() + "x")));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_code_is_not_blank(
        DossierTable table,
        string field,
        string code,
        string what,
        string number,
        int row,
        Func<CycleDossier, string, CycleDossier> add
    )
    {
        Assert.NotEqual(code, number);
        var finding = new Finding("codice-mancante", Severity.Error, new(table, row, field), $"Manca {what}.", null, what);
        Sample.AssertFinding(finding, add(Sample.Dossier, ""));
        Assert.Equal([finding, finding with { Place = new(table, row + 1, field) }], Sample.Findings(add(add(Sample.Dossier, " "), " ")));
    }

    [Fact]
    public void A_version_has_a_number_of_its_own() =>
        Sample.AssertFinding(
            new(
                "codice-doppio",
                Severity.Error,
                new(DossierTable.Versions, 2, "Number"),
                "«1» è già il numero della versione della voce n. 1 dell'elenco.",
                "1",
                "un codice che nessun'altra riga ha"
            ),
            Sample.Dossier with
            {
                Versions = Sample.Dossier.Versions.Plus(new PlanVersion(1, "Terza")),
            }
        );

    [Fact]
    public void A_sheet_does_not_have_the_code_of_an_objective() =>
        Sample.AssertFinding(
            new(
                "codice-doppio",
                Severity.Error,
                new(DossierTable.Sheets, 1, "Code"),
                "La scheda «A.1» ha il codice di un obiettivo: un indicatore assegnato a «A.1» sarebbe di entrambi.",
                "A.1",
                "un codice che nessun obiettivo ha"
            ),
            Sample.With(plan => plan with { Sheets = plan.Sheets.Plus(new Sheet { Code = "A.1", Title = "Scheda" }) })
        );

    [Fact]
    public void A_block_has_a_code_and_is_once_in_a_sheet()
    {
        static CycleDossier Adding(params SheetBlock[] blocks) => Sample.With(plan => plan with { Blocks = plan.Blocks.Plus(blocks) });

        Sample.AssertFinding(
            new(
                "codice-mancante",
                Severity.Error,
                new(DossierTable.Blocks, 2, "Code"),
                "Manca il codice del blocco.",
                null,
                "il codice del blocco"
            ),
            Adding(new SheetBlock("S1", " ", "Vuoto"))
        );
        Sample.AssertFinding(
            new(
                "codice-doppio",
                Severity.Error,
                new(DossierTable.Blocks, 2, "Code"),
                "Il blocco «B2» è già nella scheda «S1».",
                "B2",
                "una sola riga per questa coppia"
            ),
            Adding(new SheetBlock("S1", "B2", "Doppio"))
        );
        Assert.Empty(
            Sample.Findings(
                Sample.With(plan =>
                    plan with
                    {
                        Sheets = plan.Sheets.Plus(plan.Sheets[0] with { Code = "S2" }),
                        Blocks = plan.Blocks.Plus(new SheetBlock("S2", "B1", "Uno")),
                    }
                )
            )
        );
    }

    [Fact]
    public void An_indicator_is_assigned_once_to_an_objective_or_sheet()
    {
        static CycleDossier Adding(Assignment assignment) =>
            Sample.With(plan => plan with { Assignments = plan.Assignments.Plus(assignment) });

        static Finding Twice(string indicator, string owner) =>
            new(
                "codice-doppio",
                Severity.Error,
                new(DossierTable.Assignments, 4, "Indicator"),
                $"L'indicatore «{indicator}» è già assegnato a «{owner}».",
                indicator,
                "una sola riga per questa coppia"
            );

        Sample.AssertFinding(Twice("I2", "A.1.1"), Adding(Sample.On("A.1.1", "I2")));
        Sample.AssertFinding(Twice("I3", "S1"), Adding(new() { Indicator = "I3", Sheet = "S1" }));
        Sample.AssertFinding(
            Twice("I3", "S1"),
            Adding(
                new()
                {
                    Indicator = "I3",
                    Objective = "",
                    Sheet = "S1",
                }
            )
        );
        Assert.Empty(Sample.Findings(Adding(Sample.On("A.2", "I2"))));
    }

    [Fact]
    public void A_unit_takes_part_in_an_objective_once()
    {
        static CycleDossier Adding(Responsibility row) =>
            Sample.With(plan => plan with { Responsibilities = plan.Responsibilities.Plus(row) });

        Sample.AssertFinding(
            new(
                "codice-doppio",
                Severity.Error,
                new(DossierTable.Responsibilities, 3, "Unit"),
                "L'unità «U1» è già indicata per l'obiettivo «A.2».",
                "U1",
                "una sola riga per questa coppia"
            ),
            Adding(new("A.2", "U1"))
        );
        Assert.Empty(Sample.Findings(Adding(new("A.2", "U2"))));
    }

    [Fact]
    public void Pairs_with_a_blank_are_not_called_duplicates()
    {
        var dossier = Sample.With(plan =>
            plan with
            {
                Responsibilities = plan.Responsibilities.Plus(new("A", ""), new("A", ""), new("", "U1"), new("", "U1")),
            }
        );
        Assert.DoesNotContain(Sample.Findings(dossier), finding => finding.Code == FindingCode.DuplicateCode);
    }

    private static CycleDossier Planned(CycleDossier dossier, Func<Plan, Plan> change) => dossier with { Plan = change(dossier.Plan) };
}
