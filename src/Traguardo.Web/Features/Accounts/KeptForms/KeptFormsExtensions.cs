// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Features.Accounts.KeptForms;

/// <summary>Wires the keeping of forms and the check of their tokens.</summary>
public static class KeptFormsExtensions
{
    /// <summary>Keeps forms whose session has ended: after authentication, before the rights of the route are held.</summary>
    public static IApplicationBuilder UseKeptForms(this IApplicationBuilder app) => app.UseMiddleware<KeptFormsMiddleware>();

    /// <summary>
    /// Checks the antiforgery token of every request that changes something, whatever its route says: after the rights of the route are held, so that
    /// nobody learns what there is from the answer to a forged form.
    /// </summary>
    /// <remarks>The framework's own middleware follows, without which routes that bind forms to parameters refuse to work.</remarks>
    public static IApplicationBuilder UseFormTokens(this IApplicationBuilder app) =>
        app.UseMiddleware<FormTokensMiddleware>().UseAntiforgery();

    /// <summary>The fields of this route are secrets, or not worth keeping: a form that arrives after the session's end is dropped.</summary>
    public static TBuilder NeverKept<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new NeverKept());
}
