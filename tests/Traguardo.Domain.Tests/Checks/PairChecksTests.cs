// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Tests.Checks;

public sealed class PairChecksTests
{
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
                Assignments = plan.Assignments.Plus(new Assignment { Indicator = "I1" }, new Assignment { Indicator = "I1" }),
            }
        );
        Assert.DoesNotContain(Sample.Findings(dossier), finding => finding.Code == FindingCode.DuplicateCode);
    }
}
