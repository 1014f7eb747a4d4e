// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Web.Features.Reading;

/// <summary>An indicator where it is assigned, with target, result and score.</summary>
public sealed record IndicatorRow
{
    /// <summary>The figure, with its owner.</summary>
    public required FigureRef Ref { get; init; }

    public required Figure Figure { get; init; }

    public required Indicator Indicator { get; init; }

    public required RowFacts Facts { get; init; }

    public required Look Look { get; init; }

    /// <summary>Whether the target was met; null where that is not what is said of it.</summary>
    public required bool? Met { get; init; }

    /// <summary>Code as documents print it.</summary>
    public string Code => Indicator.PrintedCode ?? Indicator.Code;

    /// <summary>The target in force as its document words it; null when there is none.</summary>
    public string? Target => Facts.TargetEntry?.Text;

    /// <summary>The result as its document words it; null when there is none.</summary>
    public string? Result => Facts.Measure?.Entry.Text ?? Facts.ResultText;

    /// <summary>Result less target as printed, with its sign and unit; null when they are no figures.</summary>
    public string? Variance =>
        Facts.Variance is { } variance
            ? (variance > 0 ? "+" : "") + ItalianNumber.Print(variance) + (Facts.Unit.IsNone ? "" : " " + Facts.Unit.Symbol)
            : null;

    public string? Weight => Facts.Assignment.Weight is { } weight ? ItalianNumber.Print(weight) : null;

    /// <summary>True when it is part of the plan in force.</summary>
    public bool IsInForce => Facts.Assignment.State == ElementState.Active;

    internal static IndicatorRow Of(Scorecard card, Figure figure, Indicator indicator)
    {
        var facts = card.FactsOf(figure.Ref)!;
        var verdict = Verdict.Of(figure, facts);
        return new IndicatorRow
        {
            Ref = figure.Ref,
            Figure = figure,
            Indicator = indicator,
            Facts = facts,
            Look = Look.Of(card, figure, verdict),
            Met = verdict.Met,
        };
    }
}
