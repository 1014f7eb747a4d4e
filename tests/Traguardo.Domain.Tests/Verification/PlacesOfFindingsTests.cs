// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Tests.Scoring;
using Traguardo.Domain.Verification;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Verification;

/// <summary>Figures without score are said at the row of what they are figures of, by the name that readers know.</summary>
public sealed class PlacesOfFindingsTests
{
    private static List<Finding> Of(CycleDossier dossier, Methodology methodology) =>
        [.. UnusableFigures.Of(dossier, Scorer.Score(dossier, methodology))];

    /// <summary>A rule that names a figure that no plan has: whatever it is for has no score.</summary>
    private static AggregationRule Broken { get; } =
        Aggregate("R", null, new Component { Of = ComponentSource.Figures, Figures = [new(Goal("X"))] });

    public static TheoryData<FigureKind, DossierTable, int, string> Kinds =>
        new()
        {
            { FigureKind.Objective, DossierTable.Objectives, 1, "«O2»" },
            { FigureKind.Unit, DossierTable.Units, 1, "«U2»" },
            { FigureKind.View, DossierTable.Views, 1, "«V2»" },
            { FigureKind.Sheet, DossierTable.Sheets, 1, "«S2»" },
            { FigureKind.Block, DossierTable.Blocks, 2, "«B1»" },
            { FigureKind.Body, DossierTable.Body, 0, "L'ente" },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_of_figure_is_said_at_its_row(FigureKind kind, DossierTable table, int row, string name)
    {
        AggregationRule For(FigureKind wanted, string ofKind) =>
            (kind == wanted ? Broken : Broken with { Components = [] }) with
            {
                AppliesTo = [ofKind],
            };
        static View View(string code, string rule) =>
            new()
            {
                Code = code,
                Name = code,
                Rule = rule,
            };
        var given = new Given()
            .Objective("O1", level: "altro")
            .Objective("O2")
            .Unit("U1")
            .Unit("U2", "area")
            .View(View("V1", ""))
            .View(View("V2", kind == FigureKind.View ? "R" : ""))
            .Sheet("S1")
            .Sheet("S2", "dirigente")
            .Block("S1", "B1", 100)
            .Block("S2", "B2", 100)
            .Block("S2", "B1", 100)
            .With(m =>
                m with
                {
                    Levels = [For(FigureKind.Objective, "obiettivo")],
                    Units = [For(FigureKind.Unit, "area")],
                    Views = [Broken],
                    Sheets = [For(FigureKind.Sheet, "dirigente")],
                    Blocks = [For(FigureKind.Block, "dirigente")],
                    BodyRule = kind == FigureKind.Body ? Broken : null,
                }
            );
        var finding = Of(given.Dossier(), given.Methodology)[^1];
        Assert.Equal(new Place(table, row), finding.Place);
        Assert.Equal($"{name} è senza punteggio: la regola rimanda a una cifra che il piano non ha: obiettivo X", finding.Message);
    }

    [Fact]
    public void A_figure_is_named_by_the_code_that_documents_print()
    {
        var given = new Given().Objective("O").Levels(Broken with { AppliesTo = ["obiettivo"] });
        var plan = given.Dossier().Plan;
        plan = plan with { Objectives = [plan.Objectives[0] with { PrintedCode = "OS 1" }] };
        var finding = Assert.Single(Of(given.Dossier() with { Plan = plan }, given.Methodology));
        Assert.StartsWith("«OS 1» è senza punteggio: ", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_is_said_at_the_result_that_counts()
    {
        MeasureEntry Measured(string indicator, string text) => new() { Indicator = indicator, Text = text };
        var given = new Given()
            .Objective("O")
            .Indicator("K1", "O", ">= 50 %", null, 50)
            .Indicator("K2", "O", ">= 50 %", null, 50)
            .Measure(Measured("K2", "60 %"))
            .Measure(Measured("K1", "60 %"))
            .Measure(Measured("K2", "40 gg"));
        Assert.Equal(new Place(DossierTable.Measures, 2), Assert.Single(Of(given.Dossier(), given.Methodology)).Place);
    }
}
