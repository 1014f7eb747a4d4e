// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Storage.Plans.Approval;

/// <summary>What makes one version of a plan of another.</summary>
/// <param name="Said">Changes that a revision can say, in the order of the tables.</param>
/// <param name="Unsaid">Changes for which there is no kind of revision: only the stored versions tell them.</param>
public sealed record PlanVariations(IReadOnlyList<PlanVariation> Said, ValueList<DossierChange> Unsaid)
{
    public static PlanVariations None { get; } = new([], []);
}

/// <summary>A change as a revision says it; version, act, code and reason are given when the version is approved.</summary>
/// <param name="Kind">What it changes.</param>
/// <param name="Objective">Code of the objective or sheet; null when the change is of an indicator wherever it is.</param>
/// <param name="Indicator">Code of the indicator; null when the change is of the objective.</param>
/// <param name="Period">Period of the target; null for other changes.</param>
/// <param name="Old">As it was; null when there was nothing.</param>
/// <param name="New">As it becomes; null when nothing remains.</param>
/// <param name="Reason">The reason that the plan itself gives; null when it gives none.</param>
/// <param name="CanBeUndone">True when the plan of before can be found back from the revision (<see cref="PlanHistory"/>), also in the cycle's files.</param>
public sealed record PlanVariation(
    RevisionKind Kind,
    string? Objective,
    string? Indicator = null,
    TargetPeriod? Period = null,
    string? Old = null,
    string? New = null,
    string? Reason = null,
    bool CanBeUndone = false
)
{
    /// <summary>The revision that says it.</summary>
    public Revision ToRevision(string code, int version, string? act, string reason) =>
        new()
        {
            Code = code,
            Version = version,
            Kind = Kind,
            Objective = Objective,
            Indicator = Indicator,
            Period = Period,
            Old = Old,
            New = New,
            Reason = reason,
            Act = act,
        };
}
