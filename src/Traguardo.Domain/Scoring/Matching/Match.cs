// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Scoring.Matching;

/// <summary>A target and a measure brought to common terms: what a scoring function works on.</summary>
internal readonly struct Match
{
    public MatchKind Kind { get; private init; }

    /// <summary>Whether the target is met.</summary>
    public bool Met { get; private init; }

    public Comparison Comparison { get; private init; }

    /// <summary>Target figure.</summary>
    public decimal Target { get; private init; }

    /// <summary>Measured figure, in the target's unit.</summary>
    public decimal Result { get; private init; }

    public DateOnly Due { get; private init; }

    public DateOnly Done { get; private init; }

    public ValueList<Part> Parts { get; private init; }

    /// <summary>For a match that yields no score by a function: the state that explains why.</summary>
    public MeasureState State { get; private init; }

    /// <summary>The reason of the state, or the grade given, in Italian.</summary>
    public string? Text { get; private init; }

    public static Match Figures(Comparison comparison, decimal target, decimal result, bool met) =>
        new()
        {
            Kind = MatchKind.Figures,
            Comparison = comparison,
            Target = target,
            Result = result,
            Met = met,
        };

    public static Match Days(DateOnly due, DateOnly done) =>
        new()
        {
            Kind = MatchKind.Days,
            Due = due,
            Done = done,
            Met = done <= due,
        };

    /// <summary>So much done of so much asked.</summary>
    public static Match Shares(decimal asked, decimal done) =>
        new()
        {
            Kind = MatchKind.Share,
            Comparison = Comparison.AtLeast,
            Target = asked,
            Result = done,
            Met = done >= asked,
        };

    public static Match Answer(bool met) => new() { Kind = MatchKind.Answer, Met = met };

    public static Match Graded(string grade) => new() { Kind = MatchKind.Grade, Text = grade };

    public static Match Several(ValueList<Part> parts, bool met) =>
        new()
        {
            Kind = MatchKind.Parts,
            Parts = parts,
            Met = met,
        };

    public static Match Taken { get; } = new() { Kind = MatchKind.Taken };

    public static Match InState(MeasureState state, string reason) =>
        new()
        {
            Kind = MatchKind.State,
            State = state,
            Text = reason,
        };

    /// <summary>One part of a compound target with its own match.</summary>
    public sealed record Part(Target Target, Match Match);
}

/// <summary>The terms in which a target and a measure meet.</summary>
internal enum MatchKind
{
    Figures,
    Days,
    Share,
    Answer,
    Grade,
    Parts,
    State,

    /// <summary>The result is another figure of the scorecard, not yet known.</summary>
    Taken,
}
