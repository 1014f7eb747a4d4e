// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace Traguardo.Web.Features.Accounts.SingleSignOn;

/// <summary>Hands on whoever comes back from the provider, and says in words what went wrong.</summary>
internal sealed partial class OidcEvents(Seal seal, ILogger<OidcEvents> log) : OAuthEvents
{
    /// <summary>Item of the state: the account that the identity is to be linked to.</summary>
    public const string LinkItem = "link";

    /// <summary>Item of the state: where to go afterwards.</summary>
    public const string ReturnItem = "return";

    public override Task TicketReceived(TicketReceivedContext context)
    {
        var link = long.TryParse(context.Properties!.GetString(LinkItem), NumberStyles.None, CultureInfo.InvariantCulture, out var account)
            ? account
            : (long?)null;
        new Arrival(ExternalIdentity.From(context.Principal!), link, Addresses.LocalOrHome(context.Properties.GetString(ReturnItem))).Write(
            context.HttpContext,
            seal
        );
        context.HandleResponse();
        context.Response.Redirect(SingleSignOnEndpoints.Done);
        return Task.CompletedTask;
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.HandleResponse();
        context.Response.Redirect(SingleSignOnEndpoints.ErrorAddress(SingleSignOnError.Refused));
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        LogFailure(context.Failure);
        var error = context.Failure switch
        {
            ProviderException { Fault: ProviderFault.Unavailable } => SingleSignOnError.Unavailable,
            ProviderException { Fault: ProviderFault.Untrusted } => SingleSignOnError.Untrusted,
            _ => SingleSignOnError.Stale,
        };
        context.HandleResponse();
        context.Response.Redirect(SingleSignOnEndpoints.ErrorAddress(error));
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Single sign-on failed")]
    private partial void LogFailure(Exception? problem);
}
