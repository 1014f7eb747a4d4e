// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Components.Errors;

namespace Traguardo.Web.Hosting;

/// <summary>Answers what went wrong with a page that says what happened and what to do; nothing of the program's inside is shown.</summary>
internal static partial class FailurePages
{
    public static void UseFailurePages(this WebApplication app)
    {
        app.UseExceptionHandler(handler => handler.Run(AnswerAsync));
        app.UseStatusCodePages(context => ShowAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
    }

    private static Task AnswerAsync(HttpContext context)
    {
        var problem = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var status = StatusOf(problem);
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Traguardo");
        switch (status)
        {
            case StatusCodes.Status500InternalServerError:
                LogFailure(logger, problem, context.Request.Path);
                break;
            case StatusCodes.Status503ServiceUnavailable:
                LogAway(logger, context.Request.Path, problem?.Message);
                break;
        }

        context.Response.StatusCode = status;
        return ShowAsync(context, status);
    }

    private static int StatusOf(Exception? problem) =>
        problem switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            AntiforgeryValidationException => StatusCodes.Status400BadRequest,
            { } other when DatabaseTrouble.IsAway(other) => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };

    private static Task ShowAsync(HttpContext context, int status)
    {
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "10";
        }

        var text = ErrorText.Of(status);
        var page = new RazorComponentResult<ErrorPage>(
            new Dictionary<string, object?>
            {
                [nameof(ErrorPage.Text)] = text,
                [nameof(ErrorPage.Reference)] = status == StatusCodes.Status500InternalServerError ? context.TraceIdentifier : null,
                [nameof(ErrorPage.RetryHref)] = text.MayRetry && HttpMethods.IsGet(context.Request.Method) ? AddressOf(context) : null,
            }
        )
        {
            StatusCode = status,
        };
        return page.ExecuteAsync(context);
    }

    /// <summary>The address that was asked for, as an address of this site.</summary>
    private static string AddressOf(HttpContext context) =>
        UriHelper.BuildRelative(context.Request.PathBase, context.Request.Path, context.Request.QueryString);

    [LoggerMessage(LogLevel.Warning, "The database is away for {Path}: {Reason}")]
    private static partial void LogAway(ILogger logger, PathString path, string? reason);

    [LoggerMessage(LogLevel.Error, "The request {Path} failed")]
    private static partial void LogFailure(ILogger logger, Exception? problem, PathString path);
}
