// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;

namespace Traguardo.Dossiers.Tests.Support;

/// <summary>Small dossiers to start from.</summary>
internal static class Samples
{
    /// <summary>A body, a cycle, and nothing else.</summary>
    public static CycleDossier Minimal { get; } =
        new()
        {
            Plan = new Plan
            {
                Body = new Body("ente", "Ente di prova"),
                Cycle = new Cycle("ente-2024", "Relazione sulla performance 2024", new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)),
            },
        };

    /// <summary>Two levels, two objectives, one indicator with target and result.</summary>
    public static CycleDossier Small { get; } =
        Minimal with
        {
            Plan = Minimal.Plan with
            {
                Levels = [new("Obiettivo strategico"), new("Obiettivo operativo")],
                Units = [new("A1", "Area prima", "area")],
                Objectives =
                [
                    new()
                    {
                        Code = "OS1",
                        Level = "Obiettivo strategico",
                        Title = "Servizi digitali",
                    },
                    new()
                    {
                        Code = "1.10",
                        Level = "Obiettivo operativo",
                        Parent = "OS1",
                        Title = "Sportello",
                        Weight = 60,
                    },
                ],
                Responsibilities = [new("1.10", "A1", 60)],
                Indicators =
                [
                    new()
                    {
                        Code = "I1",
                        Name = "Pratiche evase",
                        Unit = UnitOfMeasure.Percent,
                        Direction = Direction.HigherIsBetter,
                        Tags = ["comune"],
                    },
                ],
                Assignments =
                [
                    new()
                    {
                        Indicator = "I1",
                        Objective = "1.10",
                        Weight = 100,
                    },
                ],
                Targets =
                [
                    new()
                    {
                        Indicator = "I1",
                        Period = TargetPeriod.OfYear(2024),
                        Text = ">= 50,00 %",
                    },
                ],
            },
            Measures =
            [
                new()
                {
                    Indicator = "I1",
                    Text = "57,14%",
                    Numerator = 4,
                    Denominator = 7,
                    Date = new DateOnly(2024, 12, 31),
                },
            ],
        };
}
