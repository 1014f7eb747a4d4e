// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Methodologies.Words;

/// <summary>Says one component of a blend: "la media pesata dei punteggi dei propri indicatori".</summary>
internal static class PartWords
{
    public static string Text(Component component, AggregationSubject subject)
    {
        var parts = Parts(component, subject);
        var figures = component.Aspect == FigureAspect.Achievement ? "gradi di raggiungimento" : "punteggi";
        return component.Mean switch
        {
            Mean.Weighted => $"la media pesata dei {figures} {parts}",
            Mean.Simple => $"la media semplice dei {figures} {parts}",
            Mean.Sum => $"la somma dei {figures} {parts}",
            Mean.Lowest => $"il più basso dei {figures} {parts}",
            Mean.Highest => $"il più alto dei {figures} {parts}",
            _ => $"il numero dei {figures} {parts}",
        };
    }

    /// <summary>What happens when a part is not scored; empty for sums and counts of what is there.</summary>
    public static string WhenMissing(Component component) =>
        component.WhenPartMissing switch
        {
            MissingPart.AsZero => "una parte senza punteggio conta zero",
            MissingPart.NoScore => "se una parte è senza punteggio lo è anche il totale",
            _ when component.Mean == Mean.Weighted => "il peso delle parti senza punteggio passa alle altre",
            _ => "le parti senza punteggio restano fuori",
        };

    /// <summary>In the genitive: "dei propri indicatori".</summary>
    private static string Parts(Component component, AggregationSubject subject)
    {
        var levels = component.Levels.Count == 0 ? "" : " di livello " + Phrases.Quoted(component.Levels);
        var subunits = component.WithSubunits ? ", comprese le unità sottostanti" : "";
        return (component.Of, subject) switch
        {
            (ComponentSource.OwnIndicators, _) => "dei propri indicatori",
            (ComponentSource.Children, AggregationSubject.Body) => "degli obiettivi di vertice" + levels,
            (ComponentSource.Children, _) => "degli obiettivi immediatamente sottostanti" + levels,
            (ComponentSource.Rows, AggregationSubject.Unit) =>
                $"di tutti gli indicatori degli obiettivi{levels} a cui l'unità partecipa, uno per riga{subunits}",
            (ComponentSource.Rows, _) when levels.Length > 0 =>
                $"di tutti gli indicatori degli obiettivi sottostanti{levels}, uno per riga",
            (ComponentSource.Rows, _) => "di tutti gli indicatori propri e sottostanti, uno per riga",
            (ComponentSource.Objectives, AggregationSubject.Unit) =>
                $"degli obiettivi{levels} a cui l'unità partecipa, ciascuno una volta{subunits}",
            (ComponentSource.Objectives, AggregationSubject.Body) => $"di tutti gli obiettivi{levels}, ciascuno una volta",
            (ComponentSource.Objectives, _) => $"di tutti gli obiettivi sottostanti{levels}, ciascuno una volta",
            (ComponentSource.Units, AggregationSubject.Body) => "di tutte le unità organizzative",
            (ComponentSource.Units, _) => "delle unità organizzative immediatamente sottostanti",
            (ComponentSource.Selection, _) => "degli elementi scelti dalla vista" + levels,
            (ComponentSource.Blocks, _) => "dei blocchi della scheda",
            (ComponentSource.Lines, _) => "delle voci della scheda",
            _ => "di: " + Phrases.List(component.Figures.Select(Figure)),
        };
    }

    private static string Figure(WeightedFigure figure) =>
        FigureWords.Text(figure.Figure) + (figure.Weight is { } weight ? $" ({ItalianNumber.Print(weight)} %)" : "");
}
