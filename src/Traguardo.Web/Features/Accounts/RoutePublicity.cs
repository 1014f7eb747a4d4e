// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Authorization;
using Traguardo.Web.Access;

namespace Traguardo.Web.Features.Accounts;

/// <summary>Which routes are for everybody.</summary>
internal static class RoutePublicity
{
    /// <summary>True for a route that is open also to who has not signed in.</summary>
    public static bool IsForEverybody(this Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<RouteAccess>() is { } access
            ? access.IsPublic
            : endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
}
