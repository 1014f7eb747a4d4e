// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Methodologies;

/// <summary>The words of the enums of a methodology, apart from those of its means (<see cref="AggregationTokens"/>).</summary>
public static class MethodologyTokens
{
    public static Tokens<RuleNature> Natures { get; } =
        new(
            new(RuleNature.Stated, "dichiarata", "stated", "dichiarata dal documento"),
            new(RuleNature.Inferred, "dedotta", "inferred", "dedotta dai risultati pubblicati")
        );

    public static Tokens<BareNumberMeaning> BareNumberMeanings { get; } =
        new(
            new(BareNumberMeaning.ByDirection, "secondo-direzione", "by-direction", "secondo la direzione dell'indicatore"),
            new(BareNumberMeaning.AtLeast, "almeno", "at-least", "almeno quel valore"),
            new(BareNumberMeaning.AtMost, "al-massimo", "at-most", "al massimo quel valore"),
            new(BareNumberMeaning.Exactly, "esatto", "exactly", "esattamente quel valore")
        );

    public static Tokens<ClashPolicy> ClashPolicies { get; } =
        new(
            new(ClashPolicy.NotScored, "non-valutare", "not-scored", "l'indicatore non ha punteggio finché qualcuno non corregge"),
            new(ClashPolicy.OperatorWins, "prevale-operatore", "operator-wins", "prevale l'operatore scritto nel target"),
            new(ClashPolicy.DirectionWins, "prevale-direzione", "direction-wins", "prevale la direzione dell'indicatore")
        );

    public static Tokens<TargetSign> Signs { get; } =
        new(
            new(TargetSign.Negative, "negativo", "negative", "negativo"),
            new(TargetSign.Zero, "zero", "zero", "zero"),
            new(TargetSign.Positive, "positivo", "positive", "positivo")
        );

    public static Tokens<ProportionKind> Proportions { get; } =
        new(
            new(ProportionKind.Ratio, "rapporto", "ratio", "il rapporto fra risultato e target, in percentuale"),
            new(ProportionKind.InverseRatio, "rapporto-inverso", "inverse-ratio", "il rapporto fra target e risultato, in percentuale"),
            new(
                ProportionKind.DirectedRatio,
                "rapporto-secondo-direzione",
                "directed-ratio",
                "il rapporto in percentuale fra risultato e target se è meglio un valore alto, fra target e risultato se è meglio un valore basso"
            ),
            new(
                ProportionKind.RelativeDeviation,
                "scostamento-relativo",
                "relative-deviation",
                "100 meno lo scostamento dal target, in percentuale del target"
            )
        );

    public static Tokens<SpecialTarget> SpecialTargets { get; } =
        new(
            new(SpecialTarget.MetOrNot, "raggiunto-o-no", "met-or-not", "vale 100 se il target è raggiunto e 0 se non lo è"),
            new(SpecialTarget.Proportion, "stessa-formula", "proportion", "si applica la stessa formula"),
            new(
                SpecialTarget.RelativeDeviation,
                "scostamento-relativo",
                "relative-deviation",
                "vale 100 meno lo scostamento dal target, in percentuale del target"
            ),
            new(SpecialTarget.NotScored, "non-valutare", "not-scored", "non si dà punteggio")
        );

    public static Tokens<AnchorKind> Anchors { get; } =
        new(
            new(AnchorKind.Fixed, "fisso", "fixed", "un valore fisso"),
            new(AnchorKind.Target, "target", "target", "il target"),
            new(AnchorKind.Threshold, "soglia-minima", "threshold", "la soglia minima"),
            new(AnchorKind.Maximum, "massimo", "maximum", "il massimo"),
            new(AnchorKind.Baseline, "base", "baseline", "il valore di base")
        );

    public static Tokens<BandArgument> BandArguments { get; } =
        new(
            new(BandArgument.Ratio, "rapporto", "ratio", "il rapporto fra risultato e target, in percentuale"),
            new(BandArgument.InverseRatio, "rapporto-inverso", "inverse-ratio", "il rapporto fra target e risultato, in percentuale"),
            new(
                BandArgument.DirectedRatio,
                "rapporto-secondo-direzione",
                "directed-ratio",
                "il rapporto in percentuale fra risultato e target (fra target e risultato se è meglio un valore basso)"
            ),
            new(BandArgument.Deviation, "scostamento", "deviation", "lo scostamento dal target, in percentuale del target e senza segno"),
            new(BandArgument.Shortfall, "mancanza", "shortfall", "quanto manca al target, in percentuale del target"),
            new(BandArgument.Value, "risultato", "value", "il risultato"),
            new(BandArgument.DaysLate, "giorni-di-ritardo", "days-late", "i giorni di ritardo")
        );

    public static Tokens<DayCount> DayCounts { get; } =
        new(
            new(DayCount.Thirty360, "mesi-di-30-giorni", "30-360", "mesi di 30 giorni"),
            new(DayCount.Calendar, "reale", "calendar", "calendario reale")
        );

    public static Tokens<JoinMode> JoinModes { get; } =
        new(
            new(JoinMode.AllOrNothing, "tutti-o-niente", "all-or-nothing", "vale 100 se tutte le parti sono raggiunte, altrimenti 0"),
            new(JoinMode.Lowest, "minimo", "lowest", "è il più basso fra i punteggi delle parti"),
            new(JoinMode.Mean, "media", "mean", "è la media semplice dei punteggi delle parti")
        );

    public static Tokens<ClosureOf> Closures { get; } =
        new(
            new(ClosureOf.Indicators, "indicatori", "indicators", "i pesi degli indicatori di ogni obiettivo"),
            new(ClosureOf.Objectives, "obiettivi", "objectives", "i pesi degli obiettivi sotto uno stesso obiettivo"),
            new(ClosureOf.TopObjectives, "obiettivi-di-vertice", "top-objectives", "i pesi degli obiettivi di vertice"),
            new(ClosureOf.UnitObjectives, "obiettivi-per-unita", "unit-objectives", "i pesi degli obiettivi di ogni unità organizzativa"),
            new(ClosureOf.Sheets, "schede", "sheets", "i pesi dei blocchi e delle voci di ogni scheda")
        );

    /// <summary>The traffic lights that a class may show.</summary>
    public static ValueList<string> Lights { get; } = ["verde", "giallo", "rosso", "grigio"];
}
