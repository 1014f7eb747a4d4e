// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Notation;

/// <summary>A target text as it was read.</summary>
/// <param name="Target">The typed target; <see cref="UnreadableTarget"/> when the text is not sure.</param>
/// <param name="Remarks">What the reader noticed and a person should see, in Italian (a stray bullet, an unusual operator).</param>
public sealed record TargetReading(Target Target, ValueList<string> Remarks);

/// <summary>A result text as it was read.</summary>
/// <param name="Value">The typed value; <see cref="UnreadableValue"/> when the text is not sure.</param>
/// <param name="AsOf">The day that the text itself gives for the value ("18,30% (al 31/05/2024)"); null when none.</param>
/// <param name="Explanation">What the text says beside the value; null when nothing.</param>
/// <param name="Remarks">What the reader noticed and a person should see, in Italian.</param>
public sealed record MeasureReading(MeasureValue Value, DateOnly? AsOf, string? Explanation, ValueList<string> Remarks);
