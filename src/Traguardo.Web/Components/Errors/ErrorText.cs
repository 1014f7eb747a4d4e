// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Components.Errors;

/// <summary>What a page of an error says.</summary>
/// <param name="Status">Status of HTTP.</param>
/// <param name="Title">Title.</param>
/// <param name="Explanation">What happened, in one or two sentences.</param>
/// <param name="Advice">What to do.</param>
/// <param name="MayRetry">True when the same request may succeed later.</param>
public sealed record ErrorText(int Status, string Title, string Explanation, string Advice, bool MayRetry = false)
{
    /// <summary>The request cannot be read.</summary>
    public static ErrorText Unreadable { get; } =
        new(
            StatusCodes.Status400BadRequest,
            "Richiesta non valida",
            "La richiesta non è arrivata completa, oppure la pagina da cui è partita è scaduta. Niente è stato cambiato.",
            "Torna alla pagina precedente, ricaricala e riprova."
        );

    /// <summary>Nobody has signed in.</summary>
    public static ErrorText Unauthenticated { get; } =
        new(StatusCodes.Status401Unauthorized, "Accesso necessario", "Per vedere questa pagina devi accedere.", "Accedi e riprova.");

    /// <summary>The reader has no right to it.</summary>
    public static ErrorText Forbidden { get; } =
        new(
            StatusCodes.Status403Forbidden,
            "Non hai accesso a questa pagina",
            "Il tuo ruolo in questo ente non permette di vedere la pagina o di fare quello che hai chiesto. Niente è stato cambiato.",
            "Se ti serve, chiedi a chi amministra il tuo ente di assegnarti il ruolo giusto."
        );

    /// <summary>There is no such thing.</summary>
    public static ErrorText Missing { get; } =
        new(
            StatusCodes.Status404NotFound,
            "Pagina non trovata",
            "L’indirizzo non porta a nessuna pagina: forse è scritto male, oppure quello che cercavi è stato spostato o tolto.",
            "Controlla l’indirizzo, oppure torna all’inizio e cerca da lì."
        );

    /// <summary>Someone else changed the same thing.</summary>
    public static ErrorText Conflict { get; } =
        new(
            StatusCodes.Status409Conflict,
            "Qualcun altro ha cambiato gli stessi dati",
            "Mentre modificavi, gli stessi dati sono stati salvati da un’altra persona. La tua versione non è stata salvata.",
            "Torna alla pagina, ricaricala e ripeti la modifica."
        );

    /// <summary>More was sent than is taken.</summary>
    public static ErrorText TooLarge { get; } =
        new(
            StatusCodes.Status413PayloadTooLarge,
            "Il file è troppo grande",
            "Quello che hai inviato supera la dimensione ammessa, e non è stato letto. Niente è stato cambiato.",
            "Riduci il file, oppure dividilo in più parti, e riprova."
        );

    /// <summary>Too many requests in a short time.</summary>
    public static ErrorText TooMany { get; } =
        new(
            StatusCodes.Status429TooManyRequests,
            "Troppe richieste",
            "Da qui sono arrivate troppe richieste in poco tempo.",
            "Aspetta qualche minuto e riprova.",
            MayRetry: true
        );

    /// <summary>A defect of ours.</summary>
    public static ErrorText Failed { get; } =
        new(
            StatusCodes.Status500InternalServerError,
            "Si è verificato un errore",
            "Il programma non è riuscito a completare la richiesta. L’errore è stato registrato; le modifiche non concluse non sono state salvate.",
            "Riprova fra poco. Se l’errore si ripete, segnalalo all’assistenza con il riferimento qui sotto.",
            MayRetry: true
        );

    /// <summary>The database does not answer.</summary>
    public static ErrorText Unavailable { get; } =
        new(
            StatusCodes.Status503ServiceUnavailable,
            "Database non raggiungibile",
            "In questo momento i dati non si possono leggere né salvare, perché il database non risponde. Niente di quanto era già salvato è andato perso.",
            "Il programma riprova da solo a collegarsi: ricarica la pagina fra qualche minuto.",
            MayRetry: true
        );

    /// <summary>The text of a status; null when it is none of an error that people meet.</summary>
    public static ErrorText? Of(int status) =>
        status switch
        {
            400 => Unreadable,
            401 => Unauthenticated,
            403 => Forbidden,
            404 => Missing,
            405 => Missing,
            409 => Conflict,
            413 => TooLarge,
            429 => TooMany,
            503 => Unavailable,
            >= 400 and < 500 => Unreadable,
            >= 500 => Failed,
            _ => null,
        };
}
