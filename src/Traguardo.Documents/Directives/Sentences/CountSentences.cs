// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Language;
using Traguardo.Documents.Model;
using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;

namespace Traguardo.Documents.Directives.Sentences;

/// <summary>Sentences that count.</summary>
internal static class CountSentences
{
    /// <summary>A sentence for each level with classes; where nothing is rated, one about the indicators.</summary>
    public static ValueList<Block> Counts(Call call)
    {
        var classes = ClassCounts.ClassesOf(call.Index);
        if (classes.Count == 0)
        {
            return Progress(call);
        }

        return
        [
            .. ClassCounts
                .ByLevel(call.Index)
                .Select(level =>
                {
                    var total = level.Counts.Sum();
                    var parts = classes
                        .Select((one, i) => (one.Name, Count: level.Counts[i]))
                        .Where(part => part.Count > 0)
                        .Select(part =>
                            $"{ItalianNumber.Print(part.Count)} {(part.Count == 1 ? "ha" : "hanno")} il giudizio «{part.Name}» ({Share(part.Count, total)})"
                        )
                        .ToList();
                    var whole =
                        total == 1
                            ? $"L'unico elemento valutato del livello «{level.Label}»"
                            : $"Dei {ItalianNumber.Print(total)} elementi valutati del livello «{level.Label}»,";
                    return new Paragraph([
                        total == 1
                            ? $"{whole} ha il giudizio «{classes[FirstWith(level.Counts)].Name}»."
                            : $"{whole} {Italian.List(parts)}.",
                    ]);
                }),
        ];
    }

    /// <summary>How far the indicators are: measured, reached, waiting.</summary>
    public static ValueList<Block> Progress(Call call)
    {
        var items = IndicatorFilter.Choose(call, "in-vigore").ToList();
        if (items.Count == 0)
        {
            return [];
        }

        var met = items.Count(item => item.Figure.Value.Met == true);
        var missed = items.Count(item => item.Figure.Value.Met == false);
        var missing = items.Count(item => item.Figure.Value.State == MeasureState.Missing);
        var noTarget = items.Count(item => item.Figure.Value.State == MeasureState.NoTarget);
        var rest = items.Count - met - missed - missing - noTarget;
        var parts = new List<string>();
        Say(parts, met, "ha raggiunto il target", "hanno raggiunto il target");
        Say(parts, missed, "non lo ha raggiunto", "non lo hanno raggiunto");
        Say(parts, missing, "attende il risultato", "attendono il risultato");
        Say(parts, noTarget, "non ha un target a questa data", "non hanno un target a questa data");
        Say(parts, rest, "è in altro stato", "sono in altro stato");
        var whole = items.Count == 1 ? "C'è un solo indicatore:" : $"Dei {ItalianNumber.Print(items.Count)} indicatori,";
        return [new Paragraph([$"{whole} {Italian.List(parts)}."])];
    }

    private static void Say(List<string> parts, int count, string one, string many)
    {
        if (count > 0)
        {
            parts.Add(ItalianNumber.Print(count) + " " + (count == 1 ? one : many));
        }
    }

    private static int FirstWith(ValueList<int> counts)
    {
        var index = 0;
        while (counts[index] == 0)
        {
            index++;
        }

        return index;
    }

    private static string Share(int count, int total) =>
        ItalianNumber.Print(decimal.Round(100m * count / total, 1, MidpointRounding.AwayFromZero), 1) + Print.Percent;
}
