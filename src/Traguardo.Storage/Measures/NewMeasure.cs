// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;

namespace Traguardo.Storage.Measures;

/// <summary>A measure to record.</summary>
/// <param name="Entry">The measure.</param>
/// <param name="Request">Names the sending: a measure whose request is known is not recorded again. Null when nothing can be sent twice.</param>
public sealed record NewMeasure(MeasureEntry Entry, Guid? Request = null);

/// <summary>What became of measures to record: all of them are there, or none was added.</summary>
/// <param name="Added">How many are new.</param>
/// <param name="Repeated">How many were there already, from the same sending.</param>
/// <param name="UnknownIndicators">Indicators that the plan in force does not have; where there is one, nothing was added.</param>
public sealed record AppendOutcome(int Added, int Repeated, IReadOnlyList<string> UnknownIndicators)
{
    public bool IsRefused => UnknownIndicators.Count > 0;
}

/// <summary>What became of a measure to withdraw.</summary>
public enum WithdrawOutcome
{
    Done,

    /// <summary>Somebody did it before.</summary>
    AlreadyWithdrawn,

    /// <summary>The cycle has no such measure.</summary>
    NotFound,
}
