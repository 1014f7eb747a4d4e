// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Traguardo.Domain.Planning;

namespace Traguardo.Storage.Cycles;

/// <summary>A cycle, with its body as it was then.</summary>
public sealed class CycleRow
{
    public long Id { get; internal init; }

    /// <summary>Name in addresses, unique in the body.</summary>
    public required string Slug { get; set; }

    public required string Code { get; set; }

    public required string Title { get; set; }

    public required DateOnly Start { get; set; }

    public required DateOnly End { get; set; }

    public DateOnly? ReferenceDate { get; set; }

    public string? Phase { get; set; }

    /// <summary>Id of the methodology, as the dossier names it.</summary>
    public string? Methodology { get; set; }

    /// <summary>The stored text that scores the cycle; null while it has none.</summary>
    public long? MethodologyId { get; set; }

    public required string BodyCode { get; set; }

    public required string BodyName { get; set; }

    public string? BodyKind { get; set; }

    public DateOnly? BodyValidFrom { get; set; }

    public DateOnly? BodyValidTo { get; set; }

    public string? BodyPredecessors { get; set; }

    public Body ToBody() => new(BodyCode, BodyName, BodyKind, BodyValidFrom, BodyValidTo, BodyPredecessors);

    public Cycle ToCycle() => new(Code, Title, Start, End, ReferenceDate, Phase, Methodology);

    /// <summary>Takes over what a dossier says of body and cycle.</summary>
    public void Take(Body body, Cycle cycle)
    {
        (Code, Title, Start, End) = (cycle.Code, cycle.Title, cycle.Start, cycle.End);
        (ReferenceDate, Phase, Methodology) = (cycle.ReferenceDate, cycle.Phase, cycle.Methodology);
        (BodyCode, BodyName, BodyKind) = (body.Code, body.Name, body.Kind);
        (BodyValidFrom, BodyValidTo, BodyPredecessors) = (body.ValidFrom, body.ValidTo, body.Predecessors);
    }
}

/// <summary>A plan of a cycle. Once approved, the database refuses every change to it and to its rows.</summary>
public sealed class PlanRow
{
    public long Id { get; private set; }

    public required long CycleId { get; set; }

    public PlanStatus Status { get; set; }

    public required string Title { get; set; }

    /// <summary>Number among the cycle's versions; null for a draft.</summary>
    public int? Number { get; set; }

    public DateOnly? InForceFrom { get; set; }

    /// <summary>Code of the approving act; null while there is none.</summary>
    public string? Act { get; set; }

    /// <summary>The plan that it was copied from; null for the first.</summary>
    public long? BasedOn { get; set; }

    public DateTime CreatedAt { get; set; }

    public long? CreatedBy { get; set; }

    public DateTime? ApprovedAt { get; set; }

    public long? ApprovedBy { get; set; }
}

/// <summary>Whether a plan can be edited.</summary>
public enum PlanStatus
{
    Draft,
    Approved,
}

/// <summary>A methodology as its file says it. Never changed.</summary>
public sealed class MethodologyRow
{
    public long Id { get; private set; }

    public required string Code { get; set; }

    public required string Title { get; set; }

    public required string Yaml { get; set; }

    public DateTimeOffset StoredAt { get; private set; }
}

/// <summary>A measure that was recorded by mistake. It stays, and no longer counts.</summary>
public sealed class WithdrawalRow
{
    public long Id { get; private set; }

    public required long CycleId { get; set; }

    public required long MeasureId { get; set; }

    public required string Reason { get; set; }
}

internal sealed class PlanStatusConverter()
    : ValueConverter<PlanStatus, string>(
        status => status == PlanStatus.Approved ? "approved" : "draft",
        text => text == "approved" ? PlanStatus.Approved : PlanStatus.Draft
    );
