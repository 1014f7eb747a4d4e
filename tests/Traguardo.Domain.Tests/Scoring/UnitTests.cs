// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

public sealed class UnitTests
{
    private static Given With(Component component) => ThreeObjectives().With(m => m with { Units = [Aggregate("U", null, component)] });

    [Fact]
    public void A_unit_is_the_simple_mean_of_the_objectives_it_takes_part_in() =>
        Assert.Equal(
            80,
            With(Of(ComponentSource.Objectives, Mean.Simple))
                .TakesPart("A", "O1")
                .TakesPart("A", "O2")
                .TakesPart("B", "O3")
                .Score()
                .Find(UnitA)!
                .Value.Score
        );

    [Fact]
    public void A_shared_objective_counts_whole_in_each_unit()
    {
        var card = With(Of(ComponentSource.Objectives, Mean.Simple)).TakesPart("A", "O2").TakesPart("B", "O2").TakesPart("B", "O1").Score();
        Assert.Equal(60, card.Find(UnitA)!.Value.Score);
        Assert.Equal(80, card.Find(new FigureRef(FigureKind.Unit, "B"))!.Value.Score);
    }

    [Fact]
    public void With_its_subunits_a_unit_counts_every_objective_once()
    {
        var component = Of(ComponentSource.Objectives, Mean.Simple) with { WithSubunits = true };
        Assert.Equal(
            60,
            With(component)
                .TakesPart("A", "O1")
                .TakesPart("A", "O2")
                .TakesPart("B", "O2")
                .TakesPart("B", "O3")
                .Score()
                .Find(UnitA)!
                .Value.Score
        );
    }

    [Fact]
    public void A_units_own_weights_weigh_its_objectives() =>
        Assert.Equal(
            90,
            With(Of(ComponentSource.Objectives)).TakesPart("A", "O1", 75).TakesPart("A", "O2", 25).Score().Find(UnitA)!.Value.Score
        );

    [Fact]
    public void Without_own_weights_the_objectives_weights_are_used() =>
        Assert.Equal(70, With(Of(ComponentSource.Objectives)).TakesPart("A", "O1").TakesPart("A", "O2").Score().Find(UnitA)!.Value.Score);

    [Fact]
    public void Among_siblings_a_shared_objective_weighs_what_its_units_weigh_together()
    {
        var card = new Given()
            .Unit("A")
            .Unit("B")
            .Objective("P", level: "padre")
            .Objective("O1", "P", weight: 1)
            .Objective("O2", "P", weight: 50)
            .TakesPart("A", "O1", 40)
            .TakesPart("B", "O1", 10)
            .Levels(Aggregate("P", "padre", Of(ComponentSource.Children)), Aggregate("L", "obiettivo", Own()))
            .Indicator("K1", "O1", ">= 10", "10")
            .Indicator("K2", "O2", ">= 10", "0")
            .Score();
        Assert.Equal(50, card.Find(Goal("P"))!.Value.Score);
    }

    [Fact]
    public void A_unit_can_be_the_mean_of_the_rows_of_its_objectives_or_of_the_units_below()
    {
        Assert.Equal(
            60,
            With(Of(ComponentSource.Rows, Mean.Simple)).TakesPart("A", "O1").TakesPart("A", "O3").Score().Find(UnitA)!.Value.Score
        );
        var card = ThreeObjectives()
            .With(m =>
                m with
                {
                    Units =
                    [
                        Aggregate("UA", "area", Of(ComponentSource.Units, Mean.Simple)),
                        Aggregate("US", "servizio", Of(ComponentSource.Objectives, Mean.Simple)),
                    ],
                }
            )
            .TakesPart("B", "O2")
            .Score();
        Assert.Equal(60, card.Find(UnitA)!.Value.Score);
    }
}
