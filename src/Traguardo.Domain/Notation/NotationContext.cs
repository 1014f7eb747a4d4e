// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Numbers;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Notation;

/// <summary>What a reader of the notation may know besides the text. It settles what the text leaves open and never overrides what the text says.</summary>
/// <param name="Year">Year of the cycle, for dates printed without one ("entro marzo", "al 30/6").</param>
/// <param name="Unit">Unit of the indicator, or none.</param>
/// <param name="Target">For a measure: the target that it answers, which settles what "0", "1" or "-" stand for; null when unknown.</param>
public sealed record NotationContext(int Year, UnitOfMeasure Unit = default, Target? Target = null);
