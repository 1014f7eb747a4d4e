// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Buffers.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Accounts;
using Traguardo.Web.Features.Accounts.KeptForms;
using Traguardo.Web.Features.Accounts.Sessions;

namespace Traguardo.Web.Features.Administration.Accounts;

/// <summary>The page of an account of somebody else, and everything that can be done there.</summary>
internal static class AccountActions
{
    private const int EventsShown = 50;
    private const int LongestSubject = 255;

    public static void MapAccountActions(this IEndpointRouteBuilder routes)
    {
        var one = routes.MapGroup("/{id:long}");
        one.MapGet("", ShowAsync);
        one.MapPost("/dati", ChangeAsync);
        one.MapPost("/password", ResetPasswordAsync).NeverKept();
        one.MapPost("/sblocca", UnlockAsync);
        one.MapPost("/codice", RemoveSecondFactorAsync);
        one.MapPost(
            "/disattiva",
            (long id, HttpContext context) => DoAsync(id, context, desk => desk.DisableAsync(id), "L’account è disattivato.")
        );
        one.MapPost(
            "/riattiva",
            (long id, HttpContext context) => DoAsync(id, context, desk => desk.EnableAsync(id), "L’account è di nuovo attivo.")
        );
        one.MapPost(
            "/incarica",
            (long id, HttpContext context) =>
                DoAsync(id, context, desk => desk.SetInstallerAsync(id, isInstaller: true), "L’account ora amministra l’installazione.")
        );
        one.MapPost(
            "/revoca",
            (long id, HttpContext context) =>
                DoAsync(
                    id,
                    context,
                    desk => desk.SetInstallerAsync(id, isInstaller: false),
                    "L’account non amministra più l’installazione."
                )
        );
        one.MapPost("/passkey", RemovePasskeyAsync);
        one.MapPost("/identita", LinkAsync);
        one.MapPost("/identita/togli", UnlinkAsync);
    }

    private static async Task<IResult> ShowAsync(long id, HttpContext context) =>
        await PageAsync(id, context, details: null, new FieldErrors());

    private static async Task<IResult> ChangeAsync(
        long id,
        HttpContext context,
        Database database,
        AccountAdministration administration,
        FlashCookie flashes
    )
    {
        var errors = new FieldErrors();
        var details = AccountAdministrationEndpoints.ReadDetails(await PostedForm.ReadAsync(context), errors);
        if (errors.IsEmpty)
        {
            if (await FindAsync(id, context, database) is not { } account)
            {
                return Results.NotFound();
            }

            foreach (var error in await administration.ChangeAsync(account, details))
            {
                errors.Add("utente", error);
            }
        }

        if (!errors.IsEmpty)
        {
            return await PageAsync(id, context, details, errors);
        }

        flashes.Add(context, AlertKind.Success, "I dati sono salvati.");
        return Results.LocalRedirect(AccountAddresses.Of(id));
    }

    private static async Task<IResult> ResetPasswordAsync(
        long id,
        HttpContext context,
        AccountAdministration administration,
        AccountSessions sessions,
        Frames frames
    )
    {
        var issued = await administration.ResetPasswordAsync(id);
        if (issued.Account is not { } account)
        {
            return Results.NotFound();
        }

        if (issued.Password is not { } password)
        {
            var errors = new FieldErrors();
            errors.Add("", issued.Errors[0]);
            return await PageAsync(id, context, details: null, errors);
        }

        if (id == CurrentAccount.Required(context).Account.Id)
        {
            await sessions.GoOnAsync(context);
        }

        return await AccountAdministrationEndpoints.IssuedAsync(context, frames, "Password provvisoria", account, password);
    }

    private static async Task<IResult> UnlockAsync(
        long id,
        HttpContext context,
        AccountAdministration administration,
        FlashCookie flashes,
        Database database
    )
    {
        if (await FindAsync(id, context, database) is null)
        {
            return Results.NotFound();
        }

        await administration.UnlockAsync(id);
        flashes.Add(context, AlertKind.Success, "La sospensione è tolta.");
        return Results.LocalRedirect(AccountAddresses.Of(id));
    }

    private static async Task<IResult> RemoveSecondFactorAsync(
        long id,
        HttpContext context,
        AccountAdministration administration,
        AccountSessions sessions,
        FlashCookie flashes,
        Database database
    )
    {
        if (await FindAsync(id, context, database) is null)
        {
            return Results.NotFound();
        }

        await administration.RemoveSecondFactorAsync(id);
        if (id == CurrentAccount.Required(context).Account.Id)
        {
            await sessions.GoOnAsync(context);
        }

        flashes.Add(context, AlertKind.Success, "Il codice dopo la password non si chiede più. Le sessioni dell’account sono chiuse.");
        return Results.LocalRedirect(AccountAddresses.Of(id));
    }

