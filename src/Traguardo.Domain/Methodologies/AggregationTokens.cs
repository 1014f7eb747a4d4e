// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Methodologies;

/// <summary>The words of the enums of aggregation rules.</summary>
public static class AggregationTokens
{
    public static Tokens<AggregationSubject> Subjects { get; } =
        new(
            new(AggregationSubject.Level, "livello", "level", "obiettivo"),
            new(AggregationSubject.Unit, "unita", "unit", "unità organizzativa"),
            new(AggregationSubject.View, "vista", "view", "vista"),
            new(AggregationSubject.Sheet, "scheda", "sheet", "scheda"),
            new(AggregationSubject.Block, "blocco", "block", "blocco della scheda"),
            new(AggregationSubject.Body, "ente", "body", "ente")
        );

    public static Tokens<ComponentSource> Sources { get; } =
        new(
            new(ComponentSource.OwnIndicators, "indicatori-propri", "own-indicators", "i propri indicatori"),
            new(ComponentSource.Children, "figli", "children", "gli obiettivi immediatamente sottostanti"),
            new(ComponentSource.Rows, "righe", "rows", "tutti gli indicatori sottostanti, uno per riga"),
            new(ComponentSource.Objectives, "obiettivi", "objectives", "tutti gli obiettivi sottostanti, ciascuno una volta"),
            new(ComponentSource.Units, "unita", "units", "le unità organizzative sottostanti"),
            new(ComponentSource.Selection, "selezione", "selection", "gli elementi scelti dalla vista"),
            new(ComponentSource.Blocks, "blocchi", "blocks", "i blocchi della scheda"),
            new(ComponentSource.Lines, "voci", "lines", "le voci della scheda"),
            new(ComponentSource.Figures, "cifre", "figures", "le cifre indicate dalla regola")
        );

    public static Tokens<Mean> Means { get; } =
        new(
            new(Mean.Weighted, "pesata", "weighted", "media pesata"),
            new(Mean.Simple, "semplice", "simple", "media semplice"),
            new(Mean.Sum, "somma", "sum", "somma"),
            new(Mean.Lowest, "minimo", "lowest", "valore più basso"),
            new(Mean.Highest, "massimo", "highest", "valore più alto"),
            new(Mean.Count, "conteggio", "count", "numero di elementi con punteggio")
        );

    public static Tokens<MissingPart> MissingParts { get; } =
        new(
            new(MissingPart.Redistribute, "ridistribuisci", "redistribute", "il suo peso passa agli altri"),
            new(MissingPart.AsZero, "conta-zero", "as-zero", "conta zero"),
            new(MissingPart.NoScore, "senza-punteggio", "no-score", "l'intera cifra resta senza punteggio")
        );

    public static Tokens<RoundingStage> Stages { get; } =
        new(
            new(RoundingStage.Print, "solo-in-stampa", "print", "solo in stampa"),
            new(RoundingStage.Node, "nel-calcolo", "node", "anche nel calcolo")
        );

    public static Tokens<AchievementKind> Achievements { get; } =
        new(
            new(AchievementKind.Ratio, "rapporto", "ratio", "il rapporto fra punteggio e target, in percentuale"),
            new(AchievementKind.MetOrNot, "raggiunto-o-no", "met-or-not", "100 se il punteggio raggiunge il target, altrimenti 0")
        );
}
