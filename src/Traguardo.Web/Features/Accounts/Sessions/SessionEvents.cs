// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Assets;

namespace Traguardo.Web.Features.Accounts.Sessions;

/// <summary>
/// Holds the cookie of a session against the database at each request: an account that was disabled, or whose password or second factor changed, is out at
/// once, on every node. Browsers are led to the sign-in page and back.
/// </summary>
internal sealed class SessionEvents(Database database, AccountOptions options, TimeProvider clock) : CookieAuthenticationEvents
{
    /// <summary>The framework renews a cookie when half of its time is over: four idle hours could end a session, and the limit is eight.</summary>
    private static readonly TimeSpan RenewalAge = TimeSpan.FromMinutes(5);

    private static readonly PathString Assets = AssetFiles.Root.TrimEnd('/');

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Request.Path.StartsWithSegments(Assets, StringComparison.Ordinal))
        {
            // Style sheets are the same for everybody, and the page that says that the database is silent needs them
            context.RejectPrincipal();
            return;
        }

        var account = await FindAsync(context);
        if (account is null)
        {
            // The cookie stays: taking it away here would take away the new one of a session that goes on meanwhile
            context.RejectPrincipal();
            return;
        }

        context.HttpContext.Features.Set(new CurrentAccount(account, context.Properties));
        if (context.Principal!.FindFirstValue(AccountClaims.Name) != account.DisplayName)
        {
            context.ReplacePrincipal(SessionPrincipal.Of(account));
            context.ShouldRenew = true;
        }
    }

    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = context.ElapsedTime >= RenewalAge;
        return Task.CompletedTask;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Headers.ContainsKey("HX-Request"))
        {
            // A fragment cannot show the sign-in page: the browser is to open it, and to come back to the page that asked
            var page = Uri.TryCreate(request.Headers["HX-Current-URL"], UriKind.Absolute, out var uri) ? uri.PathAndQuery : "/";
            context.Response.Headers["HX-Redirect"] = Addresses.SignInThen(Addresses.LocalOrHome(page));
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var address = request.PathBase.ToUriComponent() + request.Path.ToUriComponent() + request.QueryString;
        context.Response.Redirect(
            HttpMethods.IsGet(request.Method) && Addresses.IsLocal(address) ? Addresses.SignInThen(address) : Addresses.SignIn
        );
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private async Task<Account?> FindAsync(CookieValidatePrincipalContext context)
    {
        if (
            context.Principal?.AccountId() is not { } id
            || CurrentAccount.SinceOf(context.Properties) is not { } since
            || clock.GetUtcNow() - since >= options.SessionLimit
        )
        {
            return null;
        }

        var account = await AccountRows.FindAsync(database, id, context.HttpContext.RequestAborted);
        return
            account is { IsDisabled: false }
            && (!account.IsSample || options.Demonstration)
            && account.SecurityStamp == context.Principal.FindFirstValue(AccountClaims.Stamp)
            ? account
            : null;
    }
}
