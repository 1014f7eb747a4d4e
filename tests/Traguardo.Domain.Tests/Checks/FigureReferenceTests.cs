// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Tests.Checks;

public sealed class FigureReferenceTests
{
    [Theory]
    [InlineData(FigureKind.Indicator, "I2")]
    [InlineData(FigureKind.Indicator, "I2", "A.1.1")]
    [InlineData(FigureKind.Indicator, "I1", "A.1")]
    [InlineData(FigureKind.Indicator, "I1", null, FigureAspect.Measure)]
    [InlineData(FigureKind.Indicator, "I3", "S1")]
    [InlineData(FigureKind.Objective, "A.1.1")]
    [InlineData(FigureKind.Unit, "U2")]
    [InlineData(FigureKind.View, "V1")]
    [InlineData(FigureKind.Sheet, "S1")]
    [InlineData(FigureKind.Block, "B1")]
    [InlineData(FigureKind.Block, "B1", "S1")]
    [InlineData(FigureKind.Body, "")]
    [InlineData(FigureKind.Body, null)]
    [InlineData(FigureKind.Body, "ENTE")]
    public void A_figure_is_of_something_in_the_plan(
        FigureKind kind,
        string? code,
        string? owner = null,
        FigureAspect aspect = FigureAspect.Score
    ) => Assert.Empty(Sample.Findings(Publishing(new(kind, code!, owner, aspect))));

    [Theory]
    [InlineData(FigureKind.Indicator, "all'indicatore", "il codice di un indicatore")]
    [InlineData(FigureKind.Objective, "all'obiettivo", "il codice di un obiettivo")]
    [InlineData(FigureKind.Unit, "all'unità organizzativa", "il codice di un'unità organizzativa")]
    [InlineData(FigureKind.View, "alla vista", "il codice di una vista")]
    [InlineData(FigureKind.Sheet, "alla scheda", "il codice di una scheda")]
    [InlineData(FigureKind.Block, "al blocco della scheda", "il codice di un blocco")]
    public void A_figure_of_nothing_is_an_error(FigureKind kind, string reference, string expected)
    {
        Sample.AssertFinding(
            new("riferimento-ignoto", Severity.Error, Place, $"Il riferimento {reference} «9» non trova nulla.", "9", expected),
            Publishing(new(kind, "9", "A.1"))
        );
        Sample.AssertFinding(
            new("codice-mancante", Severity.Error, Place, $"Manca il riferimento {reference}.", null, expected),
            Publishing(new(kind, "", "A.1"))
        );
    }

    [Fact]
    public void A_body_is_the_body_of_the_cycle() =>
        Sample.AssertFinding(
            new("riferimento-ignoto", Severity.Error, Place, "«ALTRO» non è il codice dell'ente.", "ALTRO", "ENTE"),
            Publishing(new(FigureKind.Body, "ALTRO"))
        );

    [Fact]
    public void An_indicator_is_where_the_reference_says()
    {
        Sample.AssertFinding(
            new(
                "riferimento-ignoto",
                Severity.Error,
                Place,
                "«A.2» non ha l'indicatore «I1»: sta in «A.1», «A.1.1».",
                "A.2",
                "«A.1», «A.1.1»"
            ),
            Publishing(new(FigureKind.Indicator, "I1", "A.2", FigureAspect.Measure))
        );

        var unassigned = Publishing(new(FigureKind.Indicator, "I4", "A.2"));
        Sample.AssertFinding(
            new("riferimento-ignoto", Severity.Error, Place, "«A.2» non ha l'indicatore «I4».", "A.2", ""),
            unassigned with
            {
                Plan = unassigned.Plan with { Indicators = unassigned.Plan.Indicators.Plus(Sample.Indicator("I4")) },
            }
        );
    }

    [Theory]
    [InlineData(FigureAspect.Score)]
    [InlineData(FigureAspect.Target)]
    [InlineData(FigureAspect.Weight)]
    public void An_indicator_in_several_places_needs_its_owner_except_for_its_measure(FigureAspect aspect) =>
        Sample.AssertFinding(
            new(
                "riferimento-ambiguo",
                Severity.Warning,
                Place,
                "Il riferimento non dice in quale tra «A.1», «A.1.1» sta l'indicatore «I1».",
                "I1",
                "anche il codice di ciò in cui sta"
            ),
            Publishing(new(FigureKind.Indicator, "I1", null, aspect))
        );

    [Fact]
    public void A_block_of_several_sheets_needs_its_sheet()
    {
        static CycleDossier TwoSheets(FigureRef figure)
        {
            var dossier = Publishing(figure);
            return dossier with
            {
                Plan = dossier.Plan with
                {
                    Sheets = dossier.Plan.Sheets.Plus(dossier.Plan.Sheets[0] with { Code = "S2" }),
                    Blocks = dossier.Plan.Blocks.Plus(new SheetBlock("S2", "B1", "Uno")),
                },
            };
        }

        Sample.AssertFinding(
            new(
                "riferimento-ambiguo",
                Severity.Warning,
                Place,
                "Il riferimento non dice in quale tra «S1», «S2» sta il blocco «B1».",
                "B1",
                "anche il codice di ciò in cui sta"
            ),
            TwoSheets(new(FigureKind.Block, "B1"))
        );
        Assert.Empty(Sample.Findings(TwoSheets(new(FigureKind.Block, "B1", "S2"))));
        Sample.AssertFinding(
            new("riferimento-ignoto", Severity.Error, Place, "«S2» non ha il blocco «B2»: sta in «S1».", "S2", "«S1»"),
            TwoSheets(new(FigureKind.Block, "B2", "S2"))
        );
    }

