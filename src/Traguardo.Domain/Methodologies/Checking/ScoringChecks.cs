// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;

namespace Traguardo.Domain.Methodologies.Checking;

/// <summary>Whether the way in which each indicator rule scores can be carried out.</summary>
internal static class ScoringChecks
{
    public static void Run(Methodology methodology, Problems problems)
    {
        var section = MethodologyPath.Root.Field(nameof(Methodology.Indicators));
        for (var index = 0; index < methodology.Indicators.Count; index++)
        {
            var rule = methodology.Indicators[index];
            var place = section.Item(index);
            CheckLimits(rule, place, problems);
            CheckFunction(rule.Scoring, methodology, place.Field(nameof(IndicatorRule.Scoring)), problems);
            CheckGrades(rule, methodology, place.Field(nameof(IndicatorRule.Examples)), problems);
            LevelNames.Check(
                rule.When.Levels,
                methodology,
                place.Field(nameof(IndicatorRule.When)).Field(nameof(RuleSelector.Levels)),
                problems
            );
        }
    }

    private static void CheckFunction(ScoringFunction scoring, Methodology methodology, MethodologyPath place, Problems problems)
    {
        switch (scoring)
        {
            case Proportion proportion:
                CheckZeroTarget(proportion, place, problems);
                break;
            case Bands bands:
                BandChecks.Run(bands, place, problems);
                break;
            case Interpolation interpolation:
                InterpolationChecks.Run(interpolation, place, problems);
                break;
            case MetOrNot { Met: var met, NotMet: var notMet } when met <= notMet:
                problems.Add(place, "Un target raggiunto deve valere più di uno non raggiunto.", Pair(met, notMet));
                break;
            case YesNo { Yes: var yes, No: var no } when yes <= no:
                problems.Add(place, "Il sì deve valere più del no.", Pair(yes, no));
                break;
            case Graded graded when !methodology.Grades.Any(scale => scale.Info.Id == graded.Scale):
                problems.AddUnknown(
                    place.Field(nameof(Graded.Scale)),
                    "La scala di valutazione non è definita nella metodologia.",
                    graded.Scale,
                    methodology.Grades.Select(scale => scale.Info.Id)
                );
                break;
        }
    }

    private static void CheckLimits(IndicatorRule rule, MethodologyPath place, Problems problems)
    {
        if (rule.Floor >= rule.Cap)
        {
            problems.Add(
                place.Field(nameof(IndicatorRule.Cap)),
                "Il massimo non è maggiore del minimo.",
                ItalianNumber.Print(rule.Cap.Value),
                "più di " + ItalianNumber.Print(rule.Floor.Value)
            );
        }

        if (rule.Scoring is VerdictOnly && (rule.Cap ?? rule.Floor ?? rule.Rounding?.Digits) is not null)
        {
            problems.Add(place, "La regola dà solo un esito, senza punteggio: non può avere massimo, minimo o arrotondamento.");
        }

        foreach (var score in FixedScores(rule.Scoring).Where(score => score > rule.Cap || score < rule.Floor).Distinct())
        {
            problems.Add(
                place.Field(nameof(IndicatorRule.Scoring)),
                "Un punteggio della regola sta fuori dal massimo o dal minimo che la regola stessa si dà.",
                ItalianNumber.Print(score)
            );
        }
    }

    /// <summary>The scores that a function names itself.</summary>
    private static IEnumerable<decimal> FixedScores(ScoringFunction scoring) =>
        scoring switch
        {
            MetOrNot function => [function.Met, function.NotMet],
            YesNo function => [function.Yes, function.No],
            Bands function => function.Steps.SelectMany(step => new[] { step.Score, step.ScoreAtTop ?? step.Score }),
            Interpolation function => function.Points.Select(point => point.Score),
            _ => [],
        };

    private static void CheckZeroTarget(Proportion proportion, MethodologyPath place, Problems problems)
    {
        if (proportion.ZeroTarget is SpecialTarget.Proportion or SpecialTarget.RelativeDeviation)
        {
            problems.Add(
                place.Field(nameof(Proportion.ZeroTarget)),
                "Con un target pari a zero la formula non si può usare: nessun risultato è in proporzione con zero.",
                MethodologyTokens.SpecialTargets.Italian(proportion.ZeroTarget),
                ZeroTargetChoices
            );
        }
    }

    private static void CheckGrades(IndicatorRule rule, Methodology methodology, MethodologyPath place, Problems problems)
    {
        if (rule.Scoring is not Graded graded || methodology.Grades.FirstOrDefault(scale => scale.Info.Id == graded.Scale) is not { } scale)
        {
            return;
        }

        for (var index = 0; index < rule.Examples.Count; index++)
        {
            var grades = scale.Grades.Select(grade => grade.Name);
            if (rule.Examples[index].Grade is { } name && !grades.Contains(name))
            {
                problems.AddUnknown(
                    place.Item(index).Field(nameof(IndicatorExample.Grade)),
                    $"Il grado non è nella scala «{graded.Scale}».",
                    name,
                    grades
                );
            }
        }
    }

    /// <summary>What a target of zero may do where a formula divides by it.</summary>
    internal static string ZeroTargetChoices =>
        MethodologyTokens.SpecialTargets.Italian(SpecialTarget.MetOrNot)
        + " oppure "
        + MethodologyTokens.SpecialTargets.Italian(SpecialTarget.NotScored);

    private static string Pair(decimal high, decimal low) => ItalianNumber.Print(high) + " e " + ItalianNumber.Print(low);
}
