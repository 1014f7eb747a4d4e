// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Methodologies;

namespace Traguardo.Dossiers.Methodologies.Reading;

/// <summary>Reads rules that make figures from other figures.</summary>
internal sealed class AggregationReader(RuleInfoReader infos)
{
    /// <summary>Reads a rule.</summary>
    /// <param name="rule">The group.</param>
    /// <param name="subject">What the rule makes the figure of, which settles whether it names levels, kinds or neither.</param>
    public AggregationRule Read(MapReader rule, AggregationSubject subject)
    {
        var stage = RoundingStage.Print;
        return new()
        {
            Info = infos.Read(rule),
            AppliesTo = AppliesTo(rule, subject),
            Components = Components(rule),
            WhenComponentMissing = rule.Word(
                "se-manca-una-componente",
                nameof(AggregationRule.WhenComponentMissing),
                AggregationTokens.MissingParts,
                MissingPart.Redistribute
            ),
            Rounding = rule.Rounding(
                "arrotondamento",
                nameof(AggregationRule.Rounding),
                rounding => stage = rounding.Word("quando", nameof(AggregationRule.Stage), AggregationTokens.Stages)
            ),
            Stage = stage,
            Cap = rule.OptionalNumber("massimo", nameof(AggregationRule.Cap)),
            Floor = rule.OptionalNumber("minimo", nameof(AggregationRule.Floor)),
            Achievement = rule.Map("raggiungimento", nameof(AggregationRule.Achievement)) is { } achievement
                ? Achievement(achievement)
                : null,
            RatingScale = rule.OptionalText("scala-di-giudizio", nameof(AggregationRule.RatingScale)),
            Examples = rule.Maps("esempi", nameof(AggregationRule.Examples), PartsReader.Example),
        };
    }

    /// <summary>A rule that makes no figure has no key; a list without items is a list that somebody forgot to fill.</summary>
    private static ValueList<Component> Components(MapReader rule)
    {
        const string Key = "componenti";
        var components = rule.Maps(Key, nameof(AggregationRule.Components), ComponentReader.Read);
        if (rule.HasEmptyList(Key))
        {
            rule.ErrorAt(Key, "L'elenco delle componenti è vuoto.", expected: "almeno una componente");
        }

        return components;
    }

    private static ValueList<string> AppliesTo(MapReader rule, AggregationSubject subject)
    {
        const string Field = nameof(AggregationRule.AppliesTo);
        switch (subject)
        {
            case AggregationSubject.Level:
                if (!rule.Has("livello"))
                {
                    rule.Error("Manca la chiave «livello».");
                }

                return rule.Texts("livello", Field);
            case AggregationSubject.Unit or AggregationSubject.Sheet or AggregationSubject.Block:
                return rule.Texts("tipo", Field);
            default:
                return [];
        }
    }

    private static AchievementRule Achievement(MapReader achievement)
    {
        var cap = achievement.Required("massimo", nameof(AchievementRule.Cap));
        var read = new AchievementRule(
            achievement.Word("tipo", nameof(AchievementRule.Kind), AggregationTokens.Achievements),
            cap is null || MapReaderValues.SaysNothing(cap)
                ? null
                : Values.Number(cap, achievement.Path.Field(nameof(AchievementRule.Cap)), achievement.Context),
            achievement.OptionalNumber("target", nameof(AchievementRule.DefaultTarget)),
            achievement.Rounding("arrotondamento", nameof(AchievementRule.Rounding))
        );
        achievement.Close();
        return read;
    }
}
