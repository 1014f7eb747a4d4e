// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Storage.People;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Accounts;
using Traguardo.Web.Features.Administration.Accounts;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.People;

/// <summary>Makes an account for a person who has none, and shows its password once.</summary>
internal static class NewAccountEndpoint
{
    public static async Task<IResult> CreateAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        PeopleReader reader,
        AccountAdministration administration,
        AccountOptions options,
        FlashCookie flashes,
        IFormCollection form,
        long id
    )
    {
        await using var session = await visit.BeginAsync(context.RequestAborted);
        // Of two who ask at once the second finds the account of the first
        await PeopleStore.HoldAsync(session, id, context.RequestAborted);
        if (await PeopleStore.FindAsync(session, id, context.RequestAborted) is not { AccountId: null } person)
        {
            return Results.NotFound();
        }

        var name = form["nuovo-utente"].ToString().Trim();
        var withPassword = options.SingleSignOn is null || form["senza-password"].Count == 0;
        var errors = new FieldErrors();
        if (name.Length is 0 or > AccountDetails.LongestName || name.Any(char.IsControl))
        {
            errors.Add("nuovo-utente", $"Scrivere il nome utente, al massimo {AccountDetails.LongestName} caratteri.");
        }

        var details = new AccountDetails(name, person.Data.Name, person.Data.Email);
        var issued = errors.IsEmpty ? await administration.CreateAsync(details, isInstaller: false, withPassword) : null;
        foreach (var error in issued?.Errors ?? [])
        {
            errors.Add("nuovo-utente", error);
        }

        if (issued?.Account is not { } account)
        {
            var typed = RoleForm.Empty with { NuovoUtente = name };
            return await PersonPages.ShowAsync(context, visit, frames, reader, session, person, PersonForm.Of(person), typed, errors);
        }

        await PeopleStore.LinkAsync(session, id, account.Id, context.RequestAborted);
        await session.CommitAsync(context.RequestAborted);
        var href = visit.BodyPath($"persone/{id}");
        if (issued.Password is not { } password)
        {
            flashes.Add(context, AlertKind.Success, $"L'account di {person.Data.Name} è creato: entra con l'accesso unico.");
            return Results.LocalRedirect(href);
        }

        context.NeverStore();
        var frame = frames.Of(context, visit, CycleSection.People);
        return new RazorComponentResult<NewAccountPage>(
            new { Model = new NewAccountModel(frame, visit.BodyPath("persone"), href, person.Data.Name, name, password) }
        );
    }
}
