// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Language;
using Traguardo.Documents.Model;
using Traguardo.Documents.Sources;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Directives.Sentences;

/// <summary>What is said of objectives below full score: the figure, and what keeps it down.</summary>
internal static class ShortfallSentences
{
    private const decimal Full = 100;

    public static ValueList<Block> Below(Call call)
    {
        var scored = ObjectiveFilter.Choose(call).Where(item => item.Figure.Value.IsScored).ToList();
        var below = scored.Where(item => item.Figure.Value.Score < Full).ToList();
        return scored.Count == 0 ? []
            : below.Count == 0 ? [new Paragraph(["Tutti gli obiettivi valutati di questo livello hanno il punteggio pieno."])]
            : [.. below.SelectMany(item => Of(call, item))];
    }

    private static IEnumerable<Block> Of(Call call, ObjectiveItem item)
    {
        yield return new Paragraph([Opening(call, item)]);
        var rows = item.WithDescendants()
            .SelectMany(objective => objective.Indicators)
            .Where(indicator => indicator.Figure.Value is { IsScored: true, Score: < Full })
            .ToList();
        if (rows.Count > 0)
        {
            yield return new ListBlock(IsOrdered: false, [.. rows.Select(row => ItemOf(call, row))]);
        }
    }

    private static string Opening(Call call, ObjectiveItem item)
    {
        var score = Print.Score(call.Index, item.Figure)!;
        var target = item.Objective.ScoreTarget is { } asked ? $" a fronte di un target {Italian.Before("del", Print.Points(asked))}" : "";
        return $"La performance relativa all'obiettivo «{Print.Named(item.Code, item.Objective.Title)}» è pari {Italian.Before("al", score)}{target}. I margini di miglioramento riguardano:";
    }

    private static ValueList<Block> ItemOf(Call call, IndicatorItem row)
    {
        var asked = row.Facts.TargetEntry?.Text;
        var facts = new List<string>();
        if (asked is not null)
        {
            facts.Add("target " + asked);
        }

        if (row.Result is { } result)
        {
            facts.Add("risultato " + result);
        }

        facts.Add("punteggio " + Print.Score(call.Index, row.Figure));
        var text = $": {string.Join(", ", facts)}.";
        var content = new List<Inline> { new TextRun(Print.Named(row.Code, row.Indicator.Name), TextStyle.Bold), text };
        if (row.Figure.Override is { } set)
        {
            content.Add(" " + OverrideWords.Of(call.Index, set).TrimEnd('.') + ".");
        }

        if (row.Facts.Measure?.Entry.Note is { Length: > 0 } note)
        {
            content.Add(" " + Italian.Capital(note).TrimEnd('.') + ".");
        }

        return [new Paragraph([.. content])];
    }
}
