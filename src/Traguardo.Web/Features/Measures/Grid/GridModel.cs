// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Measures.Entry;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Measures.Grid;

/// <summary>The page of the grid.</summary>
public sealed record GridModel
{
    public required PageFrame Frame { get; init; }

    /// <summary>Address of the cycle.</summary>
    public required string CyclePath { get; init; }

    public required string CycleTitle { get; init; }

    public required Plan Plan { get; init; }

    public required GridFilter Filter { get; init; }

    /// <summary>Units and objectives to filter by.</summary>
    public required IReadOnlyList<Choice> Units { get; init; }

    public required IReadOnlyList<Choice> Objectives { get; init; }

    /// <summary>Names this sending.</summary>
    public required string Form { get; init; }

    /// <summary>What holds for all rows.</summary>
    public required TypedFields Common { get; init; }

    public required IReadOnlyList<GridRow> Rows { get; init; }

    /// <summary>Indicators that the filter finds, on all pages.</summary>
    public required int Found { get; init; }

    public required int Pages { get; init; }

    public required FieldErrors Errors { get; init; }

    /// <summary>True when the rows come from a paste and nothing is recorded yet.</summary>
    public bool IsPasted { get; init; }

    /// <summary>What was pasted, when it cannot be used.</summary>
    public string Pasted { get; init; } = "";

    /// <summary>True when the rows are those that were sent, with their errors: they have no pages and no filter.</summary>
    public bool IsSentBack { get; init; }
}

/// <summary>A row of the grid.</summary>
/// <param name="Index">Its number in the names of the fields.</param>
/// <param name="Indicator">The indicator; null when the plan in force does not have it (any more).</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Trial">What would come of it; null when nothing was tried.</param>
public sealed record GridRow(int Index, MeasuredIndicator? Indicator, TypedRow Typed, MeasureTrial? Trial = null)
{
    public string Code => Typed.Code;

    public string PrintedCode => Indicator?.PrintedCode ?? Typed.Code;

    public string NameOf(string field) => Typed.NameOf(field);
}
