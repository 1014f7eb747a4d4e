// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Methodologies;

/// <summary>Classes of a figure (giudizio, semaforo).</summary>
/// <param name="Info">Id, title, source.</param>
/// <param name="Aspect">Score or achievement.</param>
/// <param name="Classes">From the lowest to the highest, without gaps or overlaps.</param>
public sealed record RatingScale(RuleInfo Info, FigureAspect Aspect, ValueList<RatingClass> Classes, ValueList<RatingExample> Examples)
{
    /// <summary>True when the methodology says that figures outside all classes have none; otherwise the first class has no lower bound and the last no upper one.</summary>
    public bool LeavesValuesOut { get; init; }
}

/// <summary>A class: the figures from its lower bound (in) to its upper bound (out).</summary>
/// <param name="Name">What is printed.</param>
/// <param name="From">Lower bound; null is minus infinity.</param>
/// <param name="To">Upper bound; null is plus infinity.</param>
/// <param name="WorstIndicatorAtLeast">The lowest own indicator must reach this, or the class below is given; null when no such condition.</param>
/// <param name="Light">Traffic light: verde, giallo, rosso, grigio; null when none.</param>
public sealed record RatingClass(string Name, decimal? From, decimal? To, decimal? WorstIndicatorAtLeast = null, string? Light = null);

/// <summary>A worked example of a rating scale.</summary>
public sealed record RatingExample(decimal Score, decimal? WorstIndicator, string Class, int Line = 0);

/// <summary>Steps that a person gives to a result in words, each worth a score.</summary>
/// <param name="Info">Id, title, source.</param>
/// <param name="Grades">Name and score in percent points.</param>
public sealed record GradeScale(RuleInfo Info, ValueList<Grade> Grades);

/// <summary>A step of a grade scale.</summary>
public readonly record struct Grade(string Name, decimal Score);
