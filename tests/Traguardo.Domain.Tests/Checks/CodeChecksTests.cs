// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Tests.Checks;

public sealed class CodeChecksTests
{
    [Theory]
    [MemberData(nameof(CodeTables.All), MemberType = typeof(CodeTables))]
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
    [MemberData(nameof(CodeTables.All), MemberType = typeof(CodeTables))]
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
}
