// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Authentication;
using Traguardo.Storage.Admissions;
using Traguardo.Storage.Moments;
using Traguardo.Storage.Sessions;

namespace Traguardo.Web.Access;

/// <summary>
/// Holds every request against what its route asks. A body or cycle that the account has no role in is answered as one that does not exist; a missing
/// permission is refused; a route that asks nothing is a mistake of ours and is refused as well.
/// </summary>
public sealed class AccessMiddleware(RequestDelegate next, Database database, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context)
    {
        // What routing itself answers (method or kind of content not foreseen) is no route and shows nothing
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(context);
            return;
        }

        var access = endpoint.Metadata.GetMetadata<RouteAccess>();
        if (access is null)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (access.IsPublic)
        {
            await next(context);
            return;
        }

        if (context.User.AccountId() is not { } account)
        {
            await context.ChallengeAsync();
            return;
        }

        if (access.Permission is { } permission)
        {
            var visit = await VisitAsync(context, account);
            if (visit is null)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            if (!visit.May(permission))
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }

            context.Features.Set(visit);
        }

        await next(context);
    }

    private async Task<Visit?> VisitAsync(HttpContext context, long account)
    {
        var (ente, ciclo) = (context.GetRouteValue("ente") as string, context.GetRouteValue("ciclo") as string);
        if (ente is null)
        {
            return null;
        }

        var today = ItalianTime.Today(clock);
        var admission = await AdmissionStore.FindAsync(database, account, ente, ciclo, today, context.RequestAborted);
        return admission is null || (ciclo is not null && admission.Cycle is null)
            ? null
            : new Visit(
                database,
                account,
                admission,
                onlyReads: HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            );
    }
}
