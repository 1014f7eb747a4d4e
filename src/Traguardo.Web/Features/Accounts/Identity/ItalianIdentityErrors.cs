// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Identity;

namespace Traguardo.Web.Features.Accounts.Identity;

/// <summary>What Identity refuses, in Italian.</summary>
internal sealed class ItalianIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Error(nameof(DefaultError), "Si è verificato un errore.");

    public override IdentityError ConcurrencyFailure() =>
        Error(nameof(ConcurrencyFailure), "Nel frattempo l’account è stato cambiato da qualcun altro: ricarica la pagina e riprova.");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "La password attuale non è corretta.");

    public override IdentityError InvalidUserName(string? userName) =>
        Error(
            nameof(InvalidUserName),
            $"Il nome utente «{userName}» non va bene: può avere lettere senza accento, cifre e i segni - . _ @ +, senza spazi."
        );

    public override IdentityError DuplicateUserName(string userName) =>
        Error(nameof(DuplicateUserName), $"Il nome utente «{userName}» è già di un altro account: sceglierne uno diverso.");

    public override IdentityError UserAlreadyHasPassword() => Error(nameof(UserAlreadyHasPassword), "L’account ha già una password.");

    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), $"La password è troppo corta: servono almeno {length} caratteri.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(
            nameof(PasswordRequiresUniqueChars),
            $"La password ripete sempre gli stessi caratteri: servono almeno {uniqueChars} caratteri diversi."
        );

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
