// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Storage.Tests.Plans;

/// <summary>A small plan of 2031 in which every table refers to others.</summary>
public static class SamplePlan
{
    public static readonly TargetPeriod Year = TargetPeriod.OfYear(2031);

    public static Plan Make() =>
        new()
        {
            Body = new Body("ente", "Ente di prova"),
            Cycle = new Cycle("c-2031", "Piano 2031", new DateOnly(2031, 1, 1), new DateOnly(2031, 12, 31)),
            Levels = [new Level("Area"), new Level("Obiettivo")],
            Units = [new Unit("U1", "Area uno"), new Unit("U2", "Ufficio due", Parent: "U1")],
            Objectives =
            [
                Objective("A1", "Area", parent: null, 100),
                Objective("O1", "Obiettivo", "A1", 60),
                Objective("O2", "Obiettivo", "A1", 40),
            ],
            Responsibilities = [new Responsibility("O1", "U1"), new Responsibility("O2", "U2")],
            Indicators = [Indicator("K1") with { Owner = "U2" }, Indicator("K2"), Indicator("K3")],
            Assignments =
            [
                Assigned("K1", "O1", 100),
                Assigned("K2", "O2", 50),
                Assigned("K3", "O2", 50),
                new Assignment
                {
                    Indicator = "K3",
                    Sheet = "S1",
                    Block = "B1",
                    Weight = 30,
                },
            ],
            Targets = [Target("K1", ">= 10"), Target("K2", ">= 20"), Target("K3", ">= 30"), Target("K3", ">= 35") with { Owner = "S1" }],
            Views =
            [
                new View
                {
                    Code = "V1",
                    Name = "Sotto l'area",
                    Rule = "media",
                    Levels = ["Obiettivo"],
                    Units = ["U1", "U2"],
                    Within = ["A1", "S1"],
                },
                new View
                {
                    Code = "V2",
                    Name = "Solo un indicatore",
                    Rule = "media",
                    Codes = ["K1"],
                },
            ],
            Sheets =
            [
                new Sheet
                {
                    Code = "S1",
                    Title = "Scheda",
                    Unit = "U2",
                },
            ],
            Blocks = [new SheetBlock("S1", "B1", "Blocco", 100)],
            SheetItems =
            [
                new SheetItem("S1", "B1", "Obiettivo uno", new FigureRef(FigureKind.Objective, "O1"), 40),
                new SheetItem("S1", "B1", "Indicatore due", new FigureRef(FigureKind.Indicator, "K2", "O2"), 20),
                new SheetItem("S1", "B1", "Vista due", new FigureRef(FigureKind.View, "V2"), 10),
            ],
        };

    public static CycleDossier Dossier() => new() { Plan = Make() };

    /// <summary>The same, approved as version 1.</summary>
    public static CycleDossier Approved() => Dossier() with { Versions = [new PlanVersion(1, "Piano", new DateOnly(2031, 1, 31))] };

    public static MeasureEntry Measure(string indicator) => new() { Indicator = indicator, Text = "12" };

    public static Objective Objective(string code, string level, string? parent, decimal? weight) =>
        new()
        {
            Code = code,
            Level = level,
            Parent = parent,
            Title = "Titolo di " + code,
            Weight = weight,
        };

    public static Indicator Indicator(string code) =>
        new()
        {
            Code = code,
            Name = "Nome di " + code,
            Unit = UnitOfMeasure.Number,
            Direction = Direction.HigherIsBetter,
        };

    public static Assignment Assigned(string indicator, string objective, decimal? weight) =>
        new()
        {
            Indicator = indicator,
            Objective = objective,
            Weight = weight,
        };

    public static TargetEntry Target(string indicator, string text) =>
        new()
        {
            Indicator = indicator,
            Period = Year,
            Text = text,
        };
}
