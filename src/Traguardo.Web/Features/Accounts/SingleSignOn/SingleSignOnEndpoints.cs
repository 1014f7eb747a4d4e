// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.WebUtilities;
using Traguardo.Storage.Accounts;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Features.Accounts.Sessions;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Accounts.SingleSignOn;

/// <summary>Going to the provider, coming back, and leaving it.</summary>
internal static partial class SingleSignOnEndpoints
{
    /// <summary>Name of the handler of the provider.</summary>
    public const string Scheme = "SingleSignOn";

    /// <summary>Where browsers go with what the provider said of them.</summary>
    public const string Done = Addresses.SingleSignOn + "/fine";

    private const string Errors = Addresses.SingleSignOn + "/errore";

    /// <summary>The page of an error.</summary>
    public static string ErrorAddress(SingleSignOnError error) => Errors + "?causa=" + error;

    public static void MapSingleSignOn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Addresses.SingleSignOn, StartAsync).IsPublic();
        routes.MapGet(Done, ArriveAsync).IsPublic();
        routes.MapGet(Errors, FailAsync).IsPublic();
        routes.MapGet(Addresses.SingleSignOut, LeaveAsync).IsPublic();
    }

    /// <summary>Sends the browser to the provider, or says that it does not answer.</summary>
    /// <param name="linkTo">The account that the identity is to be linked to; null to sign in.</param>
    public static async Task<IResult> ChallengeAsync(HttpContext context, string returnTo, long? linkTo)
    {
        var properties = new AuthenticationProperties();
        properties.SetString(OidcEvents.ReturnItem, returnTo);
        if (linkTo is { } account)
        {
            properties.SetString(OidcEvents.LinkItem, account.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        try
        {
            await context.ChallengeAsync(Scheme, properties);
            return Results.Empty;
        }
        catch (ProviderException problem)
        {
            LogSilent(context.RequestServices.GetRequiredService<ILogger<OidcHandler>>(), problem);
            return await Notices.PageAsync(context, SingleSignOnErrorText.NoticeOf(SingleSignOnError.Unavailable));
        }
    }

    private static Task<IResult> StartAsync(HttpContext context, AccountOptions options) =>
        options.SingleSignOn is not null
            ? ChallengeAsync(context, Addresses.LocalOrHome(context.Request.Query[Addresses.ReturnName]), linkTo: null)
            : Task.FromResult(Results.NotFound());

    private static async Task<IResult> ArriveAsync(
        HttpContext context,
        AccountOptions options,
        Seal seal,
        ExternalSignIn externals,
        AccountSessions sessions
    )
    {
        if (options.SingleSignOn is not { } provider)
        {
            return Results.NotFound();
        }

        if (Arrival.Take(context, seal) is not { } arrival)
        {
            return await Notices.PageAsync(context, SingleSignOnErrorText.NoticeOf(SingleSignOnError.Stale));
        }

        if (arrival.LinkTo is { } account)
        {
            return await LinkEndpoints.ConfirmAsync(context, provider.Name, seal, arrival.Identity, account);
        }

        var found = await externals.FindAsync(context, arrival.Identity);
        if (found is null)
        {
            return await Notices.PageAsync(context, Unknown(arrival.Identity));
        }

        if (found.IsDisabled || (found.IsSample && !options.Demonstration))
        {
            return await Notices.PageAsync(context, Disabled);
        }

        await sessions.BeginAsync(context, found, SignInMeans.SingleSignOn);
        return Results.LocalRedirect(arrival.ReturnTo);
    }

    private static async Task<IResult> FailAsync(HttpContext context, AccountOptions options) =>
        options.SingleSignOn is not null
        && Enum.TryParse<SingleSignOnError>(context.Request.Query["causa"], out var error)
        && Enum.IsDefined(error)
            ? await Notices.PageAsync(context, SingleSignOnErrorText.NoticeOf(error))
            : Results.NotFound();

    private static async Task<IResult> LeaveAsync(HttpContext context, AccountOptions options, IServiceProvider services)
    {
        if (options.SingleSignOn is not { } provider)
        {
            return Results.NotFound();
        }

        Uri? end;
        try
        {
            end = (await services.GetRequiredService<ProviderClient>().DocumentAsync(context.RequestAborted)).EndSession;
        }
        catch (ProviderException)
        {
            end = null;
        }

        if (end is null)
        {
            return await Notices.PageAsync(context, CannotLeave);
        }

        var back = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}{Addresses.SignedOut}";
        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["client_id"] = provider.ClientId,
            ["post_logout_redirect_uri"] = back,
        };
        return Results.Redirect(QueryHelpers.AddQueryString(end.AbsoluteUri, query));
    }

    private static Notice Unknown(ExternalIdentity identity) =>
        new(
            StatusCodes.Status403Forbidden,
            "Non hai ancora un account in Traguardo",
            AlertKind.Warning,
            $"Il servizio di accesso esterno ti ha riconosciuto come {identity.Label}, ma a questa identità non corrisponde nessun account di Traguardo.",
            "Chiedi a chi amministra gli account di Traguardo di collegare al tuo account l’identità indicata qui sotto. Se hai già una password di Traguardo, entra con quella e collegala da solo nel tuo profilo.",
            new MenuLink("Altri modi di entrare", Addresses.SignIn)
        )
        {
            Facts = [("Codice dell’identità (soggetto)", identity.Subject), ("Servizio (emittente)", identity.Issuer)],
        };

    private static Notice Disabled { get; } =
        new(
            StatusCodes.Status403Forbidden,
            "Account disattivato",
            AlertKind.Error,
            "Il tuo account in Traguardo è disattivato.",
            "Se ti serve ancora, rivolgiti a chi amministra gli account.",
            new MenuLink("Torna all’accesso", Addresses.SignIn)
        );

    private static Notice CannotLeave { get; } =
        new(
            StatusCodes.Status200OK,
            "Uscita",
            AlertKind.Warning,
            "Sei uscito da Traguardo, ma da qui non si può uscire dal servizio di accesso esterno.",
            "Se il computer è di uso comune, chiudi il browser.",
            new MenuLink("Accedi di nuovo", Addresses.SignIn)
        );

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider of the single sign-on cannot be used")]
    private static partial void LogSilent(ILogger log, Exception problem);
}
