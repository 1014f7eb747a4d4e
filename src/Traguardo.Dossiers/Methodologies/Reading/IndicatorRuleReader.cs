// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Targets;

namespace Traguardo.Dossiers.Methodologies.Reading;

/// <summary>Reads the rules of the section "indicatori".</summary>
internal sealed class IndicatorRuleReader(RuleInfoReader infos)
{
    public IndicatorRule Read(MapReader rule) =>
        new()
        {
            Info = infos.Read(rule),
            OnlyByName = rule.OptionalYesNo("solo-se-richiamata", nameof(IndicatorRule.OnlyByName)) ?? false,
            When = rule.Map("quando", nameof(IndicatorRule.When)) is { } when ? Selector(when) : RuleSelector.Always,
            Scoring = rule.Required("punteggio", nameof(IndicatorRule.Scoring)) is { } scoring
                ? ScoringReader.Read(scoring, rule.Path.Field(nameof(IndicatorRule.Scoring)), rule.Context)
                : new VerdictOnly(),
            Cap = rule.OptionalNumber("massimo", nameof(IndicatorRule.Cap)),
            Floor = rule.OptionalNumber("minimo", nameof(IndicatorRule.Floor)),
            Rounding = rule.Rounding("arrotondamento", nameof(IndicatorRule.Rounding)),
            Examples = rule.Maps("esempi", nameof(IndicatorRule.Examples), Example),
        };

    private static RuleSelector Selector(MapReader when)
    {
        var selector = new RuleSelector
        {
            Kinds = when.Words("target", nameof(RuleSelector.Kinds), TargetTokens.Kinds),
            Directions = when.Words("direzione", nameof(RuleSelector.Directions), PlanningTokens.Directions),
            Units = when.Texts("unita", nameof(RuleSelector.Units)),
            Types = when.Texts("tipologia", nameof(RuleSelector.Types)),
            Levels = when.Texts("livello", nameof(RuleSelector.Levels)),
            Tags = when.Texts("etichetta", nameof(RuleSelector.Tags)),
            Signs = when.Words("segno-del-target", nameof(RuleSelector.Signs), MethodologyTokens.Signs),
            HasThreshold = when.OptionalYesNo("con-soglia-minima", nameof(RuleSelector.HasThreshold)),
        };
        when.Close();
        return selector;
    }

    private static IndicatorExample Example(MapReader example) =>
        new(
            example.Text("target", nameof(IndicatorExample.Target)),
            example.Text("consuntivo", nameof(IndicatorExample.Measure)),
            example.Required("punteggio", nameof(IndicatorExample.Score)) is { } score && !MapReaderValues.SaysNothing(score)
                ? Values.Number(score, example.Path.Field(nameof(IndicatorExample.Score)), example.Context)
                : null,
            example.Word("direzione", nameof(IndicatorExample.Direction), PlanningTokens.Directions, Direction.Unspecified),
            example.OptionalNumber("soglia-minima", nameof(IndicatorExample.Threshold)),
            example.OptionalNumber("base", nameof(IndicatorExample.Baseline)),
            example.OptionalText("grado", nameof(IndicatorExample.Grade)),
            example.Line,
            example.OptionalNumber("massimo", nameof(IndicatorExample.Maximum))
        );
}
