// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Planning;

/// <summary>The words of the enums of a plan.</summary>
public static class PlanningTokens
{
    public static Tokens<Direction> Directions { get; } =
        new(
            new(Direction.Unspecified, "non-indicata", "unspecified", "direzione non indicata"),
            new(Direction.HigherIsBetter, "crescente", "higher-is-better", "meglio se alto"),
            new(Direction.LowerIsBetter, "decrescente", "lower-is-better", "meglio se basso"),
            new(Direction.OnTarget, "a-target", "on-target", "meglio se uguale al target")
        );

    public static Tokens<ElementState> ElementStates { get; } =
        new(
            new(ElementState.Active, "attivo", "active", "in vigore"),
            new(ElementState.Proposed, "proposto", "proposed", "proposto"),
            new(ElementState.Deleted, "eliminato", "deleted", "eliminato"),
            new(ElementState.Deferred, "rinviato", "deferred", "rinviato"),
            new(ElementState.Suspended, "sospeso", "suspended", "sospeso"),
            new(ElementState.Replaced, "sostituito", "replaced", "sostituito"),
            new(ElementState.NotMeasurable, "non-misurabile", "not-measurable", "non misurabile"),
            new(ElementState.NotScored, "non-valutato", "not-scored", "non valutato"),
            new(ElementState.Additional, "fuori-piano", "additional", "realizzato fuori piano")
        );

    public static Tokens<RevisionKind> RevisionKinds { get; } =
        new(
            new(RevisionKind.Target, "target", "target", "variazione del target"),
            new(RevisionKind.Weight, "peso", "weight", "variazione del peso"),
            new(RevisionKind.IndicatorAdded, "indicatore-aggiunto", "indicator-added", "indicatore aggiunto"),
            new(RevisionKind.IndicatorDeleted, "indicatore-eliminato", "indicator-deleted", "indicatore eliminato"),
            new(RevisionKind.IndicatorDeferred, "indicatore-rinviato", "indicator-deferred", "indicatore rinviato"),
            new(RevisionKind.IndicatorDefinition, "indicatore-ridefinito", "indicator-definition", "indicatore ridefinito"),
            new(RevisionKind.ObjectiveAdded, "obiettivo-aggiunto", "objective-added", "obiettivo aggiunto"),
            new(RevisionKind.ObjectiveDeleted, "obiettivo-eliminato", "objective-deleted", "obiettivo eliminato"),
            new(RevisionKind.ObjectiveChanged, "obiettivo-modificato", "objective-changed", "obiettivo modificato")
        );

    public static Tokens<RevisionStatus> RevisionStatuses { get; } =
        new(
            new(RevisionStatus.Approved, "approvata", "approved", "approvata"),
            new(RevisionStatus.Proposed, "proposta", "proposed", "proposta"),
            new(RevisionStatus.Rejected, "respinta", "rejected", "respinta")
        );

    public static Tokens<ViewOf> ViewSubjects { get; } =
        new(
            new(ViewOf.Indicators, "indicatori", "indicators", "indicatori"),
            new(ViewOf.Objectives, "obiettivi", "objectives", "obiettivi"),
            new(ViewOf.Units, "unita", "units", "unità organizzative")
        );
}
