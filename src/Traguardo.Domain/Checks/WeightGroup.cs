// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Methodologies;

namespace Traguardo.Domain.Checks;

/// <summary>Weights that must add to a total: the members of one owner under one closure of a methodology. At least one member has a weight.</summary>
public sealed record WeightGroup
{
    public required ClosureOf Of { get; init; }

    /// <summary>Objective, unit or sheet that the members lie in; null for the top of the tree.</summary>
    public string? Owner { get; init; }

    /// <summary>For the lines of a block of a sheet: the block; null otherwise.</summary>
    public string? Block { get; init; }

    /// <summary>For indicators the level of their objective, for objectives their own; null for sheets.</summary>
    public string? Level { get; init; }

    /// <summary>What the weights must add to.</summary>
    public required decimal Expected { get; init; }

    /// <summary>True when a dossier that does not close is refused.</summary>
    public required bool Binding { get; init; }

    /// <summary>In the order of the dossier.</summary>
    public required ValueList<WeightMember> Members { get; init; }

    /// <summary>The weights that are there, added exactly.</summary>
    public decimal Sum => WeightSum.Of(Members.Select(member => member.Weight));

    /// <summary>Members without a weight, though others have one.</summary>
    public IEnumerable<WeightMember> Unweighted => Members.Where(member => member.Weight is null);

    /// <summary>True when every member has a weight and the weights add to the total, to the last decimal.</summary>
    public bool Closes => Sum == Expected && !Unweighted.Any();
}

/// <summary>A member of a group of weights.</summary>
/// <param name="Code">Indicator, objective or block; for a line of a sheet the code of the figure that it takes over, or its title when that has none.</param>
/// <param name="Weight">Its weight in the group; null when it has none.</param>
/// <param name="Place">Where the weight stands.</param>
public readonly record struct WeightMember(string Code, decimal? Weight, Place Place);
