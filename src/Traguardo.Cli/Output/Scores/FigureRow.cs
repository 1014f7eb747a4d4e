// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Scoring;

namespace Traguardo.Cli.Output.Scores;

/// <summary>A figure with all that the outputs of <c>score</c> say of it.</summary>
internal sealed record FigureRow
{
    public required Figure Figure { get; init; }

    /// <summary>How the figure is printed.</summary>
    public required Rounding Rounding { get; init; }

    /// <summary>How deep in its tree, from 0.</summary>
    public int Depth { get; init; }

    /// <summary>Code as users name it; the body's own for the body.</summary>
    public required string Code { get; init; }

    /// <summary>Weight in percent points; null when unweighted.</summary>
    public decimal? Weight { get; init; }

    /// <summary>What lies behind an indicator's score; null for other figures.</summary>
    public RowFacts? Facts { get; init; }

    /// <summary>Target on the figure itself, for what is no indicator; null when none.</summary>
    public decimal? OwnTarget { get; init; }

    /// <summary>The first published score, as printed; null when none.</summary>
    public string? Published { get; init; }

    /// <summary>Whether the published score is the computed one; null when none is published.</summary>
    public bool? Agrees { get; init; }

    /// <summary>Whether a person has set the score or the class, in the place of the methodology or beside it.</summary>
    public bool IsDecided => Figure.Override is not null || Figure.Judgement is not null;

    public FigureKind Kind => Figure.Ref.Kind;

    public FigureValue Value => Figure.Value;

    /// <summary>Code that documents print.</summary>
    public string PrintedCode => Figure.PrintedCode ?? Code;

    /// <summary>Decimals of the score: those of the rule, or more when a person set it with more.</summary>
    public int Digits => Math.Max(Rounding.Digits, Value.Score.Scale == 0 ? 0 : ScaleWithoutZeros(Value.Score));

    /// <summary>The score as printed, without regard to culture ("96.48"); null when there is none.</summary>
    public string? InvariantScore => Value.IsScored ? Invariant(Value.Score, Digits) : null;

    /// <summary>The score as Italian documents print it ("96,48"); null when there is none.</summary>
    public string? ItalianScore => Value.IsScored ? ItalianNumber.Print(Value.Score, Digits) : null;

    public string? InvariantAchievement => Value.Achievement is { } achievement ? Invariant(achievement, Rounding.Digits) : null;

    public string? InvariantVariance => Facts?.Variance is { } variance ? variance.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The target as its document words it; null when there is none.</summary>
    public string? Target => Facts is null ? (OwnTarget is { } own ? ItalianNumber.Print(own) : null) : Facts.TargetEntry?.Effective;

    /// <summary>The result as its document words it; null when there is none.</summary>
    public string? Result => Facts?.ResultText;

    /// <summary>Class or state in words: what stands beside the score.</summary>
    public string Verdict => Domain.Scoring.Verdict.Of(Figure, Facts).Text;

    private static string Invariant(decimal value, int digits) =>
        value.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static int ScaleWithoutZeros(decimal value)
    {
        var digits = 0;
        while (decimal.Round(value, digits, MidpointRounding.ToZero) != value)
        {
            digits++;
        }

        return digits;
    }
}
