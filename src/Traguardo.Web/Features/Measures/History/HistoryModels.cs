// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Storage.Measures;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Measures.Entry;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Measures.History;

/// <summary>All measures of an indicator.</summary>
/// <param name="Measures">The latest recorded first.</param>
/// <param name="Counting">Number of the measure that counts; null when none does.</param>
public sealed record HistoryModel(
    PageFrame Frame,
    string CyclePath,
    string CycleTitle,
    Cycle Cycle,
    MeasuredIndicator Indicator,
    IReadOnlyList<StoredMeasure> Measures,
    long? Counting,
    bool MayRecord,
    bool MayWithdraw
);

/// <summary>The question before a measure is withdrawn.</summary>
public sealed record WithdrawModel(
    PageFrame Frame,
    string CyclePath,
    string CycleTitle,
    Cycle Cycle,
    MeasuredIndicator Indicator,
    StoredMeasure Measure,
    string Reason,
    FieldErrors Errors
);
