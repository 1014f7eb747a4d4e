// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Accounts.Sessions;
using Traguardo.Web.Features.Accounts.SignIn;

namespace Traguardo.Web.Features.Accounts.SecondFactor;

/// <summary>The second step of signing in.</summary>
internal static class CodeEndpoints
{
    public static void MapCode(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Addresses.Code, ShowAsync).IsPublic();
        routes.MapPost(Addresses.Code, SendAsync).IsPublic();
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Seal seal, Frames frames) =>
        PendingSignIn.Read(context, seal) is null
            ? Results.LocalRedirect(Addresses.SignIn)
            : await PageAsync(context, frames, new FieldErrors(), StatusCodes.Status200OK);

    private static async Task<IResult> SendAsync(
        HttpContext context,
        Seal seal,
        SecondFactorCheck check,
        AccountSessions sessions,
        SignInPages pages,
        Frames frames
    )
    {
        if (PendingSignIn.Read(context, seal) is not { } pending)
        {
            return Results.LocalRedirect(Addresses.SignIn);
        }

        var form = await PostedForm.ReadAsync(context);
        var (attempt, means) = await check.TryAsync(context, pending, form["codice"]);
        if (attempt.Verdict is Verdict.TooMany)
        {
            return await pages.RefusedAsync(context, pending.ReturnTo, attempt.Verdict);
        }

        if (attempt.Verdict is not Verdict.Right)
        {
            var errors = new FieldErrors();
            errors.Add(
                "codice",
                "Il codice non è giusto, è già stato usato, oppure l’accesso è sospeso per troppi tentativi. Aspetta il prossimo codice e riprova."
            );
            return await PageAsync(context, frames, errors, StatusCodes.Status401Unauthorized);
        }

        PendingSignIn.Forget(context);
        await sessions.BeginAsync(context, attempt.Account!, means);
        return Results.LocalRedirect(pending.ReturnTo);
    }

    private static async Task<IResult> PageAsync(HttpContext context, Frames frames, FieldErrors errors, int status)
    {
        context.NeverStore();
        return new RazorComponentResult<CodePage>(new { Frame = await frames.OutsideAsync(context), Errors = errors })
        {
            StatusCode = status,
        };
    }
}
