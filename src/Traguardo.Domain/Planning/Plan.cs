// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Planning;

/// <summary>A plan as it stands in one version: what scoring needs besides the measures.</summary>
public sealed record Plan
{
    public required Body Body { get; init; }

    public required Cycle Cycle { get; init; }

    /// <summary>From the top down.</summary>
    public ValueList<Level> Levels { get; init; } = [];

    public ValueList<Unit> Units { get; init; } = [];

    public ValueList<Objective> Objectives { get; init; } = [];

    public ValueList<Responsibility> Responsibilities { get; init; } = [];

    public ValueList<Indicator> Indicators { get; init; } = [];

    public ValueList<Assignment> Assignments { get; init; } = [];

    public ValueList<TargetEntry> Targets { get; init; } = [];

    public ValueList<View> Views { get; init; } = [];

    public ValueList<Sheet> Sheets { get; init; } = [];

    public ValueList<SheetBlock> Blocks { get; init; } = [];

    public ValueList<SheetItem> SheetItems { get; init; } = [];
}
