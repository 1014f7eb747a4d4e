// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation.Grammar;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Notation.Reading;

/// <summary>"3/8": a part of a whole when the target is one or a percentage, or when it can be no date; otherwise not sure.</summary>
internal static class SlashReader
{
    public static MeasureDraft? Read(Phrase phrase, NotationContext context)
    {
        var isSlash = phrase[0].Kind == TokenKind.Figure && phrase[1].Kind == TokenKind.Slash && phrase[2].Kind == TokenKind.Figure;
        var end = isSlash && phrase[3].Kind == TokenKind.Open ? phrase.CloseOf(3) + 1 : 3;
        if (!isSlash || end < phrase.Count)
        {
            return null;
        }

        if (ItalianNumber.Read(phrase[0].Key).Value is not { } part || ItalianNumber.Read(phrase[2].Key).Value is not { } whole)
        {
            return MeasureDraft.Unreadable(Reasons.Ratio);
        }

        // "4,5/5" is a score on a scale, which is read as a figure
        if (part.Scale > 0 && whole.Scale == 0 && part <= whole)
        {
            return null;
        }

        if (References.IsYear(phrase[0]) && References.IsYear(phrase[2]))
        {
            return MeasureDraft.Unreadable(Reasons.Years);
        }

        if (whole == 0 || part > whole || part.Scale > 0 || whole.Scale > 0)
        {
            return MeasureDraft.Unreadable(whole == 0 ? Reasons.ZeroWhole : Reasons.Ratio);
        }

        // "3/12" may be a day, "3/2024" a month
        var canBeDate = (part is >= 1 and <= 31 && whole is >= 1 and <= 12) || (part is >= 1 and <= 12 && References.IsYear(phrase[2]));
        if (canBeDate && !AsksShare(context))
        {
            return MeasureDraft.Unreadable(Reasons.Ratio);
        }

        var explanation = phrase[3].Kind == TokenKind.Open ? phrase.Text(4, phrase.CloseOf(3)) : null;
        return new MeasureDraft(new FractionValue(part, whole)) { Explanation = explanation, Remarks = [Remarks.WholeFromSlash] };
    }

    private static bool AsksShare(NotationContext context) =>
        context.Target is PhasesTarget or CoverageTarget
        || context.Target is ThresholdTarget { Quantity.Unit.Symbol: "%" }
        || (context.Target is null or ThresholdTarget && context.Unit == UnitOfMeasure.Percent);
}
