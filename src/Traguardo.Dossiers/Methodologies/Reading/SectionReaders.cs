// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Methodologies.Checking;

namespace Traguardo.Dossiers.Methodologies.Reading;

/// <summary>Reads the small sections: states, scales, totals of weights.</summary>
internal sealed class SectionReaders(RuleInfoReader infos)
{
    /// <summary>Reads "stati": a group whose keys are the states.</summary>
    public static ValueList<StateRule> States(MapReader root)
    {
        const string Section = nameof(Methodology.States);
        if (root.Map("stati", Section) is not { } states)
        {
            return [];
        }

        var rules = new List<StateRule>();
        foreach (var state in MeasureTokens.States.All)
        {
            var path = MethodologyPath.Root.Field(Section).Item(rules.Count);
            if (states.Optional(state.Italian, state.Italian) is { } node && Values.Map(node, path, root.Context) is { } rule)
            {
                rules.Add(
                    new(
                        state.Value,
                        rule.YesNo("conta", nameof(StateRule.Counts)),
                        rule.OptionalNumber("punteggio", nameof(StateRule.Score)),
                        rule.OptionalText("motivo-di", nameof(StateRule.ReasonFrom))
                    )
                );
                rule.Close();
            }
        }

        states.Close();
        return rules.ToValueList();
    }

    public RatingScale Rating(MapReader scale) =>
        new(
            infos.Read(scale),
            ComponentReader.Aspect(scale, nameof(RatingScale.Aspect)),
            scale.Maps("classi", nameof(RatingScale.Classes), RatingClass, required: true),
            scale.Maps("esempi", nameof(RatingScale.Examples), RatingExample)
        )
        {
            LeavesValuesOut = TableReader.LeavesValuesOut(scale, "fuori-dalle-classi", "nessun-giudizio"),
        };

    public GradeScale Grades(MapReader scale) =>
        new(
            infos.Read(scale),
            scale.Maps(
                "gradi",
                nameof(GradeScale.Grades),
                grade => new Grade(grade.Text("nome", nameof(Grade.Name)), grade.Number("punteggio", nameof(Grade.Score))),
                required: true
            )
        );

    public static WeightClosure Closure(MapReader closure) =>
        new(
            closure.Word("di", nameof(WeightClosure.Of), MethodologyTokens.Closures),
            closure.Texts("livello", nameof(WeightClosure.Levels)),
            closure.Number("totale", nameof(WeightClosure.Total)),
            closure.YesNo("vincolante", nameof(WeightClosure.Binding))
        );

    private static RatingClass RatingClass(MapReader step) =>
        new(
            step.Text("nome", nameof(Domain.Methodologies.RatingClass.Name)),
            step.OptionalNumber("da", nameof(Domain.Methodologies.RatingClass.From)),
            step.OptionalNumber("a", nameof(Domain.Methodologies.RatingClass.To)),
            step.OptionalNumber("indicatore-peggiore-almeno", nameof(Domain.Methodologies.RatingClass.WorstIndicatorAtLeast)),
            step.OptionalText("semaforo", nameof(Domain.Methodologies.RatingClass.Light))
        );

    private static RatingExample RatingExample(MapReader example) =>
        new(
            example.Number("punteggio", nameof(Domain.Methodologies.RatingExample.Score)),
            example.OptionalNumber("indicatore-peggiore", nameof(Domain.Methodologies.RatingExample.WorstIndicator)),
            example.Text("classe", nameof(Domain.Methodologies.RatingExample.Class)),
            example.Line
        );
}
