// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;
using Traguardo.Storage.Audit;
using Traguardo.Storage.Backup;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Moments;
using Traguardo.Storage.People;
using Traguardo.Storage.Roles;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;

namespace Traguardo.Web.Features.Administration;

/// <summary>The installation: its bodies, its database, its backups. For the accounts that look after it, who see nothing of what a body holds.</summary>
internal static class InstallationEndpoints
{
    private const string Address = "/amministrazione";
    private const int BackupsShown = 10;

    public static void MapInstallation(this IEndpointRouteBuilder routes)
    {
        var installation = routes.MapGroup(Address).NeedsAccount().AddEndpointFilter(ForInstallersAsync);
        installation.MapGet("", ShowAsync);
        installation.MapPost("/enti", AddBodyAsync);
    }

    private static async ValueTask<object?> ForInstallersAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var database = context.RequestServices.GetRequiredService<Database>();
        await using (var session = await database.BeginOutsideAsync(context.User.AccountId(), context.RequestAborted))
        {
            await using var command = session.Command(
                "select is_installer and disabled_at is null from accounts where id = $1",
                session.AccountId
            );
            if (await command.ExecuteScalarAsync(context.RequestAborted) is not true)
            {
                return Results.StatusCode(StatusCodes.Status403Forbidden);
            }
        }

        return await next(invocation);
    }

    private static Task<IResult> ShowAsync(HttpContext context, Database database, Frames frames, bool? verifica) =>
        PageAsync(context, database, frames, NewBodyForm.Empty, verifica == true, new FieldErrors());

    private static async Task<IResult> AddBodyAsync(
        HttpContext context,
        Database database,
        Frames frames,
        FlashCookie flashes,
        TimeProvider clock,
        IFormCollection form
    )
    {
        var typed = new NewBodyForm(BodyForm.Of(form), form["amministratore"].ToString().Trim());
        var errors = new FieldErrors();
        var body = typed.Body.Read(errors);
        await using var session = await database.BeginOutsideAsync(context.User.AccountId(), context.RequestAborted);
        var administrator = typed.Amministratore.Length is 0 or > 200
            ? null
            : await AccountNames.FindAsync(session, typed.Amministratore, context.RequestAborted);
        if (administrator is not { IsDisabled: false })
        {
            errors.Add(
                "amministratore",
                typed.Amministratore.Length == 0
                    ? "Scrivere il nome utente di chi amministrerà l'ente."
                    : $"Nessun account attivo ha il nome utente «{typed.Amministratore}»."
            );
        }

        if (body is not null && errors.IsEmpty)
        {
            try
            {
                var added = await BodyStore.AddAsync(session, body, context.RequestAborted);
                var today = ItalianTime.Today(clock);
                await RoleStore.AddAsync(
                    session,
                    administrator!.Id,
                    Role.Administrator,
                    unit: null,
                    today,
                    cancellation: context.RequestAborted
                );
                await session.CommitAsync(context.RequestAborted);
                flashes.Add(context, AlertKind.Success, $"L'ente «{added.Body.Name}» c'è, e {administrator.DisplayName} lo amministra.");
                return Results.LocalRedirect(Address);
            }
            catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.UniqueViolation)
            {
                errors.Add("codice", $"Un ente con il codice «{body.Code}» c'è già.");
            }
        }

        return await PageAsync(context, database, frames, typed, checksRegisters: false, errors);
    }

    private static async Task<IResult> PageAsync(
        HttpContext context,
        Database database,
        Frames frames,
        NewBodyForm typed,
        bool checksRegisters,
        FieldErrors errors
    )
    {
        var account = context.User.AccountId();
        DatabaseState state;
        IReadOnlyList<BackupLogEntry> backups;
        IReadOnlyList<StoredBody> bodies;
        await using (var session = await database.BeginOutsideAsync(account, context.RequestAborted))
        {
            state = await DatabaseState.ReadAsync(session, context.RequestAborted);
            backups = await BackupLog.ListAsync(session, BackupsShown, context.RequestAborted);
            bodies = await BodyStore.ListAsync(session, context.RequestAborted);
        }

        var rows = new List<InstalledBody>(bodies.Count);
        foreach (var body in bodies)
        {
            // The program counts and checks; who looks after the installation is told numbers only
            await using var session = await database.BeginReadingAsync(body.Id, accountId: null, context.RequestAborted);
            var check = checksRegisters
                ? await RegisterStore.CheckAsync(session, context.RequestAborted)
                : new RegisterCheck((await BodySizes.OfBodyAsync(session, context.RequestAborted)).Entries, FirstBroken: null);
            var cycles = await CycleStore.ListAsync(session, context.RequestAborted);
            rows.Add(new InstalledBody(body, cycles.Count, check.Entries, check.FirstBroken));
        }

        var frame = await frames.OutsideAsync(context);
        return new RazorComponentResult<InstallationPage>(
            new { Model = new InstallationModel(frame, rows, state, backups, typed, checksRegisters, errors) }
        )
        {
            StatusCode = errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
