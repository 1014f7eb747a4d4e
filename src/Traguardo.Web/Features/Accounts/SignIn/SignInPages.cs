// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Accounts.KeptForms;
using Traguardo.Web.Features.Accounts.Passkeys;

namespace Traguardo.Web.Features.Accounts.SignIn;

/// <summary>Makes the sign-in page.</summary>
internal sealed class SignInPages(AccountOptions options, Database database, PasskeyDesk passkeys, KeptFormDesk forms, Frames frames)
{
    /// <summary>The page, empty or with what is wrong with what was sent.</summary>
    public async Task<IResult> PageAsync(
        HttpContext context,
        string returnTo,
        string userName = "",
        FieldErrors? errors = null,
        int status = StatusCodes.Status200OK
    )
    {
        context.NeverStore();
        var waitsFor = KeptFormOf(returnTo) is { } id ? await forms.WaitsForAsync(context, id) : null;
        var model = new SignInModel
        {
            Frame = await frames.OutsideAsync(context),
            ReturnTo = returnTo,
            UserName = userName.Length == 0 && waitsFor is not null ? waitsFor.UserName : userName,
            Errors = errors ?? new FieldErrors(),
            FormWaitsFor = waitsFor,
            SingleSignOn = options.SingleSignOn?.Name,
            Passkey = await passkeys.RequestAsync(context),
            Samples = await SamplesAsync(context.RequestAborted),
            Lockout = options.Lockout,
        };
        return new RazorComponentResult<SignInPage>(new { Model = model }) { StatusCode = status };
    }

    /// <summary>The page with one thing that is wrong with the whole of what was sent.</summary>
    public Task<IResult> RefusedAsync(HttpContext context, string returnTo, Verdict verdict, string userName = "")
    {
        var errors = new FieldErrors();
        errors.Add("", TextOf(verdict));
        if (verdict is Verdict.TooMany)
        {
            context.Response.Headers.RetryAfter = options.AddressWindow.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture);
        }

        return PageAsync(context, returnTo, userName, errors, StatusOf(verdict));
    }

    /// <summary>The status that answers a verdict.</summary>
    public static int StatusOf(Verdict verdict) =>
        verdict switch
        {
            Verdict.TooMany => StatusCodes.Status429TooManyRequests,
            Verdict.Disabled => StatusCodes.Status403Forbidden,
            Verdict.Refused => StatusCodes.Status401Unauthorized,
            Verdict.Right => StatusCodes.Status200OK,
        };

    private string TextOf(Verdict verdict) =>
        verdict switch
        {
            Verdict.TooMany => string.Create(
                CultureInfo.InvariantCulture,
                $"Da questo indirizzo di rete sono arrivati troppi tentativi sbagliati: riprova fra {options.AddressWindow.TotalMinutes:F0} minuti."
            ),
            Verdict.Disabled => "Questo account è disattivato: rivolgiti a chi amministra gli account.",
            _ => "Nome utente o password non corretti.",
        };

    private async Task<IReadOnlyList<Account>> SamplesAsync(CancellationToken cancellation)
    {
        if (!options.Demonstration)
        {
            return [];
        }

        await using var session = await database.BeginOutsideAsync(accountId: null, cancellation);
        return await AccountRows.SamplesAsync(session, cancellation);
    }

    private static long? KeptFormOf(string returnTo) =>
        returnTo.StartsWith(Addresses.Resume + "/", StringComparison.Ordinal)
        && long.TryParse(returnTo.AsSpan(Addresses.Resume.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
}