    private static async Task<IResult> RemovePasskeyAsync(long id, HttpContext context, Database database, FlashCookie flashes)
    {
        var form = await PostedForm.ReadAsync(context);
        await using var session = await database.BeginOutsideAsync(context.User.AccountId(), context.RequestAborted);
        if (
            !Base64Url.IsValid(form["passkey"])
            || !await AccountPasskeys.RemoveAsync(
                session,
                id,
                Base64Url.DecodeFromChars(form["passkey"]),
                context.Connection.RemoteIpAddress?.ToString(),
                context.RequestAborted
            )
        )
        {
            return Results.NotFound();
        }

        await session.CommitAsync(context.RequestAborted);
        flashes.Add(context, AlertKind.Success, "La passkey è tolta.");
        return Results.LocalRedirect(AccountAddresses.Of(id));
    }

    private static async Task<IResult> LinkAsync(
        long id,
        HttpContext context,
        Database database,
        AccountOptions options,
        FlashCookie flashes
    )
    {
        var subject = (await PostedForm.ReadAsync(context))["soggetto"].Trim();
        if (options.SingleSignOn is not { } provider || await FindAsync(id, context, database) is null)
        {
            return Results.NotFound();
        }

        var errors = new FieldErrors();
        if (subject.Length is 0 or > LongestSubject)
        {
            errors.Add("soggetto", "Scrivi il codice dell’identità, come lo legge chi prova a entrare.");
        }
        else
        {
            await using var session = await database.BeginOutsideAsync(context.User.AccountId(), context.RequestAborted);
            var address = context.Connection.RemoteIpAddress?.ToString();
            if (await AccountLogins.AddAsync(session, id, provider.Issuer, subject, name: null, address, context.RequestAborted))
            {
                await session.CommitAsync(context.RequestAborted);
                flashes.Add(context, AlertKind.Success, "L’identità è collegata.");
                return Results.LocalRedirect(AccountAddresses.Of(id));
            }

            errors.Add("soggetto", "Questa identità è già collegata a un account.");
        }

        return await PageAsync(id, context, details: null, errors);
    }

    private static async Task<IResult> UnlinkAsync(long id, HttpContext context, Database database, FlashCookie flashes)
    {
        var form = await PostedForm.ReadAsync(context);
        await using var session = await database.BeginOutsideAsync(context.User.AccountId(), context.RequestAborted);
        var address = context.Connection.RemoteIpAddress?.ToString();
        if (!await AccountLogins.RemoveAsync(session, id, form["emittente"], form["soggetto"], address, context.RequestAborted))
        {
            return Results.NotFound();
        }

        await session.CommitAsync(context.RequestAborted);
        flashes.Add(context, AlertKind.Success, "L’identità è scollegata.");
        return Results.LocalRedirect(AccountAddresses.Of(id));
    }

    private static async Task<IResult> DoAsync(long id, HttpContext context, Func<AccountAdministration, Task<string?>> act, string done)
    {
        if (await act(context.RequestServices.GetRequiredService<AccountAdministration>()) is { } refusal)
        {
            var errors = new FieldErrors();
            errors.Add("", refusal);
            return await PageAsync(id, context, details: null, errors);
        }

        context.RequestServices.GetRequiredService<FlashCookie>().Add(context, AlertKind.Success, done);
        return Results.LocalRedirect(AccountAddresses.Of(id));
    }

    private static async Task<Account?> FindAsync(long id, HttpContext context, Database database)
    {
        await using var session = await database.BeginOutsideAsync(context.User.AccountId(), context.RequestAborted);
        return await AccountRows.FindAsync(session, id, context.RequestAborted);
    }

    private static async Task<IResult> PageAsync(long id, HttpContext context, AccountDetails? details, FieldErrors errors)
    {
        var services = context.RequestServices;
        var account = CurrentAccount.Required(context).Account;
        await using var session = await services.GetRequiredService<Database>().BeginOutsideAsync(account.Id, context.RequestAborted);
        if (await AccountRows.FindAsync(session, id, context.RequestAborted) is not { } shown)
        {
            return Results.NotFound();
        }

        var model = new AccountModel
        {
            Frame = await services.GetRequiredService<Frames>().OutsideAsync(context),
            Account = shown,
            Details = details ?? new AccountDetails(shown.UserName, shown.DisplayName, shown.Email),
            IsSelf = shown.Id == account.Id,
            Passkeys = await AccountPasskeys.ListAsync(session, id, context.RequestAborted),
            Logins = await AccountLogins.ListAsync(session, id, context.RequestAborted),
            Issuer = services.GetRequiredService<AccountOptions>().SingleSignOn?.Issuer,
            Events = await AccountEvents.ListAsync(session, id, EventsShown, context.RequestAborted),
            Errors = errors,
        };
        return new RazorComponentResult<AccountPage>(new { Model = model })
        {
            StatusCode = errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
