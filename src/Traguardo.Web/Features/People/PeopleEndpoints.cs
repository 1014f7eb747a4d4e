// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Storage.Audit;
using Traguardo.Storage.Moments;
using Traguardo.Storage.People;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Errors;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Accounts.KeptForms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.People;

/// <summary>The people of a body: who they are and which account they enter with. Their roles: <see cref="RoleEndpoints"/>.</summary>
internal static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        var people = routes.MapGroup("/e/{ente}/persone");
        people.MapGet("", ListAsync).Needs(Permission.ReadPeople);
        people.MapGet("/nuova", NewAsync).Needs(Permission.ManagePeople);
        people.MapPost("/nuova", AddAsync).Needs(Permission.ManagePeople);
        people.MapGet("/{id:long}", PersonAsync).Needs(Permission.ReadPeople);
        people.MapPost("/{id:long}", SaveAsync).Needs(Permission.ManagePeople);
        people.MapPost("/{id:long}/account", LinkAsync).Needs(Permission.ManagePeople);
        people.MapPost("/{id:long}/account/togli", UnlinkAsync).Needs(Permission.ManagePeople);
        people.MapPost("/{id:long}/account/nuovo", NewAccountEndpoint.CreateAsync).Needs(Permission.ManagePeople).NeverKept();
        people.MapPost("/{id:long}/ruoli", RoleEndpoints.GiveAsync).Needs(Permission.ManagePeople);
        people.MapGet("/ruoli/{role:long}", RoleEndpoints.AskAsync).Needs(Permission.ManagePeople);
        people.MapPost("/ruoli/{role:long}", RoleEndpoints.EndAsync).Needs(Permission.ManagePeople);
    }

    private static async Task<RazorComponentResult<PeoplePage>> ListAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        PeopleReader reader
    )
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        var model = new PeopleModel(
            frames.Of(context, visit, CycleSection.People),
            visit.BodyPath("persone"),
            visit.May(Permission.ManagePeople),
            await reader.ListAsync(session, context.RequestAborted)
        );
        return new RazorComponentResult<PeoplePage>(new { Model = model });
    }

    private static async Task<IResult> NewAsync(HttpContext context, Visit visit, Frames frames, long? account)
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        var known = await AccountNames.OfBodyAsync(session, context.RequestAborted);
        var linked = account is { } id ? known.GetValueOrDefault(id) : null;
        return await FormAsync(context, visit, frames, session, new PersonForm { Nome = linked?.DisplayName ?? "" }, linked, new());
    }

    private static async Task<IResult> AddAsync(HttpContext context, Visit visit, Frames frames, FlashCookie flashes, IFormCollection form)
    {
        await using var session = await visit.BeginAsync(context.RequestAborted);
        var typed = PersonForm.Of(form);
        var known = await AccountNames.OfBodyAsync(session, context.RequestAborted);
        var linked = long.TryParse(form["account"], NumberStyles.None, CultureInfo.InvariantCulture, out var account)
            ? known.GetValueOrDefault(account)
            : null;
        var errors = new FieldErrors();
        if (typed.Read(await UnitNames.ChoicesAsync(session, context.RequestAborted), errors) is not { } data)
        {
            return await FormAsync(context, visit, frames, session, typed, linked, errors);
        }

        var id = await PeopleStore.AddAsync(session, data, linked?.Id, context.RequestAborted);
        await session.CommitAsync(context.RequestAborted);
        flashes.Add(context, AlertKind.Success, $"{data.Name} è tra le persone dell'ente.");
        return Results.LocalRedirect(visit.BodyPath($"persone/{id}"));
    }

    private static async Task<IResult> PersonAsync(HttpContext context, Visit visit, Frames frames, PeopleReader reader, long id)
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        return await PeopleStore.FindAsync(session, id, context.RequestAborted) is { } person
            ? await PersonPages.ShowAsync(context, visit, frames, reader, session, person, PersonForm.Of(person), RoleForm.Empty, new())
            : Results.NotFound();
    }

    private static async Task<IResult> SaveAsync(
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
        await RegisterTurn.TakeAsync(session, context.RequestAborted);
        if (await PeopleStore.FindAsync(session, id, context.RequestAborted) is not { } person)
        {
            return Results.NotFound();
        }

        var typed = PersonForm.Of(form);
        var errors = new FieldErrors();
        if (typed.Read(await UnitNames.ChoicesAsync(session, context.RequestAborted), errors, person.Data.Unit) is not { } data)
        {
            return await PersonPages.ShowAsync(context, visit, frames, reader, session, person, typed, RoleForm.Empty, errors);
        }

        if (!await PeopleStore.UpdateAsync(session, id, typed.Version, data, context.RequestAborted))
        {
            return await ConflictAsync(context, visit, frames, session, person, typed);
        }

        await session.CommitAsync(context.RequestAborted);
        flashes.Add(context, AlertKind.Success, "I dati sono salvati.");
        return Results.LocalRedirect(visit.BodyPath($"persone/{id}"));
    }

    private static async Task<IResult> LinkAsync(
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
        if (await PeopleStore.FindAsync(session, id, context.RequestAborted) is not { } person)
        {
            return Results.NotFound();
        }

        var name = form["utente"].ToString().Trim();
        var account = name.Length is 0 or > 200 ? null : await AccountNames.FindAsync(session, name, context.RequestAborted);
        if (account is null)
        {
            var errors = new FieldErrors();
            errors.Add(
                "utente",
                name.Length == 0 ? "Scrivere il nome utente dell'account." : $"Nessun account ha il nome utente «{name}»."
            );
            return await PersonPages.ShowAsync(
                context,
                visit,
                frames,
                reader,
                session,
                person,
                PersonForm.Of(person),
                RoleForm.Empty with
                {
                    Utente = name,
                },
                errors
            );
        }

        await PeopleStore.LinkAsync(session, id, account.Id, context.RequestAborted);
        await session.CommitAsync(context.RequestAborted);
        flashes.Add(context, AlertKind.Success, $"{person.Data.Name} entra con l'account di {account.DisplayName}.");
        return Results.LocalRedirect(visit.BodyPath($"persone/{id}"));
    }

    private static async Task<IResult> UnlinkAsync(HttpContext context, Visit visit, FlashCookie flashes, long id)
    {
        await using var session = await visit.BeginAsync(context.RequestAborted);
        if (!await PeopleStore.LinkAsync(session, id, accountId: null, context.RequestAborted))
        {
            return Results.NotFound();
        }

        await session.CommitAsync(context.RequestAborted);
        flashes.Add(
            context,
            AlertKind.Success,
            "La scheda non è più collegata a un account. I ruoli dell'account restano: per toglierli li si termina."
        );
        return Results.LocalRedirect(visit.BodyPath($"persone/{id}"));
    }

    private static async Task<IResult> FormAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        BodySession session,
        PersonForm typed,
        AccountName? account,
        FieldErrors errors
    )
    {
        var model = new NewPersonModel(
            frames.Of(context, visit, CycleSection.People),
            visit.BodyPath("persone"),
            typed,
            account,
            await UnitNames.ChoicesAsync(session, context.RequestAborted),
            errors
        );
        return new RazorComponentResult<NewPersonPage>(new { Model = model })
        {
            StatusCode = errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static async Task<IResult> ConflictAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        BodySession session,
        Person person,
        PersonForm typed
    )
    {
        var change = await RegisterStore.LastChangeAsync(session, "people", person.Id, context.RequestAborted);
        var href = visit.BodyPath($"persone/{person.Id}");
        return new RazorComponentResult<ConflictPage>(
            new Dictionary<string, object?>
            {
                [nameof(ConflictPage.Frame)] = frames.Of(context, visit, CycleSection.People),
                [nameof(ConflictPage.What)] = $"la scheda di {person.Data.Name}",
                [nameof(ConflictPage.Who)] = change?.Who ?? "un'altra persona",
                [nameof(ConflictPage.When)] = change is { At: var at } ? "il " + ItalianTime.Print(at) : "nel frattempo",
                [nameof(ConflictPage.Differences)] = PersonForm.Of(person).DifferencesTo(typed),
                [nameof(ConflictPage.Action)] = href,
                [nameof(ConflictPage.KeepHref)] = href,
                [nameof(ConflictPage.ChildContent)] = PersonFields.Hidden(typed with { Version = person.Version }),
            }
        )
        {
            StatusCode = StatusCodes.Status409Conflict,
        };
    }
}
