// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Dossiers.Schema;
using Traguardo.Dossiers.Xlsx.Writing;

namespace Traguardo.Dossiers.Writing;

/// <summary>The empty workbook to fill in: headings, notes, drop-downs and a sheet of instructions.</summary>
public static class WorkbookTemplate
{
    public static void Write(Stream stream) =>
        WorkbookWriter.Write(
            dossier: null,
            [.. Introduction, .. DossierSchema.Flat.Select(table => $"{table.Title}. {table.Note}"), .. Advice],
            stream
        );

    private static readonly string[] Introduction =
    [
        "Come compilare questa cartella di lavoro",
        "La cartella raccoglie un ciclo della performance di un ente: il piano, i risultati e quanto serve per i documenti. Ogni foglio è una tabella; i fogli che non servono si lasciano vuoti.",
        "Il foglio Ente va compilato per primo: i dati dell'ente e del ciclo, e i livelli dell'albero del piano dal più alto al più basso, uno per riga (per aggiungerne altri basta ripetere «Livello» nella colonna A).",
        "Poi, nell'ordine: Struttura, Obiettivi, Indicatori, Assegnazioni, Target. I risultati si registrano nel foglio Misure. Tutti gli altri fogli sono facoltativi.",
        "Le intestazioni blu scuro sono obbligatorie, quelle grigio-azzurre facoltative. Una nota su ogni intestazione spiega che cosa scrivere: basta passarvi sopra con il puntatore.",
        "I fogli:",
    ];

    private static readonly string[] Advice =
    [
        "Avvertenze:",
        "I codici legano i fogli tra loro: vanno scritti sempre nello stesso modo. Le colonne dei codici sono in formato testo, perché 3.10 scritto come numero diventerebbe 3.1.",
        "I pesi e i punteggi sono in punti percentuali: 30 significa 30 %. I numeri si scrivono con la virgola, le date come 31/12/2024.",
        "Target e risultati si scrivono come li stampa il documento: >= 30,00 %, entro il 31/12/2024, 13 uffici su 14, SI. Se una percentuale nasce da un rapporto, conviene dare anche numeratore e denominatore.",
        "Più valori nella stessa cella (etichette, livelli, codici) si separano con una barra verticale: comune | anticorruzione.",
        "Non usare formule (copiare e incollare come valori), celle unite, totali o righe di commento dentro le tabelle. Righe e colonne vuote, filtri, ordinamenti e colori non danno problemi.",
        "Non cambiare i nomi dei fogli e delle intestazioni. Le colonne facoltative che non servono si possono eliminare. Questo foglio di istruzioni non viene letto.",
        "La lettura è tutto o niente: se qualcosa non va, il programma elenca ogni errore con foglio, riga e colonna, e non importa nulla.",
    ];
}
