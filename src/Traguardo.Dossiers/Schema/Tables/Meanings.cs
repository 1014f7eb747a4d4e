// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Dossiers.Schema.Tables;

/// <summary>What the words of closed columns mean, in Italian, for those who fill in a dossier.</summary>
internal static class Meanings
{
    public static string Of(ElementState state) =>
        state switch
        {
            ElementState.Active => "fa parte del piano in vigore",
            ElementState.Proposed => "attende il suo atto: si vede, ma non ha punteggio e non entra nelle somme dei pesi",
            ElementState.Deleted => "tolto da una variazione: si vede con il motivo, senza punteggio",
            ElementState.Deferred => "rimandato a un ciclo successivo",
            ElementState.Suspended => "il lavoro è fermo e può riprendere",
            ElementState.Replaced => "un altro ha preso il suo posto",
            ElementState.NotMeasurable => "non si può misurare, per una ragione esterna alla misura",
            ElementState.NotScored => "rendicontato, ma escluso da ogni punteggio per un motivo dichiarato",
            ElementState.Additional => "realizzato fuori dal piano e rendicontato dopo, senza peso",
        };

    public static string Of(Direction direction) =>
        direction switch
        {
            Direction.Unspecified => "il documento non lo dice",
            Direction.HigherIsBetter => "migliora se cresce",
            Direction.LowerIsBetter => "migliora se diminuisce",
            Direction.OnTarget => "migliora se si avvicina al target, da sopra o da sotto",
        };

    public static string Of(MeasureBasis basis) =>
        basis switch
        {
            MeasureBasis.Actual => "il risultato effettivo",
            MeasureBasis.Provisional => "un risultato che può ancora cambiare",
            MeasureBasis.Forecast => "ciò che ci si aspetta a fine periodo; non dà punteggio",
            MeasureBasis.Estimate => "un valore stimato",
            MeasureBasis.PriorPeriod => "il valore di un periodo precedente, per confronto; non dà punteggio",
        };

    public static string Of(MeasureState state) =>
        state switch
        {
            MeasureState.Measured => "il risultato c'è",
            MeasureState.Provisional => "il risultato può ancora cambiare",
            MeasureState.NotDone => "non è stato fatto nulla: di norma vale 0",
            MeasureState.InProgress => "il lavoro è in corso, senza un risultato finale",
            MeasureState.NotMeasurable => "il risultato non si può misurare",
            MeasureState.Suspended => "il lavoro è fermo",
            MeasureState.Deferred => "il lavoro è rimandato",
            MeasureState.Deleted => "l'indicatore è stato tolto dal piano",
            MeasureState.Replaced => "un altro indicatore ha preso il suo posto",
            MeasureState.Missing => "nessuno ha comunicato il risultato",
            MeasureState.Unreadable => "il risultato o il target non si legge con certezza, o i due non si corrispondono",
            MeasureState.OutsidePlan => "nel piano solo come proposta, o rendicontato fuori dal piano",
            MeasureState.NotScored => "escluso dai punteggi per un motivo dichiarato",
            MeasureState.NoTarget => "non c'è un target con cui confrontarlo",
        };

    public static string Of(ViewOf subject) =>
        subject switch
        {
            ViewOf.Indicators => "righe delle assegnazioni (un indicatore su un obiettivo o una scheda)",
            ViewOf.Objectives => "obiettivi",
            ViewOf.Units => "unità organizzative",
        };

    public static string Of(RevisionKind kind) =>
        kind switch
        {
            RevisionKind.Target => "cambia un target",
            RevisionKind.Weight => "cambia un peso",
            RevisionKind.IndicatorAdded => "entra un indicatore",
            RevisionKind.IndicatorDeleted => "esce un indicatore",
            RevisionKind.IndicatorDeferred => "un indicatore è rimandato a un ciclo successivo",
            RevisionKind.IndicatorDefinition => "cambia la definizione di un indicatore (nome, formula, unità di misura)",
            RevisionKind.ObjectiveAdded => "entra un obiettivo",
            RevisionKind.ObjectiveDeleted => "esce un obiettivo",
            RevisionKind.ObjectiveChanged => "cambia un obiettivo (titolo, descrizione, responsabili)",
        };

    public static string Of(RevisionStatus status) =>
        status switch
        {
            RevisionStatus.Approved => "decisa, e già nelle tabelle del piano",
            RevisionStatus.Proposed => "ancora in discussione",
            RevisionStatus.Rejected => "non accolta",
        };

    public static string Of(FigureKind kind) =>
        kind switch
        {
            FigureKind.Indicator => "un indicatore (con «Presso» se è assegnato più volte)",
            FigureKind.Objective => "un obiettivo, a qualunque livello",
            FigureKind.Unit => "un'unità organizzativa",
            FigureKind.View => "una vista",
            FigureKind.Sheet => "una scheda",
            FigureKind.Block => "un blocco di una scheda (con la scheda in «Presso»)",
            FigureKind.Body => "l'ente nel suo insieme",
        };

    public static string Of(FigureAspect aspect) =>
        aspect switch
        {
            FigureAspect.Score => "il punteggio, in punti percentuali",
            FigureAspect.Achievement => "il punteggio rispetto al suo target",
            FigureAspect.Variance => "il risultato meno il target, nell'unità di misura dell'indicatore",
            FigureAspect.Rating => "la classe della scala di giudizio",
            FigureAspect.Measure => "il risultato dell'indicatore",
            FigureAspect.Target => "il target",
            FigureAspect.Weight => "il peso",
        };
}
