// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Tests.Checks;

/// <summary>A small dossier without faults, that uses every table; tests change one thing in it.</summary>
internal static class Sample
{
    private static readonly RuleSource Source = new("SMVP", null, RuleNature.Stated);

    public static Plan Plan { get; } =
        new()
        {
            Body = new("ENTE", "Ente di prova"),
            Cycle = new("2024", "Piano 2024", new(2024, 1, 1), new(2024, 12, 31), Methodology: "metodo"),
            Levels = [new("Area"), new("Strategico"), new("Operativo")],
            Units = [new("U1", "Area prima"), new("U2", "Ufficio", Parent: "U1")],
            Objectives =
            [
                Objective("A", "Area"),
                Objective("A.1", "Strategico", "A", 60),
                Objective("A.2", "Strategico", "A", 40),
                Objective("A.1.1", "Operativo", "A.1", 100),
            ],
            Responsibilities = [new("A.1.1", "U1", 70), new("A.1.1", "U2", 30), new("A.2", "U1")],
            Indicators =
            [
                Indicator("I1"),
                Indicator("I2") with
                {
                    Expression = "proventi strutturali / oneri strutturali",
                },
                Indicator("I3"),
            ],
            Assignments =
            [
                On("A.1", "I1", 100),
                On("A.1.1", "I1", 25),
                On("A.1.1", "I2", 75),
                new()
                {
                    Indicator = "I3",
                    Sheet = "S1",
                    Block = "B1",
                    Weight = 100,
                    Rule = "regola",
                },
            ],
            Targets =
            [
                Target("I1", ">= 10"),
                Target("I2", "50%"),
                Target("I2", "60%") with
                {
                    Owner = "A.1.1",
                },
                Target("I2", "55%") with
                {
                    Variant = "proposta",
                },
                Target("I3", "SI"),
            ],
            Views =
            [
                new()
                {
                    Code = "V1",
                    Name = "Vista",
                    Rule = "media",
                    Levels = ["Operativo"],
                    Units = ["U1"],
                    Within = ["A", "S1"],
                    Codes = ["I1"],
                },
            ],
            Sheets =
            [
                new()
                {
                    Code = "S1",
                    Title = "Scheda",
                    Kind = "dirigente",
                    Unit = "U1",
                },
            ],
            Blocks = [new("S1", "B1", "Obiettivi", 40), new("S1", "B2", "Ente", 60)],
            SheetItems = [new("S1", "B2", "Performance di ente", FigureRef.Body, 100)],
        };

    public static CycleDossier Dossier { get; } =
        new()
        {
            Plan = Plan,
            Measures =
            [
                new()
                {
                    Indicator = "I1",
                    Text = "12",
                    Date = new DateOnly(2024, 12, 31),
                },
                new() { Indicator = "I2", Quantities = [new("Proventi strutturali", 10), new("oneri strutturali", 5)] },
                new()
                {
                    Indicator = "I3",
                    Numerator = 4,
                    Denominator = 7,
                },
            ],
            Overrides = [new(new(FigureKind.Objective, "A.2"), 100, "decisione dell'OIV", Act: "D1")],
            Judgements = [new(new(FigureKind.Objective, "A.1"), "raggiunto", "buon risultato", Act: "D1")],
            Acts = [new("D1", "delibera", "Giunta", "1", null, null), new("P1", "parere", "OIV", null, null, null)],
            Versions = [new(1, "Prima", null, "D1"), new(2, "Seconda")],
            Revisions =
            [
                new()
                {
                    Code = "R1",
                    Version = 2,
                    Kind = RevisionKind.Target,
                    Objective = "A.1.1",
                    Indicator = "I2",
                    Reason = "superato",
                    Opinion = "P1",
                    Act = "D1",
                },
            ],
            PriorFigures = [new(new(FigureKind.Unit, "U1"), 2023, "90")],
            Published = [new("F1", new(FigureKind.View, "V1"), "93,49"), new("F2", null, "95,91", null, "211 / 220 * 100")],
            Errata = [new("F1", null, "errore di stampa")],
        };

    public static Methodology Methodology { get; } =
        new()
        {
            Id = "metodo",
            Title = "Metodo",
            Source = Source,
            Indicators = [new() { Info = new("regola", "Regola", Source), Scoring = new MetOrNot() }],
            Views = [new() { Info = new("media", "Media", Source) }],
        };

    public static Objective Objective(string code, string level, string? parent = null, decimal? weight = null) =>
        new()
        {
            Code = code,
            Level = level,
            Parent = parent,
            Title = code,
            Weight = weight,
        };

    public static Indicator Indicator(string code) => new() { Code = code, Name = code };

    public static Assignment On(string objective, string indicator, decimal? weight = null) =>
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
            Period = TargetPeriod.OfYear(2024),
            Text = text,
        };

    /// <summary>The sample with another plan.</summary>
    public static CycleDossier With(Func<Plan, Plan> change) => Dossier with { Plan = change(Plan) };

    /// <summary>The list with one row changed.</summary>
    public static ValueList<T> With<T>(this ValueList<T> rows, int row, Func<T, T> change) =>
        rows.Select((value, index) => index == row ? change(value) : value).ToValueList();

    /// <summary>The list with a row at its end.</summary>
    public static ValueList<T> Plus<T>(this ValueList<T> rows, params T[] more) => rows.Concat(more).ToValueList();

    public static ValueList<Finding> Findings(CycleDossier dossier) => PlanIntegrity.Check(dossier, Methodology);

    /// <summary>Asserts that a dossier has this finding and no other.</summary>
    public static void AssertFinding(Finding finding, CycleDossier dossier) => Assert.Equal([finding], Findings(dossier));
}
