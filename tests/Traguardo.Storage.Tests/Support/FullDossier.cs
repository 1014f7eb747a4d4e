// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Storage.Tests.Support;

/// <summary>A dossier with something in every property: it is stored, not scored, so it need not make sense.</summary>
public static class FullDossier
{
    private static readonly DateOnly Day = new(2031, 6, 30);
    private static readonly FigureRef Figure = new(FigureKind.Indicator, "K «1»", "O 1", FigureAspect.Variance);

    public static CycleDossier Make() =>
        new()
        {
            Plan = Plan(),
            Measures =
            [
                new MeasureEntry
                {
                    Indicator = "K «1»",
                    Date = Day,
                    Text = "57,14 %\n\u00A0èàò 🎯",
                    Reading = "4/7",
                    ReadingReason = "motivo",
                    Numerator = 4.10m,
                    Denominator = 7,
                    Quantities = [new NamedQuantity("oneri", 79228162514264337593543950335m), new NamedQuantity("a \"b\"", 0.10m)],
                    Figure = Figure,
                    Reconstructed = true,
                    Basis = MeasureBasis.Provisional,
                    State = MeasureState.NotMeasurable,
                    Note = "nota",
                    Grade = "buono",
                    Source = "fonte",
                    Evidence = "prova",
                    Author = "ufficio",
                },
                new MeasureEntry { Indicator = "K 2", Text = "1" },
                new MeasureEntry { Indicator = "K 2", Text = "1" },
            ],
            Overrides = [new ScoreOverride(Figure, 99.990m, "perché", "OIV", Day, "D1")],
            Judgements =
            [
                new Judgement(FigureRef.Body, "alto", "perché", "OIV", Day, "D1"),
                new Judgement(Figure, Rating: null, "solo parole"),
            ],
            Acts = [new Act("D1", "delibera", "Giunta", "12", Day, "oggetto", "prot", "https://example.org")],
            Versions = [new PlanVersion(1, "Piano", new DateOnly(2031, 1, 31), "D1"), new PlanVersion(2, "Proposta")],
            Revisions =
            [
                new Revision
                {
                    Code = "R1",
                    Version = 2,
                    Kind = RevisionKind.IndicatorDefinition,
                    Objective = "O 1",
                    Indicator = "K «1»",
                    Period = new TargetPeriod(Day),
                    Old = ">= 1",
                    New = ">= 2",
                    Reason = "perché",
                    Status = RevisionStatus.Rejected,
                    Proposer = "area",
                    Opinion = "D1",
                    Act = "D1",
                    Note = "nota",
                },
            ],
            PriorFigures = [new PriorFigure(Figure, 2030, "88,1", "nota")],
            Narratives = [new Narrative("premessa", "Titolo", "Testo **forte**.")],
            ContextTables = [new ContextCell("personale", "riga", "colonna", "12", "fonte", Day)],
            Published = [new PublishedFigure("P1", Figure, "97,1", "pag. 3", "211 / 220"), new PublishedFigure("P2", Figure: null, "3")],
            Errata = [new Erratum("P1", "98", "sbagliato", CarriedUp: true)],
        };

    private static Plan Plan() =>
        new()
        {
            Body = new Body("ente", "Ente di prova", "Camera", new DateOnly(1990, 1, 1), Day, "a; b"),
            Cycle = new Cycle("c-2031", "Titolo", new DateOnly(2031, 1, 1), new DateOnly(2031, 12, 31), Day, "piano", "metodo"),
            Levels = [new Level("Area"), new Level("Obiettivo")],
            Units = [new Unit("U1", "Unità", "area", "U0", "UNITÀ", new DateOnly(2031, 1, 1), Day)],
            Objectives =
            [
                new Objective
                {
                    Code = "O 1",
                    PrintedCode = "O-1",
                    Level = "Area",
                    Parent = "O 0",
                    Title = "Titolo",
                    Description = "descrizione",
                    Weight = 33.330m,
                    ScoreTarget = 80,
                    State = ElementState.Suspended,
                    StateReason = "perché",
                    Tags = ["a", "b | c"],
                    Programme = "011",
                    Resources = "1.000",
                    Period = "triennio",
                },
            ],
            Responsibilities = [new Responsibility("O 1", "U1", 12.5m)],
            Indicators =
            [
                new Indicator
                {
                    Code = "K «1»",
                    PrintedCode = "K1",
                    Name = "Indicatore",
                    Description = "descrizione",
                    Type = "Efficacia",
                    Unit = UnitOfMeasure.Percent,
                    Direction = Direction.LowerIsBetter,
                    Formula = "a / b",
                    Expression = "a / b",
                    Source = "fonte",
                    Owner = "U1",
                    Tags = ["x"],
                    Baseline = "1",
                    Benchmark = "2",
                    Library = "L/1",
                },
                new Indicator { Code = "K 2", Name = "Altro" },
            ],
            Assignments =
            [
                new Assignment
                {
                    Indicator = "K «1»",
                    Objective = "O 1",
                    Sheet = "S1",
                    Block = "B1",
                    Weight = 0.0000000000000000000000000001m,
                    State = ElementState.Replaced,
                    StateReason = "perché",
                    Threshold = -1.50m,
                    Maximum = 3,
                    Rule = "regola",
                    Note = "nota",
                },
            ],
            Targets =
            [
                new TargetEntry
                {
                    Indicator = "K «1»",
                    Owner = "O 1",
                    Period = new TargetPeriod(Day),
                    Text = ">= 30,00 %",
                    Reading = ">= 31 %",
                    ReadingReason = "motivo",
                    Variant = "scheda",
                },
            ],
            Views =
            [
                new View
                {
                    Code = "V1",
                    Name = "Vista",
                    Rule = "media",
                    Of = ViewOf.Units,
                    Tags = ["a"],
                    Levels = ["Area"],
                    Units = ["U1"],
                    Within = ["O 1"],
                    Codes = ["K 2"],
                    ScoreFrom = 1.5m,
                    ScoreBelow = 99,
                    ScoreTarget = 80,
                },
            ],
            Sheets =
            [
                new Sheet
                {
                    Code = "S1",
                    Title = "Scheda",
                    Kind = "dirigente",
                    Unit = "U1",
                    Post = "dirigente",
                },
            ],
            Blocks = [new SheetBlock("S1", "B1", "Blocco", 40)],
            SheetItems = [new SheetItem("S1", "B1", "Voce", Figure, 12)],
        };
}
