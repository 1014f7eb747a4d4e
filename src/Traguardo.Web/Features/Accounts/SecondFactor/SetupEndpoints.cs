// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Accounts.KeptForms;
using Traguardo.Web.Features.Accounts.Sessions;

namespace Traguardo.Web.Features.Accounts.SecondFactor;

/// <summary>Turning the code after the password on and off, and renewing the recovery codes.</summary>
internal static class SetupEndpoints
{
    private const string KeyPurpose = "authenticator-key";
    private const string RemoveAddress = Addresses.SecondFactor + "/togli";

    private static readonly TimeSpan KeyLifetime = TimeSpan.FromHours(1);

    public static void MapSecondFactor(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Addresses.SecondFactor, ShowAsync).NeedsAccount();
        routes.MapPost(Addresses.SecondFactor, EnableAsync).NeedsAccount().NeverKept();
        routes.MapGet(RemoveAddress, AskRemovalAsync).NeedsAccount();
        routes.MapPost(RemoveAddress, RemoveAsync).NeedsAccount().NeverKept();
        routes.MapGet(Addresses.RecoveryCodes, AskRenewalAsync).NeedsAccount();
        routes.MapPost(Addresses.RecoveryCodes, RenewAsync).NeedsAccount().NeverKept();
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Seal seal, Frames frames) =>
        MayEnable(context)
            ? await SetupPageAsync(context, seal, frames, Totp.NewKey(), new FieldErrors())
            : Results.LocalRedirect(Addresses.Profile);

    private static async Task<IResult> EnableAsync(
        HttpContext context,
        Seal seal,
        PasswordProof proof,
        Database database,
        AccountSessions sessions,
        TimeProvider clock,
        Frames frames
    )
    {
        var account = CurrentAccount.Required(context).Account;
        var form = await PostedForm.ReadAsync(context);
        if (!MayEnable(context) || seal.Open<SetupKey>(KeyPurpose, form["chiave"]) is not { } offered || offered.AccountId != account.Id)
        {
            return Results.LocalRedirect(Addresses.SecondFactor);
        }

        var errors = new FieldErrors();
        var step = Totp.MatchingStep(offered.Key, form["codice"], clock.GetUtcNow());
        if (step is null)
        {
            errors.Add(
                "codice",
                "Il codice non è quello che l’app dovrebbe mostrare adesso: controlla la chiave e che l’ora del telefono sia giusta."
            );
        }

        if (await proof.RefusalAsync(context, form["password"]) is { } refusal)
        {
            errors.Add("password", refusal);
        }

        if (step is null || !errors.IsEmpty)
        {
            return await SetupPageAsync(context, seal, frames, offered.Key, errors);
        }

        var codes = RecoveryCodes.Make();
        await using (var session = await database.BeginOutsideAsync(account.Id, context.RequestAborted))
        {
            await SecondFactorRows.EnableAsync(
                session,
                account.Id,
                offered.Key,
                step.Value,
                codes.Select(code => RecoveryCodes.Hash(account.Id, code)),
                AddressOf(context),
                context.RequestAborted
            );
            await session.CommitAsync(context.RequestAborted);
        }

        await sessions.GoOnAsync(context);
        return await CodesPageAsync(context, frames, codes, "Il codice dopo la password è attivo");
    }

    private static async Task<IResult> AskRemovalAsync(HttpContext context, Frames frames) =>
        HasOne(context) ? await RemovalPageAsync(context, frames, new FieldErrors()) : Results.LocalRedirect(Addresses.Profile);

    private static async Task<IResult> RemoveAsync(
        HttpContext context,
        PasswordProof proof,
        Database database,
        AccountSessions sessions,
        FlashCookie flashes,
        Frames frames
    )
    {
        var account = CurrentAccount.Required(context).Account;
        var form = await PostedForm.ReadAsync(context);
        if (await proof.RefusalAsync(context, form["password"]) is { } refusal)
        {
            var errors = new FieldErrors();
            errors.Add("password", refusal);
            return await RemovalPageAsync(context, frames, errors);
        }

        await using (var session = await database.BeginOutsideAsync(account.Id, context.RequestAborted))
        {
            await SecondFactorRows.DisableAsync(session, account.Id, AddressOf(context), context.RequestAborted);
            await session.CommitAsync(context.RequestAborted);
        }

        await sessions.GoOnAsync(context);
        flashes.Add(context, AlertKind.Success, "Il codice dopo la password non si chiede più.");
        return Results.LocalRedirect(Addresses.Profile);
    }

    private static async Task<IResult> AskRenewalAsync(HttpContext context, Frames frames) =>
        HasOne(context) ? await RenewalPageAsync(context, frames, new FieldErrors()) : Results.LocalRedirect(Addresses.Profile);

    private static async Task<IResult> RenewAsync(HttpContext context, PasswordProof proof, Database database, Frames frames)
    {
        var account = CurrentAccount.Required(context).Account;
        if (!HasOne(context))
        {
            return Results.LocalRedirect(Addresses.Profile);
        }

        var form = await PostedForm.ReadAsync(context);
        if (await proof.RefusalAsync(context, form["password"]) is { } refusal)
        {
            var errors = new FieldErrors();
            errors.Add("password", refusal);
            return await RenewalPageAsync(context, frames, errors);
        }

        var codes = RecoveryCodes.Make();
        await using var session = await database.BeginOutsideAsync(account.Id, context.RequestAborted);
        await SecondFactorRows.RenewCodesAsync(
            session,
            account.Id,
            codes.Select(code => RecoveryCodes.Hash(account.Id, code)),
            AddressOf(context),
            context.RequestAborted
        );
        await session.CommitAsync(context.RequestAborted);
        return await CodesPageAsync(context, frames, codes, "I codici di recupero di prima non valgono più");
    }

    private static async Task<IResult> SetupPageAsync(HttpContext context, Seal seal, Frames frames, string key, FieldErrors errors)
    {
        var account = CurrentAccount.Required(context).Account;
        context.NeverStore();
        return new RazorComponentResult<SetupPage>(
            new
            {
                Frame = await frames.OutsideAsync(context),
                Key = key,
                SealedKey = seal.Close(KeyPurpose, new SetupKey(account.Id, key), KeyLifetime),
                Address = Totp.AddressOf(key, account.UserName),
                Errors = errors,
            }
        )
        {
            StatusCode = StatusOf(errors),
        };
    }

    private static async Task<IResult> CodesPageAsync(HttpContext context, Frames frames, IReadOnlyList<string> codes, string done)
    {
        context.NeverStore();
        return new RazorComponentResult<RecoveryCodesPage>(
            new
            {
                Frame = await frames.OutsideAsync(context),
                Codes = codes,
                Done = done,
            }
        );
    }

    private static async Task<IResult> RemovalPageAsync(HttpContext context, Frames frames, FieldErrors errors) =>
        new RazorComponentResult<PasswordConfirmPage>(
            new
            {
                Frame = await frames.OutsideAsync(context),
                Title = "Togli il codice dopo la password",
                Text = "La sola password basterà a entrare, e i codici di recupero non varranno più.",
                Action = RemoveAddress,
                ConfirmText = "Togli il codice",
                Danger = true,
                Errors = errors,
            }
        )
        {
            StatusCode = StatusOf(errors),
        };

    private static async Task<IResult> RenewalPageAsync(HttpContext context, Frames frames, FieldErrors errors) =>
        new RazorComponentResult<PasswordConfirmPage>(
            new
            {
                Frame = await frames.OutsideAsync(context),
                Title = "Genera nuovi codici di recupero",
                Text = "I codici che hai adesso non varranno più.",
                Action = Addresses.RecoveryCodes,
                ConfirmText = "Genera nuovi codici",
                Errors = errors,
            }
        )
        {
            StatusCode = StatusOf(errors),
        };

    private static int StatusOf(FieldErrors errors) => errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;

    private static bool MayEnable(HttpContext context) =>
        CurrentAccount.Required(context).Account is { HasSecondFactor: false, PasswordHash: not null };

    private static bool HasOne(HttpContext context) => CurrentAccount.Required(context).Account.HasSecondFactor;

    private static string? AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString();

    private sealed record SetupKey(long AccountId, string Key);
}
