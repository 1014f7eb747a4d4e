// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>A rule may be only for some indicators: each condition that it names must hold, and one of several values is enough.</summary>
public sealed class RuleChoiceTests
{
    /// <summary>The rule that scores K: "sua", which has the condition, or "altra".</summary>
    private static string ChosenFor(
        RuleSelector when,
        string target = ">= 10",
        string unit = "",
        Direction direction = Direction.Unspecified,
        decimal? threshold = null,
        string? type = null,
        ValueList<string>? tags = null,
        string? sheet = null
    )
    {
        var given = new Given()
            .Rules(Rule("sua", new MetOrNot(), when), Rule("altra", new MetOrNot()))
            .Objective("O")
            .Indicator("K", "O", target, "1", null, direction, unit, threshold, type: type);
        var dossier = (sheet is null ? given : given.Sheet(sheet).AssignToSheet("K", sheet)).Dossier();
        var indicator = dossier.Plan.Indicators[0] with { Tags = tags ?? [] };
        var card = Domain.Scoring.Scorer.Score(dossier with { Plan = dossier.Plan with { Indicators = [indicator] } }, given.Methodology);
        return card.FactsOf(Row("K", sheet ?? "O"))!.Rule!.Info.Id;
    }

    [Theory]
    [InlineData("sicurezza", "sua")]
    [InlineData("SICUREZZA", "sua")]
    [InlineData("sistema", "sua")]
    [InlineData("altro", "altra")]
    public void By_one_of_the_tags(string tag, string rule)
    {
        var when = new RuleSelector { Tags = ["sistema", "sicurezza"] };
        Assert.Equal(rule, ChosenFor(when, tags: [tag]));
        Assert.Equal(rule, ChosenFor(when, tags: ["d'ufficio", tag]));
        Assert.Equal("altra", ChosenFor(when));
    }

    [Theory]
    [InlineData("efficienza", "sua")]
    [InlineData("Impatto", "sua")]
    [InlineData("stato", "altra")]
    [InlineData(null, "altra")]
    public void By_the_type_of_the_indicator(string? type, string rule) =>
        Assert.Equal(rule, ChosenFor(new RuleSelector { Types = ["efficienza", "impatto"] }, type: type));

    [Fact]
    public void By_the_level_of_the_objective_which_a_sheet_has_not()
    {
        Assert.Equal("sua", ChosenFor(new RuleSelector { Levels = ["strategico", "Obiettivo"] }));
        Assert.Equal("altra", ChosenFor(new RuleSelector { Levels = ["strategico"] }));
        Assert.Equal("altra", ChosenFor(new RuleSelector { Levels = ["obiettivo"] }, sheet: "S"));
    }

    [Theory]
    [InlineData(">= 10 %", "gg", "%", "sua")]
    [InlineData(">= 10", "%", "%", "sua")]
    [InlineData(">= 10 gg", "%", "%", "altra")]
    [InlineData("tra 5% e 10%", "", "%", "sua")]
    [InlineData("tra 5 e 10", "%", "%", "sua")]
    [InlineData("tra 5 e 10", "gg", "%", "altra")]
    [InlineData("entro il 30/06/2024", "gg", "gg", "sua")]
    [InlineData(">= 10", "", "", "sua")]
    [InlineData(">= 10", "", "gg", "altra")]
    public void By_the_unit_of_the_target_or_else_of_the_indicator(string target, string unit, string wanted, string rule) =>
        Assert.Equal(rule, ChosenFor(new RuleSelector { Units = ["km", wanted] }, target, unit));

    [Theory]
    [InlineData(">= -0,01", TargetSign.Negative)]
    [InlineData(">= 0", TargetSign.Zero)]
    [InlineData(">= 0,01", TargetSign.Positive)]
    [InlineData("tra -5 e 10", TargetSign.Negative)]
    [InlineData("tra 0 e 10", TargetSign.Zero)]
    [InlineData("2 report al mese", TargetSign.Positive)]
    [InlineData("4 fasi su 5", TargetSign.Positive)]
    public void By_the_sign_of_the_target(string target, TargetSign sign)
    {
        foreach (var wanted in Enum.GetValues<TargetSign>())
        {
            Assert.Equal(wanted == sign ? "sua" : "altra", ChosenFor(new RuleSelector { Signs = [wanted] }, target));
        }
    }

    [Fact]
    public void A_target_without_a_figure_has_no_sign() =>
        Assert.Equal("altra", ChosenFor(new RuleSelector { Signs = [.. Enum.GetValues<TargetSign>()] }, "SI"));

    [Theory]
    [InlineData("10", TargetKind.Bare, "sua")]
    [InlineData("10", TargetKind.AtLeast, "sua")]
    [InlineData("10", TargetKind.AtMost, "altra")]
    [InlineData(">= 10", TargetKind.Bare, "altra")]
    public void By_the_kind_of_the_target_as_printed_or_as_meant(string target, TargetKind kind, string rule) =>
        Assert.Equal(rule, ChosenFor(new RuleSelector { Kinds = [kind] }, target));

    [Theory]
    [InlineData(Direction.LowerIsBetter, "sua")]
    [InlineData(Direction.OnTarget, "altra")]
    public void By_the_direction(Direction direction, string rule) =>
        Assert.Equal(rule, ChosenFor(new RuleSelector { Directions = [Direction.LowerIsBetter] }, "= 10", direction: direction));

    [Theory]
    [InlineData(true, 5, "sua")]
    [InlineData(true, null, "altra")]
    [InlineData(false, 5, "altra")]
    [InlineData(false, null, "sua")]
    public void By_there_being_a_threshold(bool wanted, int? threshold, string rule) =>
        Assert.Equal(rule, ChosenFor(new RuleSelector { HasThreshold = wanted }, threshold: threshold));

    [Fact]
    public void Every_condition_must_hold()
    {
        var when = new RuleSelector { Directions = [Direction.LowerIsBetter], Tags = ["sistema"] };
        Assert.Equal("sua", ChosenFor(when, "= 10", direction: Direction.LowerIsBetter, tags: ["sistema"]));
        Assert.Equal("altra", ChosenFor(when, "= 10", direction: Direction.LowerIsBetter));
        Assert.Equal("altra", ChosenFor(when, "= 10", tags: ["sistema"]));
    }
}
