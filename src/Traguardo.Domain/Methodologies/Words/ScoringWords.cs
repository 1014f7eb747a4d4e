// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Formulas;
using Traguardo.Domain.Notation;

namespace Traguardo.Domain.Methodologies.Words;

/// <summary>Says how a result becomes a score.</summary>
internal static class ScoringWords
{
    private static readonly (char Letter, string Meaning)[] Letters =
    [
        ('r', "r è il risultato"),
        ('t', "t il target"),
        ('s', "s la soglia minima"),
        ('b', "b il valore di base"),
        ('m', "m il massimo"),
    ];

    /// <summary>The rule's sentences: the calculation with its limits and rounding, then what special targets do.</summary>
    public static string Text(IndicatorRule rule)
    {
        var limits = LimitWords.Text(rule.Cap, rule.Floor);
        var rounding = rule.Rounding is { } value ? RoundingWords.Text(value) : "";
        return Phrases.Paragraph(Phrases.Sentence(Calculation(rule.Scoring) + limits, rounding), Exceptions(rule.Scoring));
    }

    private static string Calculation(ScoringFunction scoring) =>
        scoring switch
        {
            MetOrNot function =>
                $"il punteggio è {ItalianNumber.Print(function.Met)} se il risultato raggiunge il target, altrimenti {ItalianNumber.Print(function.NotMet)}",
            Proportion { FullWhenMet: true } function =>
                $"se il risultato raggiunge il target il punteggio è 100; altrimenti è {MethodologyTokens.Proportions.Name(function.Measure)}",
            Proportion function => $"il punteggio è {MethodologyTokens.Proportions.Name(function.Measure)}",
            Interpolation function => TableWords.Text(function),
            Bands function => TableWords.Text(function),
            DayRatio function => DayRatio(function),
            Share =>
                "il punteggio è la parte realizzata del totale, in percentuale; se il target chiede solo una parte, è la percentuale di quella parte",
            YesNo function =>
                $"il punteggio è {ItalianNumber.Print(function.Yes)} se il risultato è sì e {ItalianNumber.Print(function.No)} se è no",
            Graded function => $"il punteggio è quello del grado che una persona assegna al risultato sulla scala «{function.Scale}»",
            ValueItself => "il punteggio è il risultato stesso",
            Joined function =>
                $"ogni parte del target si valuta con la regola del suo tipo; il punteggio {MethodologyTokens.JoinModes.Name(function.Mode)}",
            ByFormula function => Formula(function.Expression),
            _ => "si dà solo l'esito (raggiunto, non raggiunto, in corso), senza punteggio",
        };

    private static string DayRatio(DayRatio function)
    {
        const string Ratio =
            "il rapporto in percentuale fra il numero del giorno di scadenza e quello del giorno del risultato, contati dal 1° gennaio";
        var calendar = function.Calendar == DayCount.Thirty360 ? "con mesi di 30 giorni" : "sul calendario reale";
        return function.FullWhenMet
            ? $"se la scadenza è rispettata il punteggio è 100; altrimenti è {Ratio} {calendar}"
            : $"il punteggio è {Ratio} {calendar}, anche per chi è in anticipo";
    }

    /// <summary>The formula with the meaning of the letters that it uses.</summary>
    private static string Formula(Formula formula)
    {
        var used = Letters.Where(letter => Uses(formula.Text, letter.Letter)).Select(letter => letter.Meaning).ToList();
        return $"il punteggio si calcola con la formula «{formula.Text}»" + (used.Count == 0 ? "" : ", dove " + Phrases.List(used));
    }

    private static bool Uses(string text, char letter)
    {
        for (var at = text.IndexOf(letter, StringComparison.Ordinal); at >= 0; at = text.IndexOf(letter, at + 1))
        {
            if (!(at > 0 && char.IsLetterOrDigit(text[at - 1])) && !(at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static string Exceptions(ScoringFunction scoring) =>
        scoring switch
        {
            Proportion { Measure: ProportionKind.RelativeDeviation, NegativeTarget: SpecialTarget.RelativeDeviation } function =>
                Exceptions(function.ZeroTarget, SpecialTarget.Proportion, function.FullWhenMet),
            Proportion function => Exceptions(function.ZeroTarget, function.NegativeTarget, function.FullWhenMet),
            Bands { Argument: not (BandArgument.Value or BandArgument.DaysLate) } function => Exceptions(
                function.ZeroTarget,
                function.NegativeTarget,
                function.FullWhenMet
            ),
            _ => "",
        };

    private static string Exceptions(SpecialTarget zero, SpecialTarget negative, bool fullWhenMet)
    {
        if (zero == negative)
        {
            return Phrases.Sentence("con un target pari a zero o negativo " + MethodologyTokens.SpecialTargets.Name(zero));
        }

        var missed = fullWhenMet && negative == SpecialTarget.RelativeDeviation ? "non raggiunto " : "";
        return Phrases.Sentence(
            "con un target pari a zero " + MethodologyTokens.SpecialTargets.Name(zero),
            $"con un target negativo {missed}{MethodologyTokens.SpecialTargets.Name(negative)}"
        );
    }
}
