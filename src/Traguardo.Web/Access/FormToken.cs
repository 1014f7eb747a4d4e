// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Antiforgery;

namespace Traguardo.Web.Access;

/// <summary>For routes that change something and take no field of a form: the framework itself refuses a forged form only when it reads one.</summary>
public static class FormToken
{
    /// <summary>Refuses a request that does not come from a page of ours.</summary>
    public static RouteHandlerBuilder NeedsToken(this RouteHandlerBuilder route) =>
        route
            .WithMetadata(new RequireAntiforgeryTokenAttribute())
            .AddEndpointFilter(
                (invocation, next) =>
                    invocation.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true }
                        ? next(invocation)
                        : ValueTask.FromResult<object?>(Results.BadRequest())
            );
}
