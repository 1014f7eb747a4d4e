// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Targets;

/// <summary>The words of the enums of targets.</summary>
public static class TargetTokens
{
    public static Tokens<TargetKind> Kinds { get; } =
        new(
            new(TargetKind.Bare, "senza-operatore", "bare", "valore senza operatore"),
            new(TargetKind.AtLeast, "almeno", "at-least", "almeno un valore"),
            new(TargetKind.MoreThan, "piu-di", "more-than", "più di un valore"),
            new(TargetKind.AtMost, "al-massimo", "at-most", "al massimo un valore"),
            new(TargetKind.LessThan, "meno-di", "less-than", "meno di un valore"),
            new(TargetKind.Exactly, "esatto", "exactly", "esattamente un valore"),
            new(TargetKind.Range, "intervallo", "range", "intervallo di valori"),
            new(TargetKind.Deadline, "scadenza", "deadline", "scadenza"),
            new(TargetKind.Stages, "tappe", "stages", "tappe con più scadenze"),
            new(TargetKind.YesNo, "si-no", "yes-no", "sì/no"),
            new(TargetKind.Coverage, "copertura", "coverage", "copertura di una popolazione"),
            new(TargetKind.Phases, "fasi", "phases", "fasi realizzate su fasi previste"),
            new(TargetKind.Frequency, "frequenza", "frequency", "frequenza nel periodo"),
            new(TargetKind.Compound, "composto", "compound", "più target insieme"),
            new(TargetKind.Milestone, "descrittivo", "milestone", "risultato descritto a parole"),
            new(TargetKind.Deferred, "rinviato", "deferred", "rinviato"),
            new(TargetKind.None, "assente", "none", "nessun target"),
            new(TargetKind.Unreadable, "illeggibile", "unreadable", "target da chiarire")
        );

    public static Tokens<Comparison> Comparisons { get; } =
        new(
            new(Comparison.Bare, "senza-operatore", "bare", "senza operatore"),
            new(Comparison.AtLeast, "almeno", "at-least", "almeno"),
            new(Comparison.MoreThan, "piu-di", "more-than", "più di"),
            new(Comparison.AtMost, "al-massimo", "at-most", "al massimo"),
            new(Comparison.LessThan, "meno-di", "less-than", "meno di"),
            new(Comparison.Exactly, "esatto", "exactly", "esattamente")
        );

    public static Tokens<Frequency> Frequencies { get; } =
        new(
            new(Frequency.Year, "anno", "year", "anno"),
            new(Frequency.HalfYear, "semestre", "half-year", "semestre"),
            new(Frequency.FourMonths, "quadrimestre", "four-months", "quadrimestre"),
            new(Frequency.Quarter, "trimestre", "quarter", "trimestre"),
            new(Frequency.TwoMonths, "bimestre", "two-months", "bimestre"),
            new(Frequency.Month, "mese", "month", "mese"),
            new(Frequency.Week, "settimana", "week", "settimana"),
            new(Frequency.Day, "giorno", "day", "giorno")
        );
}
