// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Buffers.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Traguardo.Storage.Accounts;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Accounts.KeptForms;
using Traguardo.Web.Features.Accounts.Sessions;

namespace Traguardo.Web.Features.Accounts.Passkeys;

/// <summary>Adding and removing passkeys.</summary>
internal static class PasskeyEndpoints
{
    private const int LongestName = 100;

    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Addresses.Passkeys, ShowAsync).NeedsAccount();
        routes.MapPost(Addresses.Passkeys, ContinueAsync).NeedsAccount().NeverKept();
        routes.MapPost(Addresses.Passkeys + "/registra", AddAsync).NeedsAccount().NeverKept();
        routes.MapPost(Addresses.Passkeys + "/togli", RemoveAsync).NeedsAccount().NeverKept();
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Frames frames) =>
        PasskeyDesk.IsPossible(context)
            ? await PageAsync(context, frames, "", creation: null, new FieldErrors())
            : Results.LocalRedirect(Addresses.Profile);

    private static async Task<IResult> ContinueAsync(HttpContext context, PasskeyDesk desk, PasswordProof proof, Frames frames)
    {
        var account = CurrentAccount.Required(context).Account;
        var form = await PostedForm.ReadAsync(context);
        var name = form["nome"].Trim();
        var errors = new FieldErrors();
        if (name.Length is 0 or > LongestName)
        {
            errors.Add("nome", $"Scrivi un nome, al massimo di {LongestName} caratteri.");
        }

        if (await proof.RefusalAsync(context, form["password"]) is { } refusal)
        {
            errors.Add("password", refusal);
        }

        return await PageAsync(context, frames, name, errors.IsEmpty ? await desk.CreationAsync(context, account, name) : null, errors);
    }

    private static async Task<IResult> AddAsync(HttpContext context, PasskeyDesk desk, Frames frames, FlashCookie flashes)
    {
        var account = CurrentAccount.Required(context).Account;
        var form = await PostedForm.ReadAsync(context);
        if (!await desk.AddAsync(context, account, form["stato"], form["credenziale"]))
        {
            var errors = new FieldErrors();
            errors.Add(
                "",
                "La passkey non è stata registrata: è passato troppo tempo, oppure il dispositivo non ha risposto come doveva. Riprova."
            );
            return await PageAsync(context, frames, "", creation: null, errors);
        }

        flashes.Add(context, AlertKind.Success, "La passkey è registrata: dalla prossima volta puoi entrare con quella.");
        return Results.LocalRedirect(Addresses.Profile);
    }

    private static async Task<IResult> RemoveAsync(HttpContext context, UserManager<Account> users, FlashCookie flashes)
    {
        var account = CurrentAccount.Required(context).Account;
        var form = await PostedForm.ReadAsync(context);
        if (!Base64Url.IsValid(form["passkey"]))
        {
            return Results.NotFound();
        }

        await users.RemovePasskeyAsync(account, Base64Url.DecodeFromChars(form["passkey"]));
        flashes.Add(context, AlertKind.Success, "La passkey è tolta: con quella non si entra più.");
        return Results.LocalRedirect(Addresses.Profile);
    }

    private static async Task<IResult> PageAsync(
        HttpContext context,
        Frames frames,
        string name,
        PasskeyRequest? creation,
        FieldErrors errors
    )
    {
        context.NeverStore();
        return new RazorComponentResult<PasskeyPage>(
            new
            {
                Frame = await frames.OutsideAsync(context),
                Name = name,
                AsksPassword = CurrentAccount.Required(context).Account.PasswordHash is not null,
                Creation = creation,
                Errors = errors,
            }
        )
        {
            StatusCode = errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
