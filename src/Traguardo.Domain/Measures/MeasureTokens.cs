// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Measures;

/// <summary>The words of the enums of measures.</summary>
public static class MeasureTokens
{
    public static Tokens<MeasureState> States { get; } =
        new(
            new(MeasureState.Measured, "misurato", "measured", "misurato"),
            new(MeasureState.Provisional, "provvisorio", "provisional", "provvisorio"),
            new(MeasureState.NotDone, "non-realizzato", "not-done", "non realizzato"),
            new(MeasureState.InProgress, "in-corso", "in-progress", "in corso"),
            new(MeasureState.NotMeasurable, "non-misurabile", "not-measurable", "non misurabile"),
            new(MeasureState.Suspended, "sospeso", "suspended", "sospeso"),
            new(MeasureState.Deferred, "rinviato", "deferred", "rinviato"),
            new(MeasureState.Deleted, "eliminato", "deleted", "eliminato"),
            new(MeasureState.Replaced, "sostituito", "replaced", "sostituito"),
            new(MeasureState.Missing, "mancante", "missing", "senza risultato"),
            new(MeasureState.Unreadable, "illeggibile", "unreadable", "da chiarire: il risultato o il target non si legge con certezza"),
            new(MeasureState.OutsidePlan, "fuori-piano", "outside-plan", "fuori piano"),
            new(MeasureState.NotScored, "non-valutato", "not-scored", "non valutato"),
            new(MeasureState.NoTarget, "senza-target", "no-target", "senza target")
        );

    public static Tokens<MeasureBasis> Bases { get; } =
        new(
            new(MeasureBasis.Actual, "consuntivo", "actual", "consuntivo"),
            new(MeasureBasis.Provisional, "provvisorio", "provisional", "dato provvisorio"),
            new(MeasureBasis.Forecast, "previsione", "forecast", "previsione"),
            new(MeasureBasis.Estimate, "stima", "estimate", "stima"),
            new(MeasureBasis.PriorPeriod, "periodo-precedente", "prior-period", "periodo precedente")
        );

    public static Tokens<WorkProgress> Progresses { get; } =
        new(
            new(WorkProgress.NotStarted, "non-avviato", "not-started", "non avviato"),
            new(WorkProgress.Started, "avviato", "started", "avviato"),
            new(WorkProgress.InProgress, "in-corso", "in-progress", "in corso"),
            new(WorkProgress.Done, "realizzato", "done", "realizzato"),
            new(WorkProgress.Suspended, "sospeso", "suspended", "sospeso"),
            new(WorkProgress.Waiting, "in-attesa", "waiting", "in attesa di altri"),
            new(WorkProgress.Deferred, "rinviato", "deferred", "rinviato"),
            new(WorkProgress.MeasuredLater, "rilevazione-a-fine-periodo", "measured-later", "rilevazione a fine periodo")
        );

    public static Tokens<Qualifier> Qualifiers { get; } =
        new(
            new(Qualifier.Exactly, "esatto", "exactly", "esattamente"),
            new(Qualifier.About, "circa", "about", "circa"),
            new(Qualifier.MoreThan, "piu-di", "more-than", "più di"),
            new(Qualifier.LessThan, "meno-di", "less-than", "meno di")
        );
}
