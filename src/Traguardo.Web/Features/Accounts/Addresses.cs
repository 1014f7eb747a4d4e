// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Features.Accounts;

/// <summary>Addresses of the pages about accounts.</summary>
public static class Addresses
{
    /// <summary>Name of the field and parameter that says where to go after signing in.</summary>
    public const string ReturnName = "ritorno";

    public const string SignIn = "/accesso";
    public const string Code = "/accesso/codice";
    public const string Passkey = "/accesso/passkey";
    public const string Sample = "/accesso/esempio";
    public const string SignOut = "/accesso/esci";
    public const string SignedOut = "/accesso/uscita";
    public const string Resume = "/accesso/riprendi";
    public const string SingleSignOn = "/accesso/unico";
    public const string SingleSignOnReturn = "/accesso/unico/ritorno";
    public const string SingleSignOut = "/accesso/unico/esci";
    public const string Profile = "/profilo";
    public const string Password = "/profilo/password";
    public const string SecondFactor = "/profilo/codice";
    public const string RecoveryCodes = "/profilo/codice/recupero";
    public const string Passkeys = "/profilo/passkey";
    public const string Link = "/profilo/unico";
    public const string Administration = "/amministrazione/account";

    /// <summary>True for an address of this site, without a host: safe to go to when it came from outside.</summary>
    public static bool IsLocal(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);

    /// <summary>The address when it is one of this site, else the home page.</summary>
    public static string LocalOrHome(string? address) => IsLocal(address) ? address! : "/";

    /// <summary>The sign-in page, which leads to an address afterwards.</summary>
    public static string SignInThen(string address) => With(SignIn, address);

    /// <summary>A page that leads to an address afterwards.</summary>
    public static string With(string page, string? address) =>
        address is null or "/" ? page : page + "?" + ReturnName + "=" + Uri.EscapeDataString(address);
}
