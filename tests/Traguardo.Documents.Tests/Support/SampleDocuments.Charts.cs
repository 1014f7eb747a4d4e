// SPDX-License-Identifier: AGPL-3.0-or-later
using System.Globalization;
using Traguardo.Documents.Charts;
using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Tests.Support;

/// <summary>Charts of the rich sample, one of each kind.</summary>
internal static partial class SampleDocuments
{
    private static IEnumerable<Block> ChartBlocks()
    {
        ValueList<ChartPoint> points =
        [
            new("Imprese, territorio e consumatori", 93.49m, "93,49", Tone.Good),
            new("Processi interni", 71.2m, "71,20", Tone.Partly),
            new("Crescita e apprendimento", 45, "45,00", Tone.Bad),
            new("Economico-finanziaria", 100, "100,00", Tone.Good),
            new("Trasparenza", null, "n.d."),
        ];
        Chart[] charts =
        [
            new BarsChart(points, 100)
            {
                Title = "Punteggio per prospettiva",
                Description = "Imprese 93,49; processi 71,20; crescita 45,00; economico-finanziaria 100,00; trasparenza non disponibile.",
            },
            new RadarChart(points, 100)
            {
                Title = "Prospettive",
                Description = "Imprese 93,49; processi 71,20; crescita 45,00; economico-finanziaria 100,00.",
            },
            new BulletChart([
                new BulletPoint("Tempi medi di pagamento", 1.25m, "20 gg", "25 gg", Tone.Good),
                new BulletPoint("Pratiche evase entro 5 giorni", 0.82m, "73,8 %", "90 %", Tone.Partly),
                new BulletPoint("Imprese assistite", 0.4m, "40", "100", Tone.Bad),
                new BulletPoint("Indagine di gradimento", null, "non svolta", "4,0"),
            ])
            {
                Title = "Risultati e target",
                Description = "Tempi di pagamento 20 giorni su 25; pratiche 73,8 per cento su 90; imprese 40 su 100.",
            },
            new TrendChart(
                "%",
                [new("2021", 61.5m, "61,50"), new("2022", 70, "70,00"), new("2023", null, "n.d."), new("2024", 82.1m, "82,10")],
                80
            )
            {
                Title = "Andamento",
                Description = "Dal 61,50 del 2021 all'82,10 del 2024; target 80.",
            },
            new DistributionChart(
                [
                    new("Raggiunto", Tone.Good),
                    new("Raggiunto in parte", Tone.Partly),
                    new("Non raggiunto", Tone.Bad),
                    new("Non misurabile", Tone.None),
                ],
                [new("Area 1", [12, 3, 1, 0]), new("Area 2", [7, 5, 2, 2]), new("Area 3", [9, 0, 0, 1])]
            )
            {
                Title = "Indicatori per esito",
                Description = "Area 1: 12 raggiunti, 3 in parte, 1 no. Area 2: 7, 5, 2, 2. Area 3: 9 raggiunti, 1 non misurabile.",
            },
            new WaterfallChart(
                100,
                "Massimo",
                [new("Processi", 3.2m, "-3,20"), new("Crescita", 2.5m, "-2,50")],
                93.49m,
                "Ente",
                "Arrotondamenti e altro"
            )
            {
                Title = "Punti persi",
                Description = "Da 100 si perdono 3,20 punti nei processi, 2,50 nella crescita e 0,81 altrove: 93,49.",
            },
        ];
        return charts.Select((chart, index) => new ChartBlock(chart, chart.Title, index + 1)).Append<Block>(TreeBlock(7));
    }

    private static ChartBlock TreeBlock(int number)
    {
        TreeChartNode Action(string code) => new(code, "Attuare gli interventi di semplificazione previsti", "100,00", null, Tone.Good, []);
        TreeChartNode Operational(string code, Tone tone) =>
            new(
                code,
                "Migliorare la tempestività del Registro delle imprese e la qualità dei dati pubblicati",
                "71,20",
                "Raggiunto in parte",
                tone,
                [Action(code + ".1"), Action(code + ".2")]
            );
        TreeChartNode Strategic(string code) =>
            new(
                code,
                "Valorizzare il territorio e sostenere le imprese",
                "93,49",
                "Raggiunto",
                Tone.Good,
                [Operational(code + ".1", Tone.Partly), Operational(code + ".2", Tone.Bad), Operational(code + ".3", Tone.None)]
            );
        TreeChartNode Area(string code) =>
            new(code, "Competitività delle imprese", "95,10", "Raggiunto", Tone.Good, [Strategic(code + ".1"), Strategic(code + ".2")]);
        return new ChartBlock(
            new TreeChart([Area("1"), Area("2"), Area("3")])
            {
                Title = "Albero della performance",
                Description = "Tre ambiti, sei obiettivi strategici, diciotto operativi.",
            },
            "Albero della performance",
            number
        );
    }
}
