// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net.Mail;
using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Accounts;
using Traguardo.Web.Features.Accounts.Sessions;

namespace Traguardo.Web.Features.Administration.Accounts;

/// <summary>Administration of accounts, for those who look after the installation.</summary>
internal static class AccountAdministrationEndpoints
{
    private const int PageSize = 50;

    public static void MapAccountAdministration(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Addresses.Administration).NeedsAccount().AddEndpointFilter(ForInstallersAsync);
        group.MapGet("", ListAsync);
        group.MapGet("/nuovo", NewAsync);
        group.MapPost("/nuovo", CreateAsync);
        group.MapAccountActions();
    }

    /// <summary>Reads names and address, and what is wrong with them.</summary>
    public static AccountDetails ReadDetails(PostedForm form, FieldErrors errors)
    {
        var (userName, displayName, email) = (form["utente"].Trim(), form["nome"].Trim(), form["posta"].Trim());
        if (displayName.Length is 0 or > AccountDetails.LongestName)
        {
            errors.Add("nome", $"Scrivi nome e cognome, al massimo {AccountDetails.LongestName} caratteri.");
        }

        if (userName.Length is 0 or > AccountDetails.LongestName)
        {
            errors.Add("utente", $"Scrivi il nome utente, al massimo {AccountDetails.LongestName} caratteri.");
        }

        if (email.Length > AccountDetails.LongestName || (email.Length > 0 && !MailAddress.TryCreate(email, out _)))
        {
            errors.Add("posta", $"«{email}» non è un indirizzo di posta elettronica, come nome.cognome@ente.it.");
        }

        return new AccountDetails(userName, displayName, email.Length == 0 ? null : email);
    }

    /// <summary>A password to hand over.</summary>
    public static async Task<IResult> IssuedAsync(HttpContext context, Frames frames, string title, Account account, string password)
    {
        context.NeverStore();
        return new RazorComponentResult<IssuedPage>(
            new
            {
                Frame = await frames.OutsideAsync(context),
                Title = title,
                Account = account,
                Password = password,
            }
        );
    }

    private static async ValueTask<object?> ForInstallersAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) =>
        CurrentAccount.Of(invocation.HttpContext) is { Account.IsInstaller: true }
            ? await next(invocation)
            : Results.StatusCode(StatusCodes.Status403Forbidden);

    private static async Task<IResult> ListAsync(HttpContext context, Database database, Frames frames, string? cerca, int? pagina)
    {
        var text = (cerca ?? "").Trim();
        var page = Math.Max(1, pagina ?? 1);
        await using var session = await database.BeginOutsideAsync(context.User.AccountId(), context.RequestAborted);
        var found = await AccountRows.SearchAsync(session, text, (page - 1) * PageSize, PageSize, context.RequestAborted);
        return new RazorComponentResult<AccountsPage>(
            new
            {
                Frame = await frames.OutsideAsync(context),
                Text = text,
                found.Rows,
                found.Total,
                Page = page,
                Pages = (found.Total + PageSize - 1) / PageSize,
            }
        );
    }

    private static Task<IResult> NewAsync(HttpContext context, Frames frames, AccountOptions options) =>
        NewPageAsync(
            context,
            frames,
            options,
            new AccountDetails("", "", Email: null),
            isInstaller: false,
            withoutPassword: false,
            new FieldErrors()
        );

    private static async Task<IResult> CreateAsync(
        HttpContext context,
        AccountAdministration administration,
        Frames frames,
        FlashCookie flashes,
        AccountOptions options
    )
    {
        var form = await PostedForm.ReadAsync(context);
        var errors = new FieldErrors();
        var details = ReadDetails(form, errors);
        var (isInstaller, withoutPassword) = (
            form.IsTicked("installazione"),
            options.SingleSignOn is not null && form.IsTicked("senza-password")
        );
        var issued = errors.IsEmpty ? await administration.CreateAsync(details, isInstaller, !withoutPassword) : null;
        foreach (var error in issued?.Errors ?? [])
        {
            errors.Add("utente", error);
        }

        if (issued?.Account is not { } account)
        {
            return await NewPageAsync(context, frames, options, details, isInstaller, withoutPassword, errors);
        }

        if (issued.Password is { } password)
        {
            return await IssuedAsync(context, frames, "Account creato", account, password);
        }

        flashes.Add(context, AlertKind.Success, "L’account è creato.");
        return Results.LocalRedirect(AccountAddresses.Of(account.Id));
    }

    private static async Task<IResult> NewPageAsync(
        HttpContext context,
        Frames frames,
        AccountOptions options,
        AccountDetails details,
        bool isInstaller,
        bool withoutPassword,
        FieldErrors errors
    ) =>
        new RazorComponentResult<NewAccountPage>(
            new
            {
                Frame = await frames.OutsideAsync(context),
                Details = details,
                IsInstaller = isInstaller,
                WithoutPassword = withoutPassword,
                OffersSingleSignOn = options.SingleSignOn is not null,
                Errors = errors,
            }
        )
        {
            StatusCode = errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
}
