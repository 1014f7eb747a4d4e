// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Directives.Tables;
using Traguardo.Documents.Directives.Values;

namespace Traguardo.Documents.Directives.Loops;

/// <summary>What <c>::: per ogni</c> goes over.</summary>
internal static class LoopDefinitions
{
    public static IReadOnlyList<Definition<IEnumerable<object>>> All { get; } =
    [
        new(
            "obiettivo",
            "gli obiettivi: dentro un ciclo su obiettivi i suoi figli, dentro uno su livelli quelli del livello",
            call => ObjectiveFilter.Choose(call)
        )
        {
            Parameters = ObjectiveFilter.Parameters,
        },
        new("indicatore", "gli indicatori, dove sono assegnati", call => IndicatorFilter.Choose(call))
        {
            Parameters = IndicatorFilter.Parameters,
        },
        new("livello", "i livelli dell'albero, dall'alto", LevelsOf)
        {
            Parameters =
            [
                new("da", ParameterKind.Number, "il primo livello, contato dall'alto"),
                new("fino-a", ParameterKind.Number, "l'ultimo livello, contato dall'alto"),
                new("con-indicatori", ParameterKind.YesNo, "«si» per i soli livelli i cui obiettivi hanno indicatori propri"),
            ],
        },
        new("unita", "le unità organizzative", ItemValues.UnitsOf)
        {
            Parameters = [new("tipo", ParameterKind.Text, "solo quelle di questi tipi, separati da virgole")],
        },
        new("scheda", "le schede di valutazione", ItemValues.SheetsOf)
        {
            Parameters = [new("tipo", ParameterKind.Text, "solo quelle di questi tipi, separati da virgole")],
        },
        new(
            "vista",
            "le viste",
            call => call.Index.Plan.Views.Where(view => call.List("codici") is not { Count: > 0 } codes || codes.Contains(view.Code))
        )
        {
            Parameters = [new("codici", ParameterKind.Text, "solo quelle con questi codici, separati da virgole")],
        },
        new("variazione", "le variazioni del piano", RevisionTable.Choose) { Parameters = RevisionTable.Definition.Parameters },
    ];

    private static IEnumerable<object> LevelsOf(Call call)
    {
        var (from, to) = ((int)(call.Number("da") ?? 1), (int)(call.Number("fino-a") ?? int.MaxValue));
        return call
            .Index.Plan.Levels.Where((_, i) => i + 1 >= from && i + 1 <= to)
            .Where(level =>
                call.YesNo("con-indicatori") is not { } with
                || call.Index.Objectives.Any(item => item.Objective.Level == level.Name && item.Indicators.Count > 0) == with
            );
    }
}
