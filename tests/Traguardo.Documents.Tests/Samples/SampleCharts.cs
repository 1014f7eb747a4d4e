// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Tests.Samples;

/// <summary>Charts as documents of real bodies have them: names of half a line, figures with units, some that are missing.</summary>
internal static class SampleCharts
{
    private static readonly string[] Perspectives =
    [
        "Competitività delle imprese e sviluppo del territorio",
        "Processi interni e qualità dei servizi",
        "Apprendimento, crescita e innovazione",
        "Economico-finanziaria",
    ];

    private static readonly string[] Objectives =
    [
        "Mantenimento della conformità normativa dell'ente camerale in materia di trasparenza e prevenzione della corruzione",
        "Efficienza ed efficacia dei servizi di governance e di supporto",
        "Digitalizzazione delle imprese: Punto Impresa Digitale",
        "Internazionalizzazione",
        "Turismo e cultura: promozione del territorio e dei suoi prodotti d'eccellenza sui mercati esteri e nazionali, anche con eventi",
        "Orientamento al lavoro e alle professioni",
        "Regolazione del mercato e tutela del consumatore",
        "Composizione negoziata della crisi",
        "Tempestività dei pagamenti",
        "Semplificazione amministrativa",
        "Sostenibilità ambientale",
        "Comunicazione integrata",
    ];

    public static BarsChart Bars { get; } =
        new(
            [
                .. Objectives.Select(
                    (label, index) =>
                        index switch
                        {
                            4 => new ChartPoint(label, null, "n.d."),
                            6 => new ChartPoint(label, 71.2m, "71,20", Tone.Partly),
                            9 => new ChartPoint(label, 33, "33,00", Tone.Bad),
                            _ => new ChartPoint(label, 100 - index, $"{100 - index},00", Tone.Good),
                        }
                ),
            ],
            100
        )
        {
            Title = "Obiettivi strategici: grado di raggiungimento",
            Description = "Dodici obiettivi; nove raggiunti, uno in parte, uno non raggiunto, uno non misurato.",
        };

    public static RadarChart Radar { get; } =
        new(
            [
                new(Perspectives[0], 93.49m, "93,49", Tone.Good),
                new(Perspectives[1], 96.48m, "96,48", Tone.Good),
                new(Perspectives[2], 81.2m, "81,20", Tone.Partly),
                new(Perspectives[3], 88, "88,00", Tone.Good),
            ],
            100
        )
        {
            Title = "Prospettive",
            Description = "Quattro prospettive, tutte sopra 80.",
        };

    public static BulletChart Bullet { get; } =
        new([
            new("Tempo medio di lavorazione delle pratiche del Registro delle imprese", 1.15m, "3,2 giorni", "<= 5 giorni", Tone.Good),
            new("Imprese assistite dal Punto Impresa Digitale", 0.72m, "216", ">= 300", Tone.Partly),
            new("Grado di soddisfazione degli utenti", null, "n.d.", ">= 80,00 %"),
            new("Partecipanti agli eventi", 3.4m, "1.020", ">= 300", Tone.Good),
        ])
        {
            Title = "Risultati e valori attesi",
            Description = "Quattro indicatori: tre a target, uno sotto.",
        };

    public static TrendChart Trend { get; } =
        new(
            "giorni",
            [
                new("2019", 28, "28,0", Tone.Bad),
                new("2020", 24.5m, "24,5", Tone.Partly),
                new("2021", null, "n.d."),
                new("2022", 19, "19,0", Tone.Good),
                new("2023", 15.2m, "15,2", Tone.Good),
                new("2024", 12.5m, "12,5", Tone.Good),
            ],
            20
        )
        {
            Title = "Tempo medio dei pagamenti",
            Description = "Da 28 giorni del 2019 a 12,5 del 2024; manca il 2021.",
        };

    public static DistributionChart Distribution { get; } =
        new(
            [
                new("Pienamente raggiunto", Tone.Good),
                new("Raggiunto", Tone.Good),
                new("Raggiunto in parte", Tone.Partly),
                new("Non raggiunto", Tone.Bad),
                new("Non valutabile", Tone.None),
            ],
            [
                new(Perspectives[0], [21, 2, 1, 1, 0]),
                new(Perspectives[1], [10, 3, 0, 0, 2]),
                new(Perspectives[2], [6, 0, 2, 0, 0]),
                new(Perspectives[3], [0, 0, 0, 0, 0]),
            ]
        )
        {
            Title = "Indicatori per classe",
            Description = "Quattro ambiti; 41 indicatori su 52 pienamente raggiunti.",
        };

    public static WaterfallChart Waterfall { get; } =
        new(
            100,
            "Punteggio pieno",
            [
                new(Objectives[2], 3.1m, "−3,10", Tone.Partly),
                new(Objectives[0], 2.05m, "−2,05", Tone.Bad),
                new(Objectives[5], 0.9m, "−0,90", Tone.Good),
            ],
            93.49m,
            "Performance organizzativa dell'ente",
            "Altri obiettivi"
        )
        {
            Title = "Da 100 al punteggio dell'ente",
            Description = "Da 100 a 93,49: quasi metà dei punti persi viene dalla digitalizzazione.",
        };

    public static TreeChart Tree { get; } =
        new([
            .. Enumerable
                .Range(1, 3)
                .Select(area => new TreeChartNode(
                    $"AS{area}",
                    Perspectives[area],
                    "96,48 %",
                    "Raggiunto",
                    Tone.Good,
                    [.. Enumerable.Range(1, 2).Select(number => Strategic(area, number))]
                )),
        ])
        {
            Title = "Albero della performance",
            Description = "Tre ambiti, sei obiettivi strategici, diciotto operativi.",
        };

    public static IReadOnlyList<Chart> All { get; } = [Bars, Radar, Bullet, Trend, Distribution, Waterfall, Tree];

    private static TreeChartNode Strategic(int area, int number) =>
        new(
            $"OS {area}.{number}",
            Objectives[area * number],
            number == 2 ? null : "93,49 %",
            number == 2 ? "Non valutabile" : "Raggiunto",
            number == 2 ? Tone.None : Tone.Good,
            [
                .. Enumerable
                    .Range(1, 3)
                    .Select(item => new TreeChartNode(
                        $"OO {area}.{number}.{item}",
                        Objectives[(area + number + item) % 12],
                        item == 3 ? "41,20 %" : "100,00 %",
                        item == 3 ? "Non raggiunto" : "Pienamente raggiunto",
                        item == 3 ? Tone.Bad : Tone.Good,
                        ValueList<TreeChartNode>.Empty
                    )),
            ]
        );
}
