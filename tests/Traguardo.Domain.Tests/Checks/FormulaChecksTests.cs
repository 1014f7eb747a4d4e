// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Tests.Checks;

public sealed class FormulaChecksTests
{
    [Fact]
    public void The_expression_of_an_indicator_can_be_read() =>
        Sample.AssertFinding(
            new(
                "formula-illeggibile",
                Severity.Error,
                new(DossierTable.Indicators, 2, "Expression"),
                "Formula, carattere 5: trovato la fine della formula, atteso un numero, il nome di una quantità, una funzione o una parentesi aperta.",
                "la fine della formula",
                "un numero, il nome di una quantità, una funzione o una parentesi aperta"
            ),
            Sample.With(plan => plan with { Indicators = plan.Indicators.With(2, row => row with { Expression = "a + " }) })
        );

    [Fact]
    public void An_indicator_may_have_no_expression() =>
        Assert.Empty(
            Sample.Findings(Sample.With(plan => plan with { Indicators = plan.Indicators.With(2, row => row with { Expression = " " }) }))
        );

    [Fact]
    public void A_measure_gives_the_quantities_of_the_expression()
    {
        Sample.AssertFinding(
            new(
                "quantita-estranea",
                Severity.Warning,
                new(DossierTable.Measures, 1, "Quantities"),
                "La formula dell'indicatore «I2» non usa la quantità «proventi strutural». Forse si intendeva «proventi strutturali».",
                "proventi strutural",
                "proventi strutturali; oneri strutturali"
            ),
            Giving(new NamedQuantity("proventi strutural", 1))
        );
        Sample.AssertFinding(
            new(
                "quantita-estranea",
                Severity.Warning,
                new(DossierTable.Measures, 1, "Quantities"),
                "La formula dell'indicatore «I2» non usa la quantità «x».",
                "x",
                "proventi strutturali; oneri strutturali"
            ),
            Giving(new NamedQuantity("x", 1))
        );
    }

    [Fact]
    public void A_measure_gives_a_quantity_once() =>
        Sample.AssertFinding(
            new(
                "quantita-estranea",
                Severity.Warning,
                new(DossierTable.Measures, 1, "Quantities"),
                "La quantità «ONERI strutturali» è data due volte: vale l'ultima.",
                "ONERI strutturali",
                "una sola volta"
            ),
            Giving(new NamedQuantity("oneri strutturali", 1), new NamedQuantity("ONERI strutturali", 1))
        );

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_published_figure_names_a_figure_or_a_calculation(string? expression)
    {
        Sample.AssertFinding(
            new(
                "valore-senza-riscontro",
                Severity.Warning,
                new(DossierTable.Published, 1, "Expression"),
                "Il valore pubblicato «F2» non indica né un punteggio né un calcolo con cui confrontarlo.",
                "95,91",
                "un punteggio o un calcolo"
            ),
            Publishing(null, expression)
        );
        Assert.Empty(Sample.Findings(Publishing(FigureRef.Body, expression)));
        Assert.Empty(Sample.Findings(Publishing(FigureRef.Body, "1 / 2")));
    }

    [Fact]
    public void A_calculation_over_printed_numbers_has_only_numbers()
    {
        Sample.AssertFinding(
            new(
                "formula-illeggibile",
                Severity.Error,
                new(DossierTable.Published, 1, "Expression"),
                "Il calcolo del valore pubblicato «F2» nomina «totale»: può contenere solo numeri.",
                "totale",
                "un calcolo su numeri"
            ),
            Publishing(null, "211 / totale")
        );
        Assert.Equal(
            ("formula-illeggibile", Severity.Error, "«/»"),
            Sample.Findings(Publishing(null, "211 / / 2")).Select(finding => (finding.Code, finding.Severity, finding.Found!)).Single()
        );
    }

    private static CycleDossier Giving(params NamedQuantity[] quantities) =>
        Sample.Dossier with
        {
            Measures = Sample.Dossier.Measures.With(1, row => row with { Quantities = [.. quantities] }),
        };

    private static CycleDossier Publishing(FigureRef? figure, string? expression) =>
        Sample.Dossier with
        {
            Published = Sample.Dossier.Published.With(1, row => row with { Figure = figure, Expression = expression }),
        };
}
