// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Verification;

/// <summary>Says what a scorecard would print for an aspect of a figure, and whether a printed text agrees with it.</summary>
internal static class FigurePrinter
{
    public static PrintedComparison Compare(Scorecard card, FigureRef reference, string text)
    {
        if (card.Find(reference) is not { } figure)
        {
            return new(null, Agrees: false, "la cifra non esiste nel piano");
        }

        return reference.Aspect switch
        {
            FigureAspect.Score => Score(figure, card.RoundingOf(reference), text),
            FigureAspect.Achievement => Achievement(figure, card.RoundingOf(reference), text),
            FigureAspect.Rating => Rating(figure, text),
            FigureAspect.Weight => Weight(card, reference, text),
            _ => OfRow(card, reference, text),
        };
    }

    /// <summary>A number as documents print it, with at least the decimals of its rule.</summary>
    public static string Number(decimal value, int digits) => value.ToString("#,##0." + new string('0', digits), Italian).TrimEnd(',');

    private static readonly NumberFormatInfo Italian = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    private static PrintedComparison Score(Figure figure, Rounding rounding, string text)
    {
        if (!figure.Value.IsScored)
        {
            return new(null, PrintedNumber.IsBlank(text), figure.Value.Reason);
        }

        var computed = Number(figure.Value.Score, rounding.Digits);
        return PrintedNumber.Read(text) is { } printed
            ? new(computed, PrintedNumber.Prints(printed, figure.Value.Score, figure.Value.Exact, rounding), null)
            : new(computed, Agrees: false, "il testo stampato non è un numero");
    }

    private static PrintedComparison Achievement(Figure figure, Rounding rounding, string text) =>
        figure.Value is not { Achievement: { } achievement, ExactAchievement: { } exact }
            ? new(null, Agrees: false, "la cifra non ha un grado di raggiungimento")
        : PrintedNumber.Read(text) is { } printed
            ? new(Number(achievement, rounding.Digits), PrintedNumber.Prints(printed, achievement, exact, rounding), null)
        : new(Number(achievement, rounding.Digits), Agrees: false, "il testo stampato non è un numero");

    private static PrintedComparison Rating(Figure figure, string text) =>
        new(figure.PrintedRating, string.Equals(figure.PrintedRating, text.Trim(), StringComparison.OrdinalIgnoreCase), null);

    private static PrintedComparison Weight(Scorecard card, FigureRef reference, string text)
    {
        var weight =
            card.FactsOf(reference)?.Assignment.Weight
            ?? card.Plan.Objectives.FirstOrDefault(o => reference.Kind == FigureKind.Objective && o.Code == reference.Code)?.Weight;
        return new(weight is { } w ? Number(w, w.Scale) : null, weight is not null && PrintedNumber.Read(text) == weight, null);
    }

    private static PrintedComparison OfRow(Scorecard card, FigureRef reference, string text)
    {
        if (card.FactsOf(reference) is not { } facts)
        {
            return new(null, Agrees: false, "la grandezza riguarda solo gli indicatori");
        }

        return reference.Aspect switch
        {
            FigureAspect.Variance => Variance(card, facts, text),
            FigureAspect.Measure => Measure(card, facts, text),
            _ => new(
                facts.TargetReading is { } reading ? TargetNotation.Print(reading.Target) : null,
                facts.TargetReading is { } known
                    && Asked.IsSame(
                        TargetNotation.Read(text, new NotationContext(card.Plan.Cycle.Year, facts.Indicator.Unit)).Target,
                        known.Target
                    ),
                null
            ),
        };
    }

    private static PrintedComparison Variance(Scorecard card, RowFacts facts, string text)
    {
        if (facts.Variance is not { } variance)
        {
            return new(null, PrintedNumber.IsBlank(text), "target e risultato non sono cifre");
        }

        var digits = card.Methodology.VarianceRounding.Digits;
        var computed = variance == 0 ? "-" : (variance > 0 ? "+" : "") + Number(variance, digits);
        return new(computed, variance == 0 && PrintedNumber.IsBlank(text) ? true : PrintedNumber.Read(text) == variance, null);
    }

    private static PrintedComparison Measure(Scorecard card, RowFacts facts, string text)
    {
        if (facts.Result is { } result && PrintedNumber.Read(text) is { } printed)
        {
            var rounding = Rounding.HalfUp2.WithDigits(Math.Min((int)printed.Scale, Rounding.MaximumDigits));
            return new(Number(rounding.Apply(result), rounding.Digits), rounding.Apply(result) == printed, null);
        }

        var context = new NotationContext(card.Plan.Cycle.Year, facts.Indicator.Unit, facts.Target);
        return new(
            facts.Measure?.Value is { } value ? MeasureNotation.Print(value) : null,
            facts.Measure?.Value is { } known && MeasureNotation.Read(text, context).Value.Equals(known),
            null
        );
    }
}

/// <summary>A printed text beside what would be printed.</summary>
internal readonly record struct PrintedComparison(string? Computed, bool Agrees, string? Remark);
