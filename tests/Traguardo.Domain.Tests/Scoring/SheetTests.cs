// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

public sealed class SheetTests
{
    [Fact]
    public void A_sheet_weighs_blocks_of_figures_and_of_own_indicators()
    {
        var card = ThreeObjectives()
            .With(m =>
                m with
                {
                    Sheets = [Aggregate("S", "dirigente", Of(ComponentSource.Blocks))],
                    Blocks = [Aggregate("B", null, Of(ComponentSource.Lines))],
                    BodyRule = Aggregate("E", null, Of(ComponentSource.Objectives, Mean.Simple)),
                }
            )
            .Sheet("DIR", "dirigente")
            .Block("DIR", "ente", 40)
            .Block("DIR", "propri", 60)
            .Item("DIR", "ente", FigureRef.Body, 100)
            .Item("DIR", "propri", Goal("O1"), 50)
            .AssignToSheet("K3", "DIR", 50, "propri")
            .Score();
        // 40 % x 60 + 60 % x (50 % x 100 + 50 % x 20)
        Assert.Equal(60, card.Find(new FigureRef(FigureKind.Sheet, "DIR"))!.Value.Score);
        Assert.Equal(60, card.Find(new FigureRef(FigureKind.Block, "propri", "DIR"))!.Value.Score);
    }

    [Fact]
    public void A_sheet_without_blocks_averages_its_lines()
    {
        var card = ThreeObjectives()
            .With(m => m with { Sheets = [Aggregate("S", null, Of(ComponentSource.Lines, Mean.Simple))] })
            .Sheet("EQ")
            .AssignToSheet("K1", "EQ")
            .Item("EQ", null, Goal("O2"))
            .Score();
        Assert.Equal(80, card.Find(new FigureRef(FigureKind.Sheet, "EQ"))!.Value.Score);
    }
}
