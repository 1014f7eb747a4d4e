// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Accounts.Passkeys;
using Traguardo.Web.Features.Accounts.Sessions;

namespace Traguardo.Web.Features.Accounts.Profile;

/// <summary>The page of one's own account.</summary>
internal static class ProfileEndpoints
{
    private const int EventsShown = 30;

    public static void MapProfile(this IEndpointRouteBuilder routes) => routes.MapGet(Addresses.Profile, ShowAsync).NeedsAccount();

    private static async Task<IResult> ShowAsync(
        HttpContext context,
        Database database,
        UserManager<Account> users,
        AccountOptions options,
        Frames frames
    )
    {
        var account = CurrentAccount.Required(context).Account;
        var passkeys = await users.GetPasskeysAsync(account);
        await using var session = await database.BeginOutsideAsync(account.Id, context.RequestAborted);
        var model = new ProfileModel
        {
            Frame = await frames.OutsideAsync(context),
            Account = account,
            RecoveryCodes = await SecondFactorRows.CountCodesAsync(session, account.Id, context.RequestAborted),
            Passkeys = [.. passkeys],
            PasskeysArePossible = PasskeyDesk.IsPossible(context),
            Logins = await AccountLogins.ListAsync(session, account.Id, context.RequestAborted),
            SingleSignOn = options.SingleSignOn?.Name,
            Events = await AccountEvents.ListAsync(session, account.Id, EventsShown, context.RequestAborted),
        };
        context.NeverStore();
        return new RazorComponentResult<ProfilePage>(new { Model = model });
    }
}
