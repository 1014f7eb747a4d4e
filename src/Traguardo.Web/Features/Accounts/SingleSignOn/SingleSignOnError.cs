// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Accounts.SingleSignOn;

/// <summary>Why a single sign-on did not succeed.</summary>
internal enum SingleSignOnError
{
    /// <summary>The provider does not answer.</summary>
    Unavailable,

    /// <summary>The provider says something that cannot be trusted.</summary>
    Untrusted,

    /// <summary>The sign-in was not started in this browser, or too long ago.</summary>
    Stale,

    /// <summary>Who came, or the provider, refused.</summary>
    Refused,
}

/// <summary>The same in words.</summary>
internal static class SingleSignOnErrorText
{
    /// <summary>The page that says it.</summary>
    public static Notice NoticeOf(SingleSignOnError error) =>
        error switch
        {
            SingleSignOnError.Unavailable => new Notice(
                StatusCodes.Status502BadGateway,
                "Il servizio di accesso non risponde",
                AlertKind.Error,
                "Il servizio di accesso esterno non risponde, oppure risponde in modo inatteso: da lì non si può entrare in questo momento.",
                "Riprova fra qualche minuto. Se hai anche una password di Traguardo, puoi entrare con quella.",
                Again,
                Others
            ),
            SingleSignOnError.Untrusted => new Notice(
                StatusCodes.Status401Unauthorized,
                "L’accesso non è stato accettato",
                AlertKind.Error,
                "La risposta del servizio di accesso esterno non supera i controlli di sicurezza: non è certo che venga da lì e che riguardi questo accesso.",
                "Riprova. Se succede di nuovo, avvisa chi amministra Traguardo: il motivo preciso è nel registro del programma.",
                Again,
                Others
            ),
            SingleSignOnError.Stale => new Notice(
                StatusCodes.Status400BadRequest,
                "L’accesso è rimasto a metà",
                AlertKind.Warning,
                "L’accesso non è cominciato in questo browser, oppure è passato troppo tempo.",
                "Ricomincia da qui, senza usare il tasto «indietro» né indirizzi salvati.",
                Again,
                Others
            ),
            SingleSignOnError.Refused => new Notice(
                StatusCodes.Status403Forbidden,
                "Accesso annullato",
                AlertKind.Warning,
                "L’accesso presso il servizio esterno è stato annullato o rifiutato.",
                "Puoi riprovare, oppure entrare in un altro modo.",
                Again,
                Others
            ),
        };

    private static MenuLink Others => new("Altri modi di entrare", Addresses.SignIn);

    private static MenuLink Again => new("Riprova", Addresses.SingleSignOn);
}
