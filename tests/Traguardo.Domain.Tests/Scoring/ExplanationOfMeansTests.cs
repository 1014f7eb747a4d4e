// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Scoring.Derivations;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>What is said of a figure that is made from others: one line of calculation, and how each part enters.</summary>
public sealed class ExplanationOfMeansTests
{
    private const string Rule = "regola L: L (prova, dichiarata)";

    private static Explanation Explain(Given given, FigureRef figure) => Explainer.Explain(given.Score(), figure)!;

    /// <summary>So many indicators on O, worth 50 and 100 in turns.</summary>
    private static Given Indicators(Mean mean, params decimal?[] weights)
    {
        var given = new Given().Objective("O").Levels(Aggregate("L", "obiettivo", Own(mean)));
        for (var i = 0; i < weights.Length; i++)
        {
            given.Indicator("K" + i, "O", ">= 10", i % 2 == 0 ? "5" : "10", weights[i]);
        }

        return given;
    }

    [Theory]
    [InlineData(Mean.Weighted, "calcolo: (20 × 50 + 80 × 100) / 100 = 90")]
    [InlineData(Mean.Simple, "calcolo: (50 + 100) / 2 = 75")]
    [InlineData(Mean.Sum, "calcolo: 50 + 100 = 150")]
    [InlineData(Mean.Lowest, "calcolo: il più basso fra 50; 100 = 50")]
    [InlineData(Mean.Highest, "calcolo: il più alto fra 50; 100 = 100")]
    [InlineData(Mean.Count, "calcolo: conteggio di 2 cifre = 2")]
    public void The_calculation_is_told_once(Mean mean, string calculation) =>
        Assert.Equal([Rule, calculation], Explain(Indicators(mean, 20, 80), Goal("O")).Notes);

    [Theory]
    [InlineData(Mean.Weighted, "calcolo: 50 = 50")]
    [InlineData(Mean.Count, "calcolo: conteggio di 1 cifra = 1")]
    public void A_single_part_is_told_as_one(Mean mean, string calculation) =>
        Assert.Contains(calculation, Explain(Indicators(mean, [null]), Goal("O")).Notes);

    [Fact]
    public void A_part_of_weight_zero_stays_in_the_weighted_mean() =>
        Assert.Contains("calcolo: (0 × 50 + 50 × 100) / 50 = 100", Explain(Indicators(Mean.Weighted, 0, 50), Goal("O")).Notes);

    [Fact]
    public void Twelve_parts_are_written_out_and_thirteen_summed_up()
    {
        decimal?[] weights = [.. Enumerable.Repeat((decimal?)1, 12)];
        var twelve = Explain(Indicators(Mean.Simple, weights), Goal("O"));
        Assert.StartsWith("calcolo: (50 + 100 + 50 + ", twelve.Notes[1], StringComparison.Ordinal);
        var thirteen = Explain(Indicators(Mean.Weighted, [.. weights, 0]), Goal("O"));
        Assert.Equal("calcolo: 900 / 12 = 75", thirteen.Notes[1]);
    }

    [Theory]
    [InlineData(Mean.Simple, "calcolo: 1.300 / 13 = 100")]
    [InlineData(Mean.Weighted, "calcolo: 6.500 / 65 = 100")]
    [InlineData(Mean.Sum, "calcolo: somma di 13 cifre = 1.300")]
    [InlineData(Mean.Lowest, "calcolo: la più bassa di 13 cifre = 100")]
    [InlineData(Mean.Highest, "calcolo: la più alta di 13 cifre = 100")]
    public void Many_parts_are_summed_up(Mean mean, string calculation)
    {
        var given = new Given().Objective("O").Levels(Aggregate("L", "obiettivo", Own(mean)));
        for (var i = 0; i < 13; i++)
        {
            given.Indicator("K" + i, "O", ">= 10", "10", 5);
        }

        Assert.Contains(calculation, Explain(given, Goal("O")).Notes);
    }

    [Fact]
    public void A_part_without_weight_is_named_and_no_more() =>
        Assert.Equal("indicatori propri", Explain(Indicators(Mean.Simple, null, null), Goal("O")).Below[0].Weight);

