// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Storage.Cycles;

namespace Traguardo.Storage.Plans.Approval;

/// <summary>What a person says when a draft becomes a version.</summary>
public sealed record PlanApproval
{
    /// <summary>The <see cref="DraftContent.Fingerprint"/> of the draft that the person saw.</summary>
    public required string Seen { get; init; }

    /// <summary>Title of the version.</summary>
    public required string Title { get; init; }

    /// <summary>First day in force.</summary>
    public required DateOnly InForceFrom { get; init; }

    /// <summary>The act; its code is given when it is stored.</summary>
    public required Act Act { get; init; }

    /// <summary>The reason of every change that has none of its own; empty when each has one, or nothing changes.</summary>
    public required string Reason { get; init; }

    /// <summary>The reasons of single changes, by their place in <see cref="PlanVariations.Said"/>.</summary>
    public IReadOnlyDictionary<int, string> Reasons { get; init; } = new Dictionary<int, string>();
}

/// <summary>What came of an approval: one of a closed family.</summary>
public abstract record ApprovalOutcome
{
    private protected ApprovalOutcome() { }
}

/// <summary>The draft is a version.</summary>
public sealed record PlanApproved(PlanRow Version) : ApprovalOutcome;

/// <summary>It was approved or discarded in the meantime.</summary>
public sealed record ApprovalGone(DraftEnd End) : ApprovalOutcome;

/// <summary>The draft is another one than the person saw.</summary>
public sealed record ApprovalOutdated : ApprovalOutcome;

/// <summary>There are errors.</summary>
public sealed record ApprovalRefused(ApprovalReview Review) : ApprovalOutcome;
