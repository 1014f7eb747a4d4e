// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Accounts.KeptForms;

/// <summary>What is said when a form does not prove that it comes from a page of ours for this reader.</summary>
internal static class ExpiredNotice
{
    /// <summary>The session has ended and the form is too large to keep.</summary>
    public static Notice TooLarge { get; } =
        new(
            StatusCodes.Status413PayloadTooLarge,
            "La sessione è scaduta",
            AlertKind.Warning,
            "La sessione è scaduta prima dell’invio, e il modulo è troppo grande per essere conservato. Niente è stato salvato.",
            "Non chiudere questa scheda: accedi di nuovo in un’altra scheda, poi torna indietro in questa e ripeti l’invio.",
            new MenuLink("Accedi di nuovo", Addresses.SignIn)
        );

    /// <summary>The form has no token, or one that was given to somebody else, or to a browser that has lost its cookies.</summary>
    public static Notice Of(HttpContext context) =>
        context.User.AccountId() is null
            ? new Notice(
                StatusCodes.Status400BadRequest,
                "La pagina è scaduta",
                AlertKind.Warning,
                "La pagina da cui hai inviato il modulo è rimasta aperta troppo a lungo, oppure il browser non conserva i cookie. Niente è stato cambiato.",
                "Riapri la pagina e riprova. Se succede di nuovo, consenti i cookie di questo sito nelle impostazioni del browser.",
                new MenuLink("Riapri la pagina", PageOf(context))
            )
            : new Notice(
                StatusCodes.Status400BadRequest,
                "La pagina non è valida per questa sessione",
                AlertKind.Warning,
                "Il modulo viene da una pagina aperta prima dell’accesso o con un altro account, oppure da un altro sito. Per sicurezza non è stato accettato: niente è stato cambiato.",
                "Se avevi scritto qualcosa, torna indietro con il browser e copialo; poi ricarica la pagina e ripeti l’invio.",
                new MenuLink("Riapri la pagina", PageOf(context)),
                new MenuLink("Vai all’inizio", "/")
            );

    /// <summary>The page that the form was on, as far as the browser says it.</summary>
    private static string PageOf(HttpContext context) =>
        Uri.TryCreate(context.Request.Headers.Referer, UriKind.Absolute, out var page)
        && page.Authority == context.Request.Host.Value
        && Addresses.IsLocal(page.PathAndQuery)
            ? page.PathAndQuery
            : "/";
}
