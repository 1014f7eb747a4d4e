// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Methodologies.Words;

/// <summary>
/// Prints rules in Italian sentences made from the rules themselves, so that the words of a document and its figures cannot diverge.
/// </summary>
public static class MethodologyWords
{
    /// <summary>How a result becomes a score: "Se il risultato raggiunge il target il punteggio è 100; altrimenti è ...".</summary>
    public static string Of(IndicatorRule rule) => ScoringWords.Text(rule);

    /// <summary>Which indicators the rule is for.</summary>
    public static string When(IndicatorRule rule) => SelectorWords.Text(rule);

    /// <summary>How a figure is made from others.</summary>
    public static string Of(AggregationRule rule, AggregationSubject subject) => AggregationWords.Text(rule, subject);

    /// <summary>Which levels or kinds the rule is for; empty for views and the body.</summary>
    public static string When(AggregationRule rule, AggregationSubject subject) => AggregationWords.AppliesTo(rule, subject);

    public static string Of(RatingScale scale) => ScaleWords.Text(scale);

    public static string Of(GradeScale scale) => ScaleWords.Text(scale);

    /// <summary>"Si arrotonda alla seconda cifra decimale, metà in su."</summary>
    public static string Of(Rounding rounding) => Phrases.Sentence(RoundingWords.Text(rounding));

    public static string Of(StateRule rule)
    {
        var effect = rule switch
        {
            { Counts: false } => "non entra nelle medie",
            { Score: { } score } => $"entra nelle medie con punteggio {ItalianNumber.Print(score)}",
            _ => "entra nelle medie con il suo punteggio",
        };
        var reason = rule.ReasonFrom is null ? "" : $"il motivo va indicato (da: {rule.ReasonFrom})";
        return Phrases.Sentence($"un indicatore «{MeasureTokens.States.Name(rule.State)}» {effect}", reason);
    }

    public static string Of(WeightClosure closure)
    {
        var levels = closure.Levels.Count == 0 ? "" : " di livello " + Phrases.Quoted(closure.Levels);
        var otherwise = closure.Binding ? "altrimenti il piano non è accettato" : "altrimenti lo si segnala";
        return Phrases.Sentence(
            $"{MethodologyTokens.Closures.Name(closure.Of)}{levels} fanno {ItalianNumber.Print(closure.Total)}",
            otherwise
        );
    }

    /// <summary>"Fonte: documento, sezione. Regola dedotta dai risultati pubblicati: ...".</summary>
    public static string Of(RuleSource source)
    {
        var section = source.Section is null ? "" : ", " + source.Section;
        var note = source.Note is null ? "" : ": " + source.Note.TrimEnd('.');
        return $"Fonte: {source.Document}{section}. Regola {MethodologyTokens.Natures.Name(source.Nature)}{note}.";
    }

    /// <summary>The conventions of a methodology, one sentence each.</summary>
    public static ValueList<string> Conventions(Methodology methodology) =>
        [
            Phrases.Sentence(
                "un valore scritto senza operatore si intende " + MethodologyTokens.BareNumberMeanings.Name(methodology.BareNumber)
            ),
            Phrases.Sentence("se operatore e direzione si contraddicono, " + MethodologyTokens.ClashPolicies.Name(methodology.Clash)),
            Phrases.Sentence("per risultati e scostamenti " + RoundingWords.Text(methodology.VarianceRounding)),
        ];

    /// <summary>The whole methodology, section by section, as a document prints it.</summary>
    public static ValueList<WordsSection> Document(Methodology methodology) => MethodologySummary.Of(methodology);
}
