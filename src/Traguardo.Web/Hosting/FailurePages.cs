// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net.Sockets;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

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
        if (status == StatusCodes.Status500InternalServerError)
        {
            LogFailure(
                context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Traguardo"),
                problem,
                context.Request.Path
            );
        }

        context.Response.StatusCode = status;
        return ShowAsync(context, status);
    }

    private static int StatusOf(Exception? problem) =>
        problem switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            InvalidDataException => StatusCodes.Status413PayloadTooLarge,
            AntiforgeryValidationException => StatusCodes.Status400BadRequest,
            { } other when IsDatabaseGone(other) => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };

    /// <summary>The database cannot be reached, is starting or stopping, or has no connection left.</summary>
    private static bool IsDatabaseGone(Exception problem)
    {
        for (var cause = problem; cause is not null; cause = cause.InnerException)
        {
            if (cause is SocketException or NpgsqlException { IsTransient: true } or TimeoutException)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task ShowAsync(HttpContext context, int status)
    {
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "10";
        }

        var (title, advice) = Words(status);
        var page = new RazorComponentResult<FailurePage>(
            new
            {
                Title = title,
                Advice = advice,
                Request = status == StatusCodes.Status500InternalServerError ? context.TraceIdentifier : null,
            }
        )
        {
            StatusCode = status,
        };
        await page.ExecuteAsync(context);
    }

    private static (string Title, string Advice) Words(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => (
                "Richiesta non valida",
                "I dati inviati non sono quelli di una pagina aperta da qui. Tornare alla pagina, ricaricarla e riprovare."
            ),
            StatusCodes.Status403Forbidden => (
                "Operazione non consentita",
                "Il suo ruolo in questo ente non consente questa operazione. I ruoli si vedono in «Persone e ruoli»; li assegna l'amministratore dell'ente."
            ),
            StatusCodes.Status404NotFound => ("Pagina non trovata", "La pagina non esiste, o non è tra quelle dei suoi enti."),
            StatusCodes.Status405MethodNotAllowed => ("Operazione non prevista", "Questo indirizzo non si può usare in questo modo."),
            StatusCodes.Status409Conflict => (
                "Modifica contemporanea",
                "Un'altra persona ha modificato gli stessi dati. Ricaricare la pagina per vederli come sono adesso."
            ),
            StatusCodes.Status413PayloadTooLarge => (
                "Invio troppo grande",
                "Il file o il testo inviato supera il limite consentito. Nulla è stato salvato."
            ),
            StatusCodes.Status429TooManyRequests => ("Troppe richieste", "Attendere un minuto e riprovare."),
            StatusCodes.Status503ServiceUnavailable => (
                "Servizio momentaneamente non disponibile",
                "La base di dati non è raggiungibile. I dati salvati sono al sicuro; riprovare tra qualche istante."
            ),
            _ => (
                "Qualcosa non ha funzionato",
                "L'errore è stato registrato e nulla è stato salvato. Riprovare; se si ripete, segnalarlo con il riferimento qui sotto."
            ),
        };

    [LoggerMessage(LogLevel.Error, "The request {Path} failed")]
    private static partial void LogFailure(ILogger logger, Exception? problem, PathString path);
}
