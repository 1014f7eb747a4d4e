// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Components.Data;

/// <summary>One thing that differs between two versions.</summary>
/// <param name="Label">What it is: "Target 2025 di KPI 12".</param>
/// <param name="Old">Its text before; null when it was not there.</param>
/// <param name="New">Its text after; null when it is no longer there.</param>
public sealed record Difference(string Label, string? Old, string? New);
