// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Methodologies.Examples;

/// <summary>The pieces of the plans that examples need: one objective, one indicator, one year.</summary>
internal static class ExamplePlan
{
    public const string Objective = "O";

    public const string Indicator = "I";

    public const string Level = "obiettivo";

    /// <summary>Year of examples whose methodology has no validity; it matters only to days printed without a year.</summary>
    private const int AnyYear = 2024;

    /// <summary>A plan of one objective, still without indicators.</summary>
    public static Plan Of(Methodology methodology, int? year = null)
    {
        var of = year ?? methodology.ValidFrom?.Year ?? AnyYear;
        return new Plan
        {
            Body = new Body("esempio", "Esempio"),
            Cycle = new Cycle("esempio", "Esempio", new DateOnly(of, 1, 1), new DateOnly(of, 12, 31)),
            Levels = [new Level(Level)],
            Objectives =
            [
                new Objective
                {
                    Code = Objective,
                    Level = Level,
                    Title = Objective,
                },
            ],
        };
    }

    /// <summary>An indicator on the objective, without target and result.</summary>
    public static Plan WithIndicator(Plan plan) =>
        plan with
        {
            Indicators = [new Indicator { Code = Indicator, Name = Indicator }],
            Assignments = [new Assignment { Indicator = Indicator, Objective = Objective }],
        };

    /// <summary>A score given to a figure, as a person would set it.</summary>
    public static ScoreOverride Given(FigureRef figure, decimal score) => new(figure, score, "esempio");

    /// <summary>A figure as printed by its rule.</summary>
    public static string? Printed(FigureValue value, Rounding? rounding) => value.IsScored ? Printed(value.Score, rounding) : null;

    public static string Printed(decimal score, Rounding? rounding) =>
        ItalianNumber.Print(
            score,
            Math.Max(
                (rounding ?? Rounding.HalfUp2).Digits,
                score == decimal.Round(score, 2, MidpointRounding.ToZero) ? 0 : (int)score.Scale
            )
        );
}
