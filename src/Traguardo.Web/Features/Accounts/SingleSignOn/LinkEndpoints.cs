// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Features.Accounts.KeptForms;
using Traguardo.Web.Features.Accounts.Sessions;

namespace Traguardo.Web.Features.Accounts.SingleSignOn;

/// <summary>Linking one's own account to an identity of the provider, and the contrary.</summary>
internal static class LinkEndpoints
{
    private const string Purpose = "single-sign-on-link";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public static void MapLinks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Addresses.Link + "/collega", StartAsync).NeedsAccount();
        routes.MapPost(Addresses.Link + "/conferma", LinkAsync).NeedsAccount().NeverKept();
        routes.MapPost(Addresses.Link + "/scollega", UnlinkAsync).NeedsAccount().NeverKept();
    }

    /// <summary>
    /// Asks whether to link the identity that has come back from the provider. It is asked here, by name: somebody could have led this browser to the
    /// provider under an identity of their own.
    /// </summary>
    public static async Task<IResult> ConfirmAsync(HttpContext context, string provider, Seal seal, ExternalIdentity identity, long linkTo)
    {
        if (CurrentAccount.Of(context)?.Account is not { } account || account.Id != linkTo)
        {
            return Results.LocalRedirect(Addresses.SignIn);
        }

        context.NeverStore();
        return new RazorComponentResult<LinkPage>(
            new
            {
                Frame = await context.RequestServices.GetRequiredService<Frames>().OutsideAsync(context),
                Identity = identity,
                Sealed = seal.Close(Purpose, new Proposal(linkTo, identity), Lifetime),
                Provider = provider,
                AccountName = account.DisplayName,
            }
        );
    }

    private static Task<IResult> StartAsync(HttpContext context, AccountOptions options) =>
        options.SingleSignOn is not null
            ? SingleSignOnEndpoints.ChallengeAsync(context, Addresses.Profile, CurrentAccount.Required(context).Account.Id)
            : Task.FromResult(Results.NotFound());

    private static async Task<IResult> LinkAsync(HttpContext context, Seal seal, ExternalSignIn externals, FlashCookie flashes)
    {
        var account = CurrentAccount.Required(context).Account;
        var form = await PostedForm.ReadAsync(context);
        if (seal.Open<Proposal>(Purpose, form["identita"]) is not { } proposal || proposal.AccountId != account.Id)
        {
            flashes.Add(context, AlertKind.Warning, "È passato troppo tempo: ripeti il collegamento.");
        }
        else if (await externals.LinkAsync(context, account.Id, proposal.Identity))
        {
            flashes.Add(context, AlertKind.Success, $"L’identità {proposal.Identity.Label} è collegata.");
        }
        else
        {
            flashes.Add(
                context,
                AlertKind.Warning,
                "L’identità è già collegata, a questo o a un altro account: se non è questo, rivolgiti a chi amministra gli account."
            );
        }

        return Results.LocalRedirect(Addresses.Profile);
    }

    private static async Task<IResult> UnlinkAsync(HttpContext context, Database database, FlashCookie flashes)
    {
        var account = CurrentAccount.Required(context).Account;
        var form = await PostedForm.ReadAsync(context);
        await using var session = await database.BeginOutsideAsync(account.Id, context.RequestAborted);
        var address = context.Connection.RemoteIpAddress?.ToString();
        await AccountLogins.RemoveAsync(session, account.Id, form["emittente"], form["soggetto"], address, context.RequestAborted);
        await session.CommitAsync(context.RequestAborted);
        flashes.Add(context, AlertKind.Success, "L’identità è scollegata: con quella non si entra più in questo account.");
        return Results.LocalRedirect(Addresses.Profile);
    }

    private sealed record Proposal(long AccountId, ExternalIdentity Identity);
}
