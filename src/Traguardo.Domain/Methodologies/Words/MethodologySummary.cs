// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Methodologies.Words;

/// <summary>Puts the words of all rules of a methodology in the order of a document.</summary>
internal static class MethodologySummary
{
    public static ValueList<WordsSection> Of(Methodology methodology)
    {
        IEnumerable<WordsSection> sections =
        [
            new("Convenzioni", Plain(MethodologyWords.Conventions(methodology))),
            new(
                "Punteggio degli indicatori",
                methodology
                    .Indicators.Select(rule => Entry(rule.Info, MethodologyWords.When(rule), MethodologyWords.Of(rule)))
                    .ToValueList()
            ),
            new("Stati degli indicatori", Plain(methodology.States.Select(MethodologyWords.Of))),
            Aggregations("Obiettivi", methodology.Levels, AggregationSubject.Level),
            Aggregations("Ente", methodology.BodyRule is { } body ? [body] : [], AggregationSubject.Body),
            Aggregations("Unità organizzative", methodology.Units, AggregationSubject.Unit),
            Aggregations("Viste", methodology.Views, AggregationSubject.View),
            Aggregations("Schede", methodology.Sheets, AggregationSubject.Sheet),
            Aggregations("Blocchi delle schede", methodology.Blocks, AggregationSubject.Block),
            new("Scale di giudizio", methodology.Ratings.Select(scale => Entry(scale.Info, "", MethodologyWords.Of(scale))).ToValueList()),
            new(
                "Scale di valutazione",
                methodology.Grades.Select(scale => Entry(scale.Info, "", MethodologyWords.Of(scale))).ToValueList()
            ),
            new("Somma dei pesi", Plain(methodology.Closures.Select(MethodologyWords.Of))),
        ];
        return sections.Where(section => section.Entries.Count > 0).ToValueList();
    }

    private static WordsSection Aggregations(string title, ValueList<AggregationRule> rules, AggregationSubject subject) =>
        new(
            title,
            rules.Select(rule => Entry(rule.Info, MethodologyWords.When(rule, subject), MethodologyWords.Of(rule, subject))).ToValueList()
        );

    private static WordsEntry Entry(RuleInfo info, string when, string text) =>
        new(info.Id, info.Title, when, text, MethodologyWords.Of(info.Source));

    private static ValueList<WordsEntry> Plain(IEnumerable<string> sentences) =>
        sentences.Select(sentence => new WordsEntry(null, "", "", sentence, null)).ToValueList();
}
