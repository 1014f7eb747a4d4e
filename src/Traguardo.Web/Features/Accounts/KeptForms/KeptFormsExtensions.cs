// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Features.Accounts.KeptForms;

/// <summary>Wires the keeping of forms.</summary>
public static class KeptFormsExtensions
{
    /// <summary>
    /// Checks the antiforgery token of every request that changes something, and keeps forms whose session has ended. After authentication, before the
    /// rights of the route are held.
    /// </summary>
    public static IApplicationBuilder UseKeptForms(this IApplicationBuilder app) => app.UseMiddleware<KeptFormsMiddleware>();

    /// <summary>The fields of this route are secrets, or not worth keeping: a form that arrives after the session's end is dropped.</summary>
    public static TBuilder NeverKept<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new NeverKept());
}
