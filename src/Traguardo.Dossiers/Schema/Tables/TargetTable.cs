// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using F = Traguardo.Dossiers.Schema.Fields<Traguardo.Domain.Planning.TargetEntry>;

namespace Traguardo.Dossiers.Schema.Tables;

/// <summary>Targets.</summary>
internal static class TargetTable
{
    private static readonly Field<TargetEntry, string?> Indicator = F.Code(
        nameof(TargetEntry.Indicator),
        "Indicatore",
        row => row.Indicator,
        "Codice dell'indicatore.",
        required: true,
        of: DossierTable.Indicators
    );
    private static readonly Field<TargetEntry, string?> Owner = F.Code(
        nameof(TargetEntry.Owner),
        "Presso",
        row => row.Owner,
        "Codice dell'obiettivo o della scheda, quando questo target vale solo lì; vuoto se vale ovunque l'indicatore sia assegnato."
    );
    private static readonly Field<TargetEntry, TargetPeriod?> Period = F.Period(
        nameof(TargetEntry.Period),
        "Periodo",
        row => row.Period,
        "L'anno (2024) o il giorno che chiude il periodo (30/6/2024).",
        required: true
    );
    private static readonly Field<TargetEntry, string?> Text = F.Text(
        nameof(TargetEntry.Text),
        "Target",
        row => row.Text,
        "Il valore atteso come lo stampa il documento: «>= 30,00 %», «entro il 31/12/2024», «SI»...",
        required: true
    );
    private static readonly Field<TargetEntry, string?> Reading = F.Text(
        nameof(TargetEntry.Reading),
        "Lettura",
        row => row.Reading,
        "Correzione del testo fatta da una persona, nella stessa notazione: i punteggi usano questa. Vuota se il testo è giusto."
    );
    private static readonly Field<TargetEntry, string?> ReadingReason = F.LongText(
        nameof(TargetEntry.ReadingReason),
        "Motivo della lettura",
        row => row.ReadingReason,
        "Perché il testo è stato corretto; va dato con ogni lettura."
    );
    private static readonly Field<TargetEntry, string?> Variant = F.Text(
        nameof(TargetEntry.Variant),
        "Variante",
        row => row.Variant,
        "Da dove viene, quando lo stesso indicatore ha più target per lo stesso periodo («panoramica», «scheda», «proposta»); quello in vigore la lascia vuota."
    );

    public static TableSchema<TargetEntry> Table { get; } =
        new(
            DossierTable.Targets,
            "targets",
            "Target",
            "I valori attesi: una riga per indicatore e periodo.",
            dossier => dossier.Plan.Targets,
            [Indicator, Owner, Period, Text, Reading, ReadingReason, Variant],
            row => new TargetEntry
            {
                Indicator = row.Text(Indicator),
                Owner = row.Of(Owner),
                Period = row.Need(Period),
                Text = row.Text(Text),
                Reading = row.Of(Reading),
                ReadingReason = row.Of(ReadingReason),
                Variant = row.Of(Variant),
            }
        );
}