    [Theory]
    [InlineData(RoundingMode.HalfUp, "calcolo: (100 × 66,6667) / 100 = 66,6667, arrotondato a 66,7")]
    [InlineData(RoundingMode.Down, "calcolo: (100 × 66,6667) / 100 = 66,6667, troncato a 66,6")]
    public void A_rounded_figure_says_how_it_was_rounded(RoundingMode mode, string calculation)
    {
        var given = new Given()
            .Objective("O")
            .Levels(Aggregate("L", "obiettivo", Own()) with { Rounding = new(mode, 1) })
            .Indicator("K", "O", ">= 3", "2", 100);
        Assert.Equal([Rule, calculation], Explain(given, Goal("O")).Notes);
    }

    [Fact]
    public void A_blend_tells_the_makings_of_the_components_that_have_any()
    {
        var given = new Given()
            .Levels(
                Aggregate("L", "strategico", Own(share: 50), Of(ComponentSource.Children, share: 50)) with
                {
                    WhenComponentMissing = MissingPart.AsZero,
                },
                Aggregate("O", "operativo", Own())
            )
            .Objective("S", level: "strategico")
            .Objective("O", "S", 100, "operativo")
            .Indicator("KS", "S", ">= 10", null, 100)
            .Indicator("K", "O", ">= 10", "8", 100);
        Assert.Equal(
            [
                Rule,
                "calcolo: 50 % × 0 (indicatori propri) + 50 % × 80 (obiettivi sottostanti) = 40; obiettivi sottostanti: (100 × 80) / 100",
            ],
            Explain(given, Goal("S")).Notes
        );
    }

    [Fact]
    public void Under_a_score_set_by_a_person_the_rules_own_calculation_stays_readable()
    {
        var notes = Explain(Indicators(Mean.Simple, null, null).Override(Goal("O"), 90), Goal("O")).Notes;
        Assert.Equal([Rule, "calcolo: (50 + 100) / 2 = 75", "al posto di 75, punteggio assegnato: 90 (motivo)"], notes);
    }

    [Fact]
    public void Under_a_score_set_by_a_person_no_calculation_is_told_where_the_rule_gave_none()
    {
        var given = new Given().Objective("O").Levels(Aggregate("L", "obiettivo", Own())).Indicator("K", "O", ">= 10", null, 100);
        Assert.Equal([Rule, "punteggio assegnato: 90 (motivo)"], Explain(given.Override(Goal("O"), 90), Goal("O")).Notes);
    }

    private static readonly FigureRef SheetS = new(FigureKind.Sheet, "S");
    private static readonly FigureRef ViewV = new(FigureKind.View, "V");

    public static TheoryData<FigureRef, ComponentSource, string> Sources =>
        new()
        {
            { Goal("O1"), ComponentSource.OwnIndicators, "indicatori propri" },
            { FigureRef.Body, ComponentSource.Children, "obiettivi sottostanti" },
            { FigureRef.Body, ComponentSource.Rows, "indicatori di tutte le righe sottostanti" },
            { FigureRef.Body, ComponentSource.Objectives, "obiettivi" },
            { FigureRef.Body, ComponentSource.Units, "unità organizzative" },
            { ViewV, ComponentSource.Selection, "cifre scelte dalla vista" },
            { SheetS, ComponentSource.Blocks, "blocchi della scheda" },
            { SheetS, ComponentSource.Lines, "voci della scheda" },
            { FigureRef.Body, ComponentSource.Figures, "cifre indicate dalla regola" },
        };

    [Theory]
    [MemberData(nameof(Sources))]
    public void Each_part_says_as_what_it_enters(FigureRef figure, ComponentSource source, string name)
    {
        var rule = Aggregate("R", null, Of(source, Mean.Simple) with { Figures = [new(Goal("O1"))] });
        var given = ThreeObjectives()
            .TakesPart("A", "O1")
            .Sheet("S")
            .Block("S", "B", 100)
            .Item("S", "B", Goal("O1"))
            .View(
                new View
                {
                    Code = "V",
                    Name = "V",
                    Rule = "R",
                }
            )
            .With(m =>
                m with
                {
                    Levels = [rule with { AppliesTo = ["obiettivo"], Components = [Own()] }],
                    Units = [rule with { Components = [Of(ComponentSource.Objectives, Mean.Simple)] }],
                    Views = [rule],
                    Sheets = figure.Kind == FigureKind.Sheet ? [rule] : [],
                    Blocks = [rule with { Components = [Of(ComponentSource.Lines, Mean.Simple)] }],
                    BodyRule = figure.Kind == FigureKind.Body ? rule : null,
                }
            );
        Assert.Equal(name, Explain(given, figure).Below[0].Weight);
    }
}
