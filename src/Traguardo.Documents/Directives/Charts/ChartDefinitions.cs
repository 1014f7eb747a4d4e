// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;

namespace Traguardo.Documents.Directives.Charts;

/// <summary>The charts that templates may ask for.</summary>
internal static class ChartDefinitions
{
    public static IReadOnlyList<Definition<Chart?>> All { get; } =
    [
        new("albero", "l'albero della performance, con il giudizio di ogni obiettivo", TreeChartMaker.Make)
        {
            Parameters = [new("fino-a", ParameterKind.Number, "il livello a cui fermarsi, contato dall'alto (tutti se non si dice altro)")],
        },
        new("barre", "i punteggi, uno accanto all'altro: obiettivi di un livello, unità o viste", ScoreChartMaker.Bars)
        {
            Parameters = ScoreChartMaker.Parameters,
        },
        new("radar", "gli stessi punteggi intorno a un centro (da tre in su; meno di tre diventano barre)", ScoreChartMaker.Radar)
        {
            Parameters = ScoreChartMaker.Parameters,
        },
        new("proiettili", "gli indicatori: il risultato rispetto al target, ciascuno sulla sua scala", BulletChartMaker.Make)
        {
            Parameters = IndicatorFilter.Parameters,
        },
        new(
            "andamento",
            "una cifra negli anni: dell'ente, o dell'obiettivo, dell'unità o dell'indicatore del ciclo in cui ci si trova",
            TrendChartMaker.Make
        ),
        new(
            "semafori",
            "quanti obiettivi hanno quale giudizio, per livello o per obiettivo in cima all'albero",
            DistributionChartMaker.Make
        )
        {
            Parameters = [Parameter.OneOf("per", "«livello» (se non si dice altro) o «cima»", "livello", "cima")],
        },
        new("punti-persi", "dal punteggio pieno alla cifra: che cosa ha tolto punti", WaterfallChartMaker.Make)
        {
            Parameters = [new("righe", ParameterKind.Number, "quante voci (8 se non si dice altro)")],
        },
    ];
}
