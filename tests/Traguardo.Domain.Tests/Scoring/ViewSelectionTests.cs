// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Scoring.Derivations;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>What a view takes in: each condition that it names must hold, and one of several values is enough.</summary>
public sealed class ViewSelectionTests
{
    /// <summary>Area A has offices B and C; P has O1, O1 has O2; O3 stands alone; sheet S has a row of its own.</summary>
    private static Given Plan() =>
        new Given()
            .Unit("A", "area")
            .Unit("B", "ufficio", "A")
            .Unit("C", "ufficio", "A")
            .Unit("D", "area")
            .Unit("E")
            .Objective("P", level: "padre", tags: "x")
            .Objective("O1", "P", tags: "x")
            .Objective("O2", "O1", tags: ["y", "z"])
            .Objective("O3")
            .TakesPart("B", "O1")
            .TakesPart("C", "O2")
            .TakesPart("D", "O3")
            .Indicator("K1", "O1", ">= 10", "10", tag: "x")
            .Indicator("K2", "O2", ">= 10", "10", tag: "y")
            .Indicator("K3", "O3", ">= 10", "10")
            .Assign("K1", "O3")
            .Sheet("S")
            .AssignToSheet("K3", "S");

    private static List<string> Chosen(View view)
    {
        var given = Plan()
            .View(view)
            .Levels(Aggregate("P", "padre", Own(Mean.Simple)), Aggregate("L", "obiettivo", Own(Mean.Simple)))
            .With(m =>
                m with
                {
                    Units = [Aggregate("U", null, Given.Of(ComponentSource.Objectives, Mean.Simple))],
                    Views = [Aggregate("V", null, Given.Of(ComponentSource.Selection, Mean.Simple))],
                }
            );
        var told = given.Score().Explain(new FigureRef(FigureKind.View, "V"))!;
        return [.. told.Inputs.Select(input => input.Figure.Code + (input.Figure.Owner is { } owner ? "@" + owner : ""))];
    }

    private static View ViewOn(ViewOf of) =>
        new()
        {
            Code = "V",
            Name = "V",
            Rule = "V",
            Of = of,
        };

    private static readonly View Rows = ViewOn(ViewOf.Indicators);
    private static readonly View Goals = ViewOn(ViewOf.Objectives);
    private static readonly View Units = ViewOn(ViewOf.Units);

    [Fact]
    public void A_view_of_indicators_leaves_those_of_sheets_out_unless_it_names_them()
    {
        Assert.Equal(["K1@O1", "K2@O2", "K3@O3", "K1@O3"], Chosen(Rows));
        Assert.Equal(["K3@O3", "K3@S"], Chosen(Rows with { Codes = ["K3"] }));
        Assert.Equal(["K3@S"], Chosen(Rows with { Within = ["S"] }));
    }

    [Fact]
    public void An_indicator_can_be_named_in_one_of_its_places() =>
        Assert.Equal(["K2@O2", "K1@O3"], Chosen(Rows with { Codes = ["K1@O3", "K2"] }));

    [Fact]
    public void Indicators_are_chosen_by_tag_level_place_and_unit()
    {
        Assert.Equal(["K1@O1", "K2@O2", "K1@O3"], Chosen(Rows with { Tags = ["x", "y"] }));
        Assert.Equal(["K2@O2"], Chosen(Rows with { Tags = ["y"] }));
        Assert.Empty(Chosen(Rows with { Levels = ["padre"] }));
        Assert.Equal(["K1@O1", "K2@O2"], Chosen(Rows with { Within = ["P"] }));
        Assert.Equal(["K2@O2"], Chosen(Rows with { Within = ["O2"] }));
        Assert.Equal(["K1@O1", "K2@O2"], Chosen(Rows with { Units = ["A"] }));
        Assert.Equal(["K1@O1"], Chosen(Rows with { Units = ["B"] }));
        Assert.Equal(["K1@O1", "K3@O3", "K1@O3"], Chosen(Rows with { Units = ["B", "D"] }));
        Assert.Equal(["K1@O1"], Chosen(Rows with { Tags = ["x"], Within = ["P"] }));
    }

    [Fact]
    public void Objectives_are_chosen_by_code_tag_level_place_and_unit()
    {
        Assert.Equal(["P", "O1", "O2", "O3"], Chosen(Goals));
        Assert.Equal(["O1", "O3"], Chosen(Goals with { Codes = ["O3", "O1"] }));
        Assert.Equal(["P", "O1"], Chosen(Goals with { Tags = ["x"] }));
        Assert.Equal(["O2"], Chosen(Goals with { Tags = ["z"] }));
        Assert.Equal(["P"], Chosen(Goals with { Levels = ["padre"] }));
        Assert.Equal(["P", "O1", "O2"], Chosen(Goals with { Within = ["P"] }));
        Assert.Equal(["O2", "O3"], Chosen(Goals with { Within = ["O3", "O2"] }));
        Assert.Equal(["O1", "O2"], Chosen(Goals with { Units = ["A"] }));
        Assert.Equal(["O1", "O3"], Chosen(Goals with { Units = ["B", "D"] }));
        Assert.Equal(["O1"], Chosen(Goals with { Units = ["A"], Tags = ["x"] }));
    }

    [Fact]
    public void Units_are_chosen_by_code_kind_and_place()
    {
        Assert.Equal(["A", "B", "C", "D", "E"], Chosen(Units));
        Assert.Equal(["B", "D"], Chosen(Units with { Codes = ["D", "B"] }));
        Assert.Equal(["B", "C"], Chosen(Units with { Levels = ["ufficio"] }));
        Assert.Equal(["A", "B", "C"], Chosen(Units with { Within = ["A"] }));
        Assert.Equal(["B", "D"], Chosen(Units with { Within = ["B", "D"] }));
        Assert.Equal(["B", "C"], Chosen(Units with { Within = ["A"], Levels = ["ufficio"] }));
    }

    [Fact]
    public void A_view_whose_rule_the_methodology_has_not_has_no_score()
    {
        var given = Plan().View(Rows with { Rule = "nessuna" });
        Assert.Equal("la metodologia non prevede un punteggio qui", given.Score().Find(new FigureRef(FigureKind.View, "V"))!.Value.Reason);
    }
}
