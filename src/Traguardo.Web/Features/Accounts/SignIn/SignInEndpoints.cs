// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Accounts.KeptForms;
using Traguardo.Web.Features.Accounts.Passkeys;
using Traguardo.Web.Features.Accounts.Sessions;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Accounts.SignIn;

/// <summary>Ways in and out: password, passkey, sample account, sign-out. Codes and the single sign-on have their own endpoints.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Addresses.SignIn, ShowAsync).IsPublic();
        routes.MapPost(Addresses.SignIn, WithPasswordAsync).IsPublic();
        routes.MapPost(Addresses.Passkey, WithPasskeyAsync).IsPublic();
        routes.MapPost(Addresses.Sample, AsSampleAsync).IsPublic();
        routes.MapPost(Addresses.SignOut, EndAsync).NeedsAccount().NeverKept().OpenBeforePasswordChange();
        routes.MapGet(Addresses.SignedOut, SignedOutAsync).IsPublic();
    }

    private static async Task<IResult> ShowAsync(HttpContext context, SignInPages pages)
    {
        var returnTo = Addresses.LocalOrHome(context.Request.Query[Addresses.ReturnName]);
        return context.User.AccountId() is null ? await pages.PageAsync(context, returnTo) : Results.LocalRedirect(returnTo);
    }

    private static async Task<IResult> WithPasswordAsync(
        HttpContext context,
        SignInPages pages,
        PasswordSignIn passwords,
        AccountSessions sessions,
        Seal seal
    )
    {
        var form = await PostedForm.ReadAsync(context);
        var (userName, password, returnTo) = (form["utente"], form["password"], form.ReturnTo);
        var errors = new FieldErrors();
        if (string.IsNullOrWhiteSpace(userName))
        {
            errors.Add("utente", "Scrivi il nome utente.");
        }

        if (password.Length == 0)
        {
            errors.Add("password", "Scrivi la password.");
        }

        if (!errors.IsEmpty)
        {
            return await pages.PageAsync(context, returnTo, userName, errors, StatusCodes.Status422UnprocessableEntity);
        }

        var attempt = await passwords.TryAsync(context, userName, password);
        if (attempt.Verdict is not Verdict.Right)
        {
            return await pages.RefusedAsync(context, returnTo, attempt.Verdict, userName);
        }

        if (attempt.Account!.HasSecondFactor)
        {
            PendingSignIn.Write(context, seal, attempt.Account, returnTo);
            return Results.LocalRedirect(Addresses.Code);
        }

        await sessions.BeginAsync(context, attempt.Account, SignInMeans.Password);
        return Results.LocalRedirect(returnTo);
    }

    private static async Task<IResult> WithPasskeyAsync(
        HttpContext context,
        SignInPages pages,
        PasskeyDesk passkeys,
        AccountSessions sessions
    )
    {
        var form = await PostedForm.ReadAsync(context);
        var attempt = await passkeys.SignInAsync(context, form["stato"], form["credenziale"]);
        if (attempt.Verdict is Verdict.Refused)
        {
            var errors = new FieldErrors();
            errors.Add("", "La passkey non è stata riconosciuta, oppure la pagina è rimasta aperta troppo a lungo. Riprova.");
            return await pages.PageAsync(context, form.ReturnTo, errors: errors, status: StatusCodes.Status401Unauthorized);
        }

        if (attempt.Verdict is not Verdict.Right)
        {
            return await pages.RefusedAsync(context, form.ReturnTo, attempt.Verdict);
        }

        await sessions.BeginAsync(context, attempt.Account!, SignInMeans.Passkey);
        return Results.LocalRedirect(form.ReturnTo);
    }

    private static async Task<IResult> AsSampleAsync(
        HttpContext context,
        AccountOptions options,
        Database database,
        AccountSessions sessions
    )
    {
        var form = await PostedForm.ReadAsync(context);
        if (!options.Demonstration || !long.TryParse(form["account"], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return Results.NotFound();
        }

        Account? account;
        await using (var session = await database.BeginOutsideAsync(accountId: null, context.RequestAborted))
        {
            account = await AccountRows.FindAsync(session, id, context.RequestAborted);
        }

        if (account is not { IsSample: true, IsDisabled: false })
        {
            return Results.NotFound();
        }

        await sessions.BeginAsync(context, account, SignInMeans.Sample);
        return Results.LocalRedirect(form.ReturnTo);
    }

    private static async Task<IResult> EndAsync(HttpContext context, AccountSessions sessions, AccountOptions options)
    {
        var cameFromProvider = options.SingleSignOn is not null && CurrentAccount.Required(context).Means is SignInMeans.SingleSignOn;
        await sessions.EndAsync(context);
        return Results.LocalRedirect(cameFromProvider ? Addresses.SignedOut + "?unico=1" : Addresses.SignedOut);
    }

    private static Task<IResult> SignedOutAsync(HttpContext context, AccountOptions options)
    {
        var cameFromProvider = options.SingleSignOn is not null && context.Request.Query.ContainsKey("unico");
        var again = new MenuLink("Accedi di nuovo", Addresses.SignIn);
        return Notices.PageAsync(
            context,
            new Notice(
                StatusCodes.Status200OK,
                "Uscita",
                AlertKind.Success,
                "Sei uscito da Traguardo.",
                cameFromProvider
                    ? "La sessione presso il servizio di accesso esterno resta aperta: se il computer è di uso comune, chiudi anche quella."
                    : "Se il computer è di uso comune, chiudi anche il browser.",
                cameFromProvider ? [new MenuLink("Esci anche dal servizio di accesso", Addresses.SingleSignOut), again] : [again]
            )
        );
    }
}
