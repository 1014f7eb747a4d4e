// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Components.Data;

/// <summary>How a column is sorted.</summary>
public enum SortOrder
{
    /// <summary>Not by this column.</summary>
    None,

    /// <summary>Lowest first.</summary>
    Ascending,

    /// <summary>Highest first.</summary>
    Descending,
}

/// <summary>Heading of a column.</summary>
/// <param name="Title">What is printed.</param>
/// <param name="Numeric">True when it holds figures: aligned to the right, with figures of one width. Cells need class <c>tg-num</c>.</param>
/// <param name="SortHref">Address of the table sorted by it, or sorted the other way; null when it cannot be.</param>
/// <param name="Sorted">How it is sorted now.</param>
/// <param name="HideTitle">True when the title is for screen readers only: a column of buttons.</param>
/// <param name="Unit">Unit of its figures, after the title: "%".</param>
public sealed record TableColumn(
    string Title,
    bool Numeric = false,
    string? SortHref = null,
    SortOrder Sorted = SortOrder.None,
    bool HideTitle = false,
    string? Unit = null
);
