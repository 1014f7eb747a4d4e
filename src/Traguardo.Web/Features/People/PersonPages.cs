// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Storage.People;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Accounts;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.People;

/// <summary>The page of a person, with the forms as they were typed.</summary>
internal static class PersonPages
{
    public static async Task<RazorComponentResult<PersonPage>> ShowAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        PeopleReader reader,
        BodySession session,
        Person person,
        PersonForm typed,
        RoleForm role,
        FieldErrors errors
    )
    {
        var accounts = await AccountNames.OfBodyAsync(session, context.RequestAborted);
        var model = new PersonModel(
            frames.Of(context, visit, CycleSection.People),
            visit.BodyPath("persone"),
            visit.May(Permission.ManagePeople),
            person,
            typed,
            person.AccountId is { } account ? accounts.GetValueOrDefault(account) : null,
            person.AccountId is { } id ? await reader.RolesOfAsync(session, id, context.RequestAborted) : [],
            role,
            await UnitNames.ChoicesAsync(session, context.RequestAborted),
            context.RequestServices.GetRequiredService<AccountOptions>().SingleSignOn is not null,
            errors
        );
        return new RazorComponentResult<PersonPage>(new { Model = model })
        {
            StatusCode = errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
