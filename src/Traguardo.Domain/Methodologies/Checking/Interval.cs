// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Methodologies.Checking;

/// <summary>A half-open interval of a table, with its place.</summary>
/// <param name="From">Lower bound, in; null is minus infinity.</param>
/// <param name="To">Upper bound, out; null is plus infinity.</param>
/// <param name="Place">The band or class.</param>
internal readonly record struct Interval(decimal? From, decimal? To, MethodologyPath Place);
