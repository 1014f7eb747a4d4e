// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Access;

/// <summary>What a route asks of who comes. Every route says one of these: <see cref="AccessMiddleware"/> refuses a route that says nothing.</summary>
/// <param name="Permission">The permission in the body of the address; null when the route is outside any body.</param>
/// <param name="IsPublic">True when it is for everybody, also without signing in.</param>
public sealed record RouteAccess(Permission? Permission, bool IsPublic = false);

/// <summary>Says what routes ask.</summary>
public static class RouteAccessExtensions
{
    /// <summary>For those who have the permission in the body of the address.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder builder, Permission permission)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new RouteAccess(permission));

    /// <summary>For everybody who has signed in.</summary>
    public static TBuilder NeedsAccount<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new RouteAccess(Permission: null));

    /// <summary>For everybody.</summary>
    public static TBuilder IsPublic<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new RouteAccess(Permission: null, IsPublic: true));
}
