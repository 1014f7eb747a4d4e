// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Traguardo.Storage.Accounts;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Accounts.KeptForms;
using Traguardo.Web.Features.Accounts.Sessions;

namespace Traguardo.Web.Features.Accounts.Profile;

/// <summary>Changing one's own password.</summary>
internal static class PasswordEndpoints
{
    public static void MapPassword(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Addresses.Password, ShowAsync).NeedsAccount().OpenBeforePasswordChange();
        routes.MapPost(Addresses.Password, ChangeAsync).NeedsAccount().NeverKept().OpenBeforePasswordChange();
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Frames frames) =>
        CurrentAccount.Required(context).Account.PasswordHash is null
            ? Results.LocalRedirect(Addresses.Profile)
            : await PageAsync(
                context,
                frames,
                Addresses.LocalOrHome(context.Request.Query[Addresses.ReturnName]),
                CurrentAccount.Required(context).Account.MustChangePassword,
                new FieldErrors()
            );

    private static async Task<IResult> ChangeAsync(
        HttpContext context,
        UserManager<Account> users,
        PasswordProof proof,
        AccountSessions sessions,
        Frames frames,
        FlashCookie flashes
    )
    {
        var account = CurrentAccount.Required(context).Account;
        if (account.PasswordHash is null)
        {
            return Results.LocalRedirect(Addresses.Profile);
        }

        var form = await PostedForm.ReadAsync(context);
        var isForced = account.MustChangePassword;
        var errors = new FieldErrors();
        if (await proof.RefusalAsync(context, form["attuale"]) is { } refusal)
        {
            errors.Add("attuale", refusal);
        }
        else
        {
            Check(form, errors);
        }

        if (errors.IsEmpty)
        {
            account.MustChangePassword = false;
            account.Note(AccountEvent.PasswordChanged);
            var result = await users.ChangePasswordAsync(account, form["attuale"], form["nuova"]);
            foreach (var error in result.Errors)
            {
                errors.Add("nuova", error.Description);
            }
        }

        if (!errors.IsEmpty)
        {
            return await PageAsync(context, frames, form.ReturnTo, isForced, errors);
        }

        await sessions.GoOnAsync(context);
        flashes.Add(context, AlertKind.Success, "La password è cambiata. Le sessioni aperte su altri dispositivi sono chiuse.");
        return Results.LocalRedirect(form.ReturnTo == "/" ? Addresses.Profile : form.ReturnTo);
    }

    private static void Check(PostedForm form, FieldErrors errors)
    {
        if (form["nuova"].Length == 0)
        {
            errors.Add("nuova", "Scrivi la nuova password.");
        }
        else if (form["nuova"] == form["attuale"])
        {
            errors.Add("nuova", "La nuova password è uguale a quella attuale: scegline un’altra.");
        }
        else if (form["nuova"] != form["conferma"])
        {
            errors.Add("conferma", "Le due password nuove non sono uguali.");
        }
    }

    private static async Task<IResult> PageAsync(HttpContext context, Frames frames, string returnTo, bool isForced, FieldErrors errors)
    {
        context.NeverStore();
        return new RazorComponentResult<PasswordPage>(
            new
            {
                Frame = await frames.OutsideAsync(context),
                ReturnTo = returnTo,
                IsForced = isForced,
                Errors = errors,
            }
        )
        {
            StatusCode = errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
