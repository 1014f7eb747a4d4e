// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Data.Common;
using System.Diagnostics;
using System.Net.Sockets;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Components.Errors;

/// <summary>
/// Shows a page for every error that reached the browser as a bare status or as an exception. An endpoint that wants to say more returns its own page.
/// The frame around it is the one that the request has noted in its features (<c>context.Features.Set(frame)</c>), else the bare one.
/// </summary>
internal static class ErrorPages
{
    /// <summary>To be called at the head of the pipeline, after the security headers.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ShowException, AllowStatusCode404Response = true });
        app.UseStatusCodePages(status => Show(status.HttpContext, status.HttpContext.Response.StatusCode, reference: null));
    }

    /// <summary>The status that answers an exception: a request that cannot be read has its own, a silent database 503, all else 500.</summary>
    internal static int StatusOf(Exception exception) =>
        exception switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            _ when IsDatabaseSilent(exception) => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };

    /// <summary>True when the database does not answer, or says that it is about to stop or cannot take more connections.</summary>
    private static bool IsDatabaseSilent(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (
                cause is DbException failure
                && (failure.InnerException is SocketException or IOException or TimeoutException || IsOutage(failure.SqlState))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Classes of PostgreSQL: 08 connection, 53 resources, 57P server going down or not yet up.</summary>
    private static bool IsOutage(string? state) =>
        state is not null
        && (
            state.StartsWith("08", StringComparison.Ordinal)
            || state.StartsWith("53", StringComparison.Ordinal)
            || state.StartsWith("57P", StringComparison.Ordinal)
        );

    private static Task ShowException(HttpContext context)
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var status = exception is null ? StatusCodes.Status500InternalServerError : StatusOf(exception);
        var reference =
            status == StatusCodes.Status500InternalServerError ? Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier : null;
        return Show(context, status, reference);
    }

    private static Task Show(HttpContext context, int status, string? reference)
    {
        if (ErrorText.Of(status) is not { } text)
        {
            return Task.CompletedTask;
        }

        if (text.MayRetry && status != StatusCodes.Status500InternalServerError)
        {
            context.Response.Headers.RetryAfter = "30";
        }

        var parameters = new Dictionary<string, object?>
        {
            [nameof(ErrorPage.Text)] = text,
            [nameof(ErrorPage.Frame)] = context.Features.Get<PageFrame>() ?? PageFrame.Bare,
            [nameof(ErrorPage.Reference)] = reference,
            [nameof(ErrorPage.RetryHref)] = text.MayRetry && HttpMethods.IsGet(context.Request.Method) ? AddressOf(context) : null,
        };
        return new RazorComponentResult<ErrorPage>(parameters) { StatusCode = status, PreventStreamingRendering = true }.ExecuteAsync(
            context
        );
    }

    private static string AddressOf(HttpContext context)
    {
        var path = context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path.ToUriComponent();
        return context.Request.PathBase.ToUriComponent() + path + context.Request.QueryString;
    }
}
