// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Scoring.Matching;

/// <summary>Parts done of a whole: offices covered, phases carried out.</summary>
internal static class ShareMatcher
{
    public static Match Coverage(CoverageTarget target, ReadMeasure measure)
    {
        if (measure.Entry is { Numerator: { } part, Denominator: { } whole } && whole > 0)
        {
            return Match.Shares(whole, part);
        }

        return measure.Value switch
        {
            FractionValue fraction when fraction.Whole > 0 => Match.Shares(fraction.Whole, fraction.Part),
            NumberValue { Quantity: { Unit.Symbol: "%" } quantity } => Match.Shares(100, quantity.Value),
            NumberValue => Match.InState(
                MeasureState.Unreadable,
                $"il target chiede una copertura («{target.What}» per «{target.Item}») e il risultato non dice su quanti"
            ),
            YesNoValue answer => Match.Answer(answer.Value),
            _ => Matcher.NotAFigure(measure.Value),
        };
    }

    public static Match Phases(PhasesTarget target, ReadMeasure measure)
    {
        if (measure.Entry is { Numerator: { } part, Denominator: { } whole })
        {
            return Of(target, part, whole);
        }

        return measure.Value switch
        {
            FractionValue fraction => Of(target, fraction.Part, fraction.Whole),
            NumberValue { Quantity: { Unit.Symbol: "%" } quantity } => Match.Shares(100 * target.Done / target.Of, quantity.Value),
            NumberValue number => Match.Shares(target.Done, number.Quantity.Value),
            YesNoValue answer => Match.Answer(answer.Value),
            _ => Matcher.NotAFigure(measure.Value),
        };
    }

    private static Match Of(PhasesTarget target, decimal part, decimal whole) =>
        whole == target.Of
            ? Match.Shares(target.Done, part)
            : Match.InState(MeasureState.Unreadable, "il totale del risultato non è quello del target");
}
