// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Domain.Common;
using Traguardo.Domain.Scoring;

namespace Traguardo.Documents.Directives.Sentences;

/// <summary>What persons decided beside the calculation: scores set and classes given, with their reasons.</summary>
internal static class DecisionSentences
{
    public static ValueList<Block> All(Call call)
    {
        var decided = call.Index.Card.Figures.Where(figure => figure.Override is not null || figure.Judgement is not null).ToList();
        return decided.Count == 0
            ? [new Paragraph(["Nessun punteggio è stato assegnato, e nessun giudizio espresso, in modo diverso dal calcolo."])]
            : [new ListBlock(IsOrdered: false, [.. decided.Select(figure => ItemOf(call, figure))])];
    }

    private static ValueList<Block> ItemOf(Call call, Figure figure)
    {
        var content = new List<Inline>
        {
            new TextRun(Print.Named(figure.PrintedCode ?? figure.Ref.Code, figure.Name), TextStyle.Bold),
            ": ",
        };
        if (figure.Override is { } set)
        {
            content.Add($"{Print.Score(call.Index, figure)}. {OverrideWords.Of(call.Index, set).TrimEnd('.')}.");
        }

        if (figure.Judgement is { } judgement)
        {
            content.Add($"{(judgement.Rating is { } rating ? $"«{rating}». " : "")}{JudgementWords.Of(figure, judgement).TrimEnd('.')}.");
        }

        return [new Paragraph([.. content])];
    }
}
