// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Documents.Charts;
using Traguardo.Domain.Notation;

namespace Traguardo.Web.Components.StyleGuide;

/// <summary>Invented data of the charts of the style guide.</summary>
internal static class StyleGuideChartSamples
{
    public static BarChartData Bars { get; } =
        new(
            "Punteggi delle aree strategiche",
            [
                new("Competitività delle imprese e sviluppo del territorio", 93.49m, "93,49", Tone.Good, "Raggiunto", 90, "90,00"),
                new("Orientamento al lavoro", 81.97m, "81,97", Tone.Partly, "In parte", 90, "90,00"),
                new(
                    "Tutela della fede pubblica e regolazione del mercato, con i servizi di vigilanza",
                    35.83m,
                    "35,83",
                    Tone.Bad,
                    "Non raggiunto",
                    80,
                    "80,00"
                ),
                new("Efficienza dell'amministrazione", Value: null, "non valutato", Tone.None, "Non misurato"),
            ]
        );

    public static LineChartData Line { get; } =
        new(
            "Tempo medio di lavorazione delle pratiche",
            "giorni",
            [
                new("2019", 6.4m, "6,4", Target: 6, TargetText: "<= 6"),
                new("2020", 7.9m, "7,9", Target: 6, TargetText: "<= 6"),
                new("2021", Value: null, "non misurato", Target: 6, TargetText: "<= 6"),
                new("2022", 5.2m, "5,2", Target: 5.5m, TargetText: "<= 5,5"),
                new("2023", 5m, "5,0"),
                new("2024", 4.1m, "4,1", IsProvisional: true, Target: 5, TargetText: "<= 5"),
            ]
        );

    /// <summary>Four areas, twelve objectives, 112 indicators, as a large plan has.</summary>
    public static TreeMapData Map { get; } =
        new("Albero della performance", [.. Enumerable.Range(1, 4).Select(area => Area(area, isLinked: false))]);

    public static TreeMapData LinkedMap { get; } = new("Area 1 con i suoi obiettivi", [Area(1, isLinked: true)]);

    private static TreeMapNode Area(int area, bool isLinked)
    {
        var objectives = Enumerable.Range(1, area + 1).Select(number => Objective(area, number, isLinked)).ToList();
        return new(
            $"{area}",
            $"Area strategica di esempio {area}",
            20 + (area * 2),
            "88,10",
            "Raggiunto",
            Tone.Good,
            objectives,
            isLinked ? "/stile" : null
        );
    }

    private static TreeMapNode Objective(int area, int number, bool isLinked)
    {
        var indicators = Enumerable.Range(1, 8).Select(index => Indicator(area, number, index, isLinked)).ToList();
        return new(
            $"{area}.{number}",
            "Obiettivo di esempio",
            10 + number,
            "81,97",
            "In parte",
            Tone.Partly,
            indicators,
            isLinked ? "/stile" : null
        );
    }

    private static TreeMapNode Indicator(int area, int objective, int index, bool isLinked)
    {
        var score = ((area * 31) + (objective * 17) + (index * 23)) % 101;
        var (tone, rating) = score switch
        {
            >= 60 => (Tone.Good, "Raggiunto"),
            >= 35 => (Tone.Partly, "In parte"),
            >= 12 => (Tone.Bad, "Non raggiunto"),
            _ => (Tone.None, "Non misurato"),
        };
        var code = string.Create(CultureInfo.InvariantCulture, $"{area}.{objective}.{index}");
        var text = tone is Tone.None ? null : ItalianNumber.Print(score, 2);
        return new(code, "Indicatore di esempio", 1 + (index % 3), text, rating, tone, [], isLinked ? "/stile" : null);
    }
}
