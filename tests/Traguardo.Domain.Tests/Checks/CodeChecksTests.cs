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

    [Theory]
    [InlineData("OS\u00a01")]
    [InlineData("OS\u200b1")]
    [InlineData("Qualita\u0300")]
    [InlineData("OS\u00ad1")]
    [InlineData("OS\t1")]
    public void A_code_has_no_characters_that_nobody_sees(string code) =>
        Sample.AssertFinding(
            new(
                "carattere-invisibile",
                Severity.Error,
                new(DossierTable.Units, Sample.Plan.Units.Count, "Code"),
                $"Nel codice «{code}» ci sono caratteri che non si vedono: sarebbe un altro codice con lo stesso aspetto.",
                code,
                "un codice fatto di lettere, cifre, spazi e segni"
            ),
            Sample.With(plan => plan with { Units = plan.Units.Plus(new Unit(code, "Unità")) })
        );

    [Fact]
    public void Letters_with_accents_and_signs_make_good_codes() =>
        Assert.Empty(Sample.Findings(Sample.With(plan => plan with { Units = plan.Units.Plus(new Unit("Qualità – n° 1/b", "Unità")) })));

    [Fact]
    public void A_published_figure_has_one_erratum() =>
        Sample.AssertFinding(
            new(
                "decisione-doppia",
                Severity.Error,
                new(DossierTable.Errata, 1, "Published"),
                "C'è già un'errata per il valore pubblicato «F1».",
                "F1",
                "una sola errata per ogni valore pubblicato"
            ),
            Sample.Dossier with
            {
                Errata = [new("F1", null, "uno"), new("F1", "2", "due")],
            }
        );
}
