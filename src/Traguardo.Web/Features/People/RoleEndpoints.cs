// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Dossiers.Schema;
using Traguardo.Storage.People;
using Traguardo.Storage.Roles;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.People;

/// <summary>Gives and ends roles. Who loses one loses it with the next request.</summary>
internal static class RoleEndpoints
{
    public static async Task<IResult> GiveAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        PeopleReader reader,
        FlashCookie flashes,
        IFormCollection form,
        long id
    )
    {
        await using var session = await visit.BeginAsync(context.RequestAborted);
        if (await PeopleStore.FindAsync(session, id, context.RequestAborted) is not { AccountId: { } account } person)
        {
            return Results.NotFound();
        }

        var typed = RoleForm.Of(form);
        var errors = new FieldErrors();
        var role = typed.Read(account, await UnitNames.ChoicesAsync(session, context.RequestAborted), reader.Today, errors);
        if (role is not null && !await RoleChanges.GiveAsync(session, role, context.RequestAborted))
        {
            errors.Add("ruolo", "L'account ha già questo ruolo, per la stessa unità, in alcuni di questi giorni.");
        }

        if (role is null || !errors.IsEmpty)
        {
            return await PersonPages.ShowAsync(context, visit, frames, reader, session, person, PersonForm.Of(person), typed, errors);
        }

        await session.CommitAsync(context.RequestAborted);
        flashes.Add(context, AlertKind.Success, $"{person.Data.Name} ha il ruolo di {RoleTokens.Roles.Name(role.Role)}.");
        return Results.LocalRedirect(visit.BodyPath($"persone/{id}"));
    }

    public static async Task<IResult> AskAsync(HttpContext context, Visit visit, Frames frames, PeopleReader reader, long role)
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        return await ShowAsync(context, visit, frames, reader, session, role, typed: "", new FieldErrors());
    }

    public static async Task<IResult> EndAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        PeopleReader reader,
        FlashCookie flashes,
        IFormCollection form,
        long role
    )
    {
        await using var session = await visit.BeginAsync(context.RequestAborted);
        var typed = form["ultimo"].ToString().Trim();
        var errors = new FieldErrors();
        var lastDay = reader.Today.AddDays(-1);
        if (typed.Length > 0 && (!ItalianCells.TryDay(typed, out lastDay) || lastDay < reader.Today))
        {
            errors.Add("ultimo", "Scrivere una data da oggi in poi, come 31/12/2024; per terminare subito lasciare vuoto.");
            return await ShowAsync(context, visit, frames, reader, session, role, typed, errors);
        }

        switch (await RoleChanges.EndAsync(session, role, lastDay, context.RequestAborted))
        {
            case RoleEnding.LastAdministrator:
                errors.Add("", "È l'ultimo amministratore dell'ente: prima di togliergli il ruolo darlo a un'altra persona.");
                return await ShowAsync(context, visit, frames, reader, session, role, typed, errors);
            case RoleEnding.Missing:
                return Results.NotFound();
            case RoleEnding.Ended:
            default:
                await session.CommitAsync(context.RequestAborted);
                flashes.Add(context, AlertKind.Success, typed.Length == 0 ? "Il ruolo è terminato." : "Il ruolo termina quel giorno.");
                // Who has ended the own last role here has no page of the body to go to
                return Results.LocalRedirect(visit.BodyPath("persone"));
        }
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        PeopleReader reader,
        BodySession session,
        long role,
        string typed,
        FieldErrors errors
    )
    {
        if (await reader.RoleAsync(session, role, context.RequestAborted) is not { } found)
        {
            return Results.NotFound();
        }

        var model = new EndRoleModel(
            frames.Of(context, visit, CycleSection.People),
            visit.BodyPath("persone"),
            found.Role,
            found.Account,
            found.Account.Id == visit.AccountId,
            typed,
            errors
        );
        return new RazorComponentResult<EndRolePage>(new { Model = model })
        {
            StatusCode = errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