    [Fact]
    public void Every_table_that_names_figures_is_checked()
    {
        var nothing = new FigureRef(FigureKind.Unit, "9");
        var dossier = Sample.Dossier with
        {
            Plan = Sample.Plan with { SheetItems = Sample.Plan.SheetItems.With(0, row => row with { Figure = nothing }) },
            Measures = Sample.Dossier.Measures.With(1, row => row with { Figure = nothing }),
            Overrides = Sample.Dossier.Overrides.With(0, row => row with { Figure = nothing }),
            Judgements = Sample.Dossier.Judgements.With(0, row => row with { Figure = nothing }),
            PriorFigures = Sample.Dossier.PriorFigures.With(0, row => row with { Figure = nothing }),
            Published = Sample.Dossier.Published.With(0, row => row with { Figure = nothing }),
        };
        Assert.Equal(
            [
                (new Place(DossierTable.Measures, 1, "Figure"), Severity.Error),
                (new Place(DossierTable.SheetItems, 0, "Figure"), Severity.Error),
                (new Place(DossierTable.Overrides, 0, "Figure"), Severity.Error),
                (new Place(DossierTable.Judgements, 0, "Figure"), Severity.Error),
                (new Place(DossierTable.PriorFigures, 0, "Figure"), Severity.Warning),
                (new Place(DossierTable.Published, 0, "Figure"), Severity.Error),
            ],
            Sample.Findings(dossier).Select(finding => (finding.Place, finding.Severity))
        );
    }

    [Theory]
    [InlineData(FigureKind.Body, "ALTRO", null, Severity.Warning)]
    [InlineData(FigureKind.Unit, "", null, Severity.Warning)]
    [InlineData(FigureKind.Indicator, "I1", "A.2", Severity.Warning)]
    [InlineData(FigureKind.Block, "B1", "S9", Severity.Warning)]
    public void A_figure_of_an_earlier_year_is_only_pointed_out(FigureKind kind, string code, string? owner, Severity severity)
    {
        var dossier = Sample.Dossier with { PriorFigures = [new(new(kind, code, owner), 2023, "90")] };
        Assert.Equal(severity, Assert.Single(Sample.Findings(dossier)).Severity);
    }

    private static Place Place => new(DossierTable.Published, 0, "Figure");

    private static CycleDossier Publishing(FigureRef figure) =>
        Sample.Dossier with
        {
            Published = Sample.Dossier.Published.With(0, row => row with { Figure = figure }),
        };

    private static FigureRef Objective(FigureAspect aspect) => new(FigureKind.Objective, "A.1.1", null, aspect);

    private static Finding Unsuitable(DossierTable table, int row, string words, string found, string expected) =>
        new("cifra-non-ammessa", Severity.Error, new(table, row, "Figure"), $"Qui non si può indicare: {words}.", found, expected);

    [Fact]
    public void A_result_is_the_score_or_the_achievement_of_something_and_nothing_else()
    {
        static CycleDossier Measured(FigureAspect aspect) =>
            Sample.Dossier with
            {
                Measures = [new MeasureEntry { Indicator = "I2", Figure = Objective(aspect) }],
            };
        Assert.Empty(Sample.Findings(Measured(FigureAspect.Score)));
        Assert.Empty(Sample.Findings(Measured(FigureAspect.Achievement)));
        Sample.AssertFinding(
            Unsuitable(DossierTable.Measures, 0, "peso", "peso", "punteggio o raggiungimento"),
            Measured(FigureAspect.Weight)
        );
    }

    [Fact]
    public void A_line_of_a_sheet_is_a_score_or_an_achievement() =>
        Sample.AssertFinding(
            Unsuitable(DossierTable.SheetItems, 0, "scostamento", "scostamento", "punteggio o raggiungimento"),
            Sample.With(plan =>
                plan with
                {
                    SheetItems = plan.SheetItems.With(
                        0,
                        item => item with { Figure = item.Figure with { Aspect = FigureAspect.Variance } }
                    ),
                }
            )
        );

    [Fact]
    public void A_person_sets_scores_and_judges_scores_or_classes()
    {
        static CycleDossier Set(FigureAspect aspect) => Sample.Dossier with { Overrides = [new(Objective(aspect), 50, "motivo")] };
        static CycleDossier Judged(FigureAspect aspect) => Sample.Dossier with { Judgements = [new(Objective(aspect), null, "motivo")] };
        Assert.Empty(Sample.Findings(Set(FigureAspect.Score)));
        Sample.AssertFinding(
            Unsuitable(DossierTable.Overrides, 0, "grado di raggiungimento", "raggiungimento", "punteggio"),
            Set(FigureAspect.Achievement)
        );
        Assert.Empty(Sample.Findings(Judged(FigureAspect.Score)));
        Assert.Empty(Sample.Findings(Judged(FigureAspect.Rating)));
        Sample.AssertFinding(
            Unsuitable(DossierTable.Judgements, 0, "target", "target", "punteggio o giudizio"),
            Judged(FigureAspect.Target)
        );
    }
}
