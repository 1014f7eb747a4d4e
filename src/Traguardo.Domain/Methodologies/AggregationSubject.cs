// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Methodologies;

/// <summary>What an aggregation rule makes the figure of; it settles which parts the rule may take in.</summary>
public enum AggregationSubject
{
    /// <summary>An objective at a level.</summary>
    Level,
    Unit,
    View,
    Sheet,
    Block,
    Body,
}
