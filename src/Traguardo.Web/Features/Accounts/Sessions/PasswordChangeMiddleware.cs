// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Accounts;

namespace Traguardo.Web.Features.Accounts.Sessions;

/// <summary>Whoever entered with a password that an administrator gave goes nowhere before choosing another.</summary>
internal sealed class PasswordChangeMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (
            CurrentAccount.Of(context)
                is not {
                    Account.MustChangePassword: true,
                    Means: SignInMeans.Password or SignInMeans.PasswordAndCode or SignInMeans.PasswordAndRecoveryCode
                }
            || context.GetEndpoint() is not { } endpoint
            || endpoint.IsForEverybody()
            || endpoint.Metadata.GetMetadata<OpenBeforePasswordChange>() is not null
        )
        {
            return next(context);
        }

        var address = context.Request.PathBase.ToUriComponent() + context.Request.Path.ToUriComponent() + context.Request.QueryString;
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = Addresses.With(
            Addresses.Password,
            HttpMethods.IsGet(context.Request.Method) ? Addresses.LocalOrHome(address) : "/"
        );
        return Task.CompletedTask;
    }
}

/// <summary>On a route that is open also before a given password is changed.</summary>
internal sealed record OpenBeforePasswordChange;

/// <summary>Marks routes that are open also before a given password is changed.</summary>
internal static class OpenBeforePasswordChangeExtensions
{
    /// <summary>Open also before a given password is changed: the change itself and the way out. Routes for everybody are open anyway.</summary>
    public static TBuilder OpenBeforePasswordChange<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new OpenBeforePasswordChange());
}
