// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Cli.Tests.Support;

/// <summary>
/// A small cycle with one of everything that the commands print: two levels, an indicator on two objectives, one without result, one judged by a person,
/// a unit, a view, a sheet; published figures that come out, that an erratum explains, and nothing left open.
/// </summary>
internal static class SmallCycle
{
    public static CycleDossier Dossier() =>
        new()
        {
            Plan = Plan,
            Measures = Measures,
            Overrides = [new ScoreOverride(Indicator("K4", "1.10"), 90, "Causa esterna documentata.", "OIV")],
            Published =
            [
                new PublishedFigure("P1", FigureRef.Body, "74,00 %", "Sintesi"),
                new PublishedFigure("P2", Objective("1.1"), "60,00", "Scheda 1.1"),
                new PublishedFigure("P3", Objective("1.2"), "97,00", "Scheda 1.2"),
                new PublishedFigure("P4", Indicator("K4", "1.10"), "90,00", "Scheda 1.10"),
                new PublishedFigure("P5", null, "12", "Testo", "5 + 7"),
            ],
            Errata = [new Erratum("P3", "100,00", "Refuso: la scheda porta 100,00.")],
        };

    private static Plan Plan =>
        new()
        {
            Body = new Body("ente-prova", "Ente di prova"),
            Cycle = new Cycle("prova-2024", "Relazione di prova 2024", new(2024, 1, 1), new(2024, 12, 31), Methodology: "prova"),
            Levels = [new Level("Obiettivo strategico"), new Level("Obiettivo operativo")],
            Units = [new Unit("UA", "Unità A", "servizio")],
            Objectives =
            [
                new Objective
                {
                    Code = "1",
                    Level = "Obiettivo strategico",
                    Title = "Un obiettivo con un titolo lungo abbastanza da andare a capo",
                    Weight = 100,
                },
                new Objective
                {
                    Code = "1.10",
                    Level = "Obiettivo operativo",
                    Parent = "1",
                    Title = "Il decimo",
                    Weight = 20,
                },
                new Objective
                {
                    Code = "1.2",
                    Level = "Obiettivo operativo",
                    Parent = "1",
                    Title = "Il secondo",
                    Weight = 20,
                },
                new Objective
                {
                    Code = "1.1",
                    Level = "Obiettivo operativo",
                    Parent = "1",
                    Title = "Il primo",
                    Weight = 60,
                },
            ],
            Responsibilities = [new Responsibility("1.1", "UA"), new Responsibility("1.2", "UA")],
            Indicators =
            [
                NewIndicator("K1"),
                NewIndicator("K2"),
                NewIndicator("K3") with
                {
                    PrintedCode = "Kpi 3",
                },
                NewIndicator("K4"),
                NewIndicator("UA"),
            ],
            Assignments =
            [
                On("K1", "1.1", 100),
                On("K2", "1.2", 100),
                On("K1", "1.2", null) with
                {
                    Weight = 0,
                },
                On("K3", "1.10", 40),
                On("K4", "1.10", 60),
                new Assignment
                {
                    Indicator = "UA",
                    Sheet = "DIR",
                    Weight = 100,
                },
            ],
            Targets = [Target("K1", ">= 20"), Target("K2", "<= 35,00 %"), Target("K3", "= 100"), Target("K4", ">= 7"), Target("UA", "SI")],
            Views =
            [
                new View
                {
                    Code = "V1",
                    Name = "Tutti gli operativi",
                    Rule = "media",
                    Of = ViewOf.Objectives,
                    Levels = ["Obiettivo operativo"],
                },
            ],
            Sheets =
            [
                new Sheet
                {
                    Code = "DIR",
                    Title = "Scheda del dirigente",
                    Kind = "dirigente",
                },
            ],
        };

    private static ValueList<MeasureEntry> Measures =>
        [Measure("K1", "12"), Measure("K2", "30,00 %"), Measure("K4", null) with { Numerator = 4, Denominator = 7 }, Measure("UA", "SI")];

    public static FigureRef Objective(string code) => new(FigureKind.Objective, code);

    public static FigureRef Indicator(string code, string owner) => new(FigureKind.Indicator, code, owner);

    private static Indicator NewIndicator(string code) =>
        new()
        {
            Code = code,
            Name = "Indicatore " + code,
            Unit = code == "K2" ? UnitOfMeasure.Percent : UnitOfMeasure.None,
        };

    private static Assignment On(string indicator, string objective, decimal? weight) =>
        new()
        {
            Indicator = indicator,
            Objective = objective,
            Weight = weight,
        };

    private static TargetEntry Target(string indicator, string text) =>
        new()
        {
            Indicator = indicator,
            Period = TargetPeriod.OfYear(2024),
            Text = text,
        };

    private static MeasureEntry Measure(string indicator, string? text) =>
        new()
        {
            Indicator = indicator,
            Date = new(2024, 12, 31),
            Text = text,
            Source = "registro di prova",
        };
}
