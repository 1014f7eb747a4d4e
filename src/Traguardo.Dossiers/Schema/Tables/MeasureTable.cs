// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Scoring;
using F = Traguardo.Dossiers.Schema.Fields<Traguardo.Domain.Measures.MeasureEntry>;

namespace Traguardo.Dossiers.Schema.Tables;

/// <summary>Measures.</summary>
internal static class MeasureTable
{
    private static readonly Field<MeasureEntry, string?> Indicator = F.Code(
        nameof(MeasureEntry.Indicator),
        "Indicatore",
        row => row.Indicator,
        "Codice dell'indicatore.",
        required: true,
        of: DossierTable.Indicators
    );
    private static readonly Field<MeasureEntry, DateOnly?> Date = F.Date(
        nameof(MeasureEntry.Date),
        "Data",
        row => row.Date,
        "Il giorno a cui il valore si riferisce; vuoto vale la data di riferimento del ciclo."
    );
    private static readonly Field<MeasureEntry, string?> Text = F.LongText(
        nameof(MeasureEntry.Text),
        "Risultato",
        row => row.Text,
        "Il valore come lo stampa il documento: «57,14%», «13 uffici su 14», «SI», «15/03/2024». Vuoto se ci sono solo numeratore e denominatore, quantità o figura."
    );
    private static readonly Field<MeasureEntry, string?> Reading = F.Text(
        nameof(MeasureEntry.Reading),
        "Lettura",
        row => row.Reading,
        "Correzione del testo fatta da una persona, nella stessa notazione: i punteggi usano questa. Vuota se il testo è giusto."
    );
    private static readonly Field<MeasureEntry, string?> ReadingReason = F.LongText(
        nameof(MeasureEntry.ReadingReason),
        "Motivo della lettura",
        row => row.ReadingReason,
        "Perché il testo è stato corretto; va dato con ogni lettura."
    );
    private static readonly Field<MeasureEntry, decimal?> Numerator = F.Number(
        nameof(MeasureEntry.Numerator),
        "Numeratore",
        row => row.Numerator,
        "Termine superiore del rapporto: con il denominatore è il valore esatto dietro una percentuale stampata (57,14 % è 4 su 7)."
    );
    private static readonly Field<MeasureEntry, decimal?> Denominator = F.Number(
        nameof(MeasureEntry.Denominator),
        "Denominatore",
        row => row.Denominator,
        "Termine inferiore del rapporto, diverso da zero."
    );
    private static readonly Field<MeasureEntry, ValueList<NamedQuantity>> Quantities = F.Quantities(
        nameof(MeasureEntry.Quantities),
        "Quantità",
        row => row.Quantities,
        "Valori delle grandezze con nome che l'espressione dell'indicatore usa: proventi = 1200,50 | oneri = 900."
    );
    private static readonly Field<MeasureEntry, FigureRef?> Figure = F.Figure(
        nameof(MeasureEntry.Figure),
        row => row.Figure,
        "Quando il risultato è un'altra cifra del calcolo («il punteggio dell'obiettivo 3.3.1»): di che cosa è la cifra; di norma vuoto."
    );
    private static readonly Field<MeasureEntry, bool> Reconstructed = F.Flag(
        nameof(MeasureEntry.Reconstructed),
        "Ricostruito",
        row => row.Reconstructed,
        "SI se numeratore e denominatore, o la lettura, sono stati ricostruiti dai decimali stampati e non dati dal documento."
    );
    private static readonly Field<MeasureEntry, MeasureBasis> Basis = F.Choice(
        nameof(MeasureEntry.Basis),
        "Natura",
        MeasureTokens.Bases,
        Meanings.Of,
        MeasureBasis.Actual,
        row => row.Basis,
        "Che tipo di dato è; vuoto vale consuntivo. Previsioni e periodi precedenti non danno punteggio."
    );
    private static readonly Field<MeasureEntry, MeasureState?> State = F.OptionalChoice(
        nameof(MeasureEntry.State),
        "Stato",
        MeasureTokens.States,
        Meanings.Of,
        row => row.State,
        "Stato dichiarato da una persona; vuoto quando si ricava dal valore."
    );
    private static readonly Field<MeasureEntry, string?> Note = F.LongText(
        nameof(MeasureEntry.Note),
        "Nota",
        row => row.Note,
        "Chi o che cosa dichiara lo stato, o commenta il valore."
    );
    private static readonly Field<MeasureEntry, string?> Grade = F.Text(
        nameof(MeasureEntry.Grade),
        "Gradino",
        row => row.Grade,
        "Gradino di una scala di giudizio, per i risultati che valuta una persona."
    );
    private static readonly Field<MeasureEntry, string?> Source = F.Text(
        nameof(MeasureEntry.Source),
        "Fonte",
        row => row.Source,
        "Da dove viene il dato."
    );
    private static readonly Field<MeasureEntry, string?> Evidence = F.LongText(
        nameof(MeasureEntry.Evidence),
        "Evidenza",
        row => row.Evidence,
        "Documento che prova il risultato."
    );
    private static readonly Field<MeasureEntry, string?> Author = F.Text(
        nameof(MeasureEntry.Author),
        "Autore",
        row => row.Author,
        "Chi l'ha registrato, come incarico o unità; mai il nome di una persona nei dati pubblicati."
    );

    public static TableSchema<MeasureEntry> Table { get; } =
        new(
            DossierTable.Measures,
            "measures",
            "Misure",
            "I risultati degli indicatori (consuntivi e rilevazioni intermedie). Le righe si aggiungono, non si correggono: vale quella con la data più recente e, a pari data, l'ultima scritta.",
            dossier => dossier.Measures,
            [
                Indicator,
                Date,
                Text,
                Reading,
                ReadingReason,
                Numerator,
                Denominator,
                Quantities,
                Figure,
                Reconstructed,
                Basis,
                State,
                Note,
                Grade,
                Source,
                Evidence,
                Author,
            ],
            Make
        );

    private static MeasureEntry Make(RowValues<MeasureEntry> row) =>
        new()
        {
            Indicator = row.Text(Indicator),
            Date = row.Of(Date),
            Text = row.Of(Text),
            Reading = row.Of(Reading),
            ReadingReason = row.Of(ReadingReason),
            Numerator = row.Of(Numerator),
            Denominator = row.Of(Denominator),
            Quantities = row.Of(Quantities),
            Figure = row.Of(Figure),
            Reconstructed = row.Of(Reconstructed),
            Basis = row.Of(Basis),
            State = row.Of(State),
            Note = row.Of(Note),
            Grade = row.Of(Grade),
            Source = row.Of(Source),
            Evidence = row.Of(Evidence),
            Author = row.Of(Author),
        };
}
