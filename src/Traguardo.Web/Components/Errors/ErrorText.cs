// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Components.Errors;

/// <summary>What the page of an error says.</summary>
/// <param name="Status">Status of HTTP.</param>
/// <param name="Title">Title.</param>
/// <param name="Explanation">What happened, in one or two sentences.</param>
/// <param name="Advice">What to do.</param>
/// <param name="MayRetry">True when the same request may succeed later.</param>
public sealed record ErrorText(int Status, string Title, string Explanation, string Advice, bool MayRetry = false)
{
    /// <summary>The request cannot be read, or did not come from one of our pages.</summary>
    public static ErrorText Unreadable { get; } =
        new(
            StatusCodes.Status400BadRequest,
            "Richiesta non valida",
            "La richiesta non è arrivata completa, oppure la pagina da cui è partita è scaduta. Nulla è stato modificato.",
            "Tornare alla pagina precedente, ricaricarla e riprovare."
        );

    /// <summary>Nobody has signed in.</summary>
    public static ErrorText Unauthenticated { get; } =
        new(
            StatusCodes.Status401Unauthorized,
            "Accesso necessario",
            "Questa pagina è riservata a chi ha effettuato l'accesso.",
            "Accedere e riprovare."
        );

    /// <summary>The reader has no right to it.</summary>
    public static ErrorText Forbidden { get; } =
        new(
            StatusCodes.Status403Forbidden,
            "Operazione non consentita",
            "Il tuo ruolo in questo ente non consente di vedere la pagina o di eseguire l'operazione. Nulla è stato modificato.",
            "I ruoli si vedono in «Persone e ruoli»; li assegna chi amministra l'ente."
        );

    /// <summary>There is no such page, or not for this reader.</summary>
    public static ErrorText Missing { get; } =
        new(
            StatusCodes.Status404NotFound,
            "Pagina non trovata",
            "La pagina non esiste, oppure non è tra quelle dei tuoi enti: l'indirizzo può essere scritto male, o la pagina può essere stata tolta.",
            "Controllare l'indirizzo, oppure tornare all'inizio e cercare da lì."
        );

    /// <summary>The address is used in a way that it is not for.</summary>
    public static ErrorText Unforeseen { get; } =
        new(
            StatusCodes.Status405MethodNotAllowed,
            "Operazione non prevista",
            "Questo indirizzo non si può usare in questo modo. Nulla è stato modificato.",
            "Tornare all'inizio e raggiungere la pagina dal menu."
        );

    /// <summary>Someone else changed the same thing.</summary>
    public static ErrorText Conflict { get; } =
        new(
            StatusCodes.Status409Conflict,
            "Modifica contemporanea",
            "Un'altra persona ha modificato gli stessi dati nel frattempo. La tua versione non è stata salvata.",
            "Tornare alla pagina, ricaricarla per vedere i dati come sono adesso e ripetere la modifica."
        );

    /// <summary>More was sent than is taken.</summary>
    public static ErrorText TooLarge { get; } =
        new(
            StatusCodes.Status413PayloadTooLarge,
            "Invio troppo grande",
            "Il file o il testo inviato supera il limite consentito e non è stato letto. Nulla è stato modificato.",
            "Ridurre il file, oppure dividerlo in più parti, e riprovare."
        );

    /// <summary>Too many requests in a short time.</summary>
    public static ErrorText TooMany { get; } =
        new(
            StatusCodes.Status429TooManyRequests,
            "Troppe richieste",
            "Sono arrivate troppe richieste in poco tempo.",
            "Attendere un minuto e riprovare.",
            MayRetry: true
        );

    /// <summary>A defect of ours.</summary>
    public static ErrorText Failed { get; } =
        new(
            StatusCodes.Status500InternalServerError,
            "Qualcosa non ha funzionato",
            "Il programma non è riuscito a completare la richiesta. L'errore è stato registrato e nulla è stato salvato.",
            "Riprovare fra poco; se l'errore si ripete, segnalarlo con il riferimento qui sotto.",
            MayRetry: true
        );

    /// <summary>The database does not answer.</summary>
    public static ErrorText Unavailable { get; } =
        new(
            StatusCodes.Status503ServiceUnavailable,
            "Database non raggiungibile",
            "In questo momento i dati non si possono leggere né salvare. Tutto ciò che era già salvato è al sicuro.",
            "Il collegamento viene ritentato a ogni richiesta: riprovare tra qualche istante.",
            MayRetry: true
        );

    private static readonly Dictionary<int, ErrorText> All = new[]
    {
        Unreadable,
        Unauthenticated,
        Forbidden,
        Missing,
        Unforeseen,
        Conflict,
        TooLarge,
        TooMany,
        Failed,
        Unavailable,
    }.ToDictionary(text => text.Status);

    /// <summary>The text of a status of an error; one that has none of its own is answered as a request that cannot be read, or as a defect.</summary>
    public static ErrorText Of(int status) => All.GetValueOrDefault(status) ?? (status < 500 ? Unreadable : Failed);
}
