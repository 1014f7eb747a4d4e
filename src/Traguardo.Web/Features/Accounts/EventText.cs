// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Accounts;

namespace Traguardo.Web.Features.Accounts;

/// <summary>Events of accounts in words.</summary>
internal static class EventText
{
    /// <summary>What happened, with its detail.</summary>
    public static string Of(StoredAccountEvent one) =>
        one switch
        {
            { What: AccountEvent.SignedIn, Detail: { } detail } when Enum.TryParse<SignInMeans>(detail, out var means) =>
                $"Accesso con {Of(means)}",
            { Detail: { } detail } => $"{Of(one.What)}: {detail}",
            _ => Of(one.What),
        };

    /// <summary>Who did it.</summary>
    public static string ActorOf(StoredAccountEvent one) =>
        one.IsByOwner ? "Il titolare" : one.Actor ?? "Nessuno che avesse fatto l’accesso";

    private static string Of(SignInMeans means) =>
        means switch
        {
            SignInMeans.Password => "password",
            SignInMeans.PasswordAndCode => "password e codice",
            SignInMeans.PasswordAndRecoveryCode => "password e codice di recupero",
            SignInMeans.Passkey => "passkey",
            SignInMeans.SingleSignOn => "credenziali dell’ente",
            SignInMeans.Sample => "account dimostrativo",
        };

    private static string Of(AccountEvent what) =>
        what switch
        {
            AccountEvent.Created => "Account creato",
            AccountEvent.SignedIn => "Accesso",
            AccountEvent.SignInFailed => "Tentativo di accesso fallito",
            AccountEvent.Locked => "Accesso sospeso per troppi tentativi",
            AccountEvent.Unlocked => "Sospensione tolta",
            AccountEvent.SignedOut => "Uscita",
            AccountEvent.PasswordChanged => "Password cambiata",
            AccountEvent.PasswordReset => "Password provvisoria assegnata",
            AccountEvent.Disabled => "Account disattivato",
            AccountEvent.Enabled => "Account riattivato",
            AccountEvent.DetailsChanged => "Dati cambiati",
            AccountEvent.InstallerGranted => "Incarico di amministrare l’installazione assegnato",
            AccountEvent.InstallerRevoked => "Incarico di amministrare l’installazione tolto",
            AccountEvent.SecondFactorOn => "Codice dopo la password attivato",
            AccountEvent.SecondFactorOff => "Codice dopo la password tolto",
            AccountEvent.RecoveryCodesMade => "Nuovi codici di recupero",
            AccountEvent.RecoveryCodeUsed => "Codice di recupero usato",
            AccountEvent.PasskeyAdded => "Passkey aggiunta",
            AccountEvent.PasskeyRemoved => "Passkey tolta",
            AccountEvent.LoginLinked => "Identità dell’accesso unico collegata",
            AccountEvent.LoginUnlinked => "Identità dell’accesso unico scollegata",
        };
}
