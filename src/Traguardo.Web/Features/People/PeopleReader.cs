// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Storage.Moments;
using Traguardo.Storage.People;
using Traguardo.Storage.Roles;
using Traguardo.Storage.Sessions;

namespace Traguardo.Web.Features.People;

/// <summary>Reads who people are and what they may do, as of today.</summary>
internal sealed class PeopleReader(TimeProvider clock)
{
    public DateOnly Today => ItalianTime.Today(clock);

    /// <summary>The people, and the accounts that have a role and are of none of them.</summary>
    public async Task<IReadOnlyList<PersonRow>> ListAsync(BodySession session, CancellationToken cancellation)
    {
        var people = await PeopleStore.ListAsync(session, cancellation);
        var accounts = await AccountNames.OfBodyAsync(session, cancellation);
        var roles = (await RoleStore.ListAsync(session, cancellation)).ToLookup(role => role.AccountId);
        var linked = people.Select(person => person.AccountId).OfType<long>().ToHashSet();
        var units = await UnitNames.ReadAsync(session, cancellation);
        var strangers = accounts
            .Values.Where(account => !linked.Contains(account.Id) && roles.Contains(account.Id))
            .OrderBy(account => account.DisplayName, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. people.Select(person => new PersonRow(
                person,
                person.AccountId is { } id ? accounts.GetValueOrDefault(id) : null,
                person.AccountId is { } account ? FacesOf(roles[account], units) : [],
                person.Data.Unit is { } unit ? units.GetValueOrDefault(unit, unit) : null
            )),
            .. strangers.Select(account => new PersonRow(Person: null, account, FacesOf(roles[account.Id], units), Unit: null)),
        ];
    }

    /// <summary>The roles of an account, those that last first.</summary>
    public async Task<IReadOnlyList<RoleFace>> RolesOfAsync(BodySession session, long account, CancellationToken cancellation) =>
        FacesOf(
            (await RoleStore.ListAsync(session, cancellation)).Where(role => role.AccountId == account),
            await UnitNames.ReadAsync(session, cancellation)
        );

    /// <summary>A role with its account; null when there is none such, or when it is over.</summary>
    public async Task<(RoleFace Role, AccountName Account)?> RoleAsync(BodySession session, long id, CancellationToken cancellation)
    {
        var role = (await RoleStore.ListAsync(session, cancellation)).FirstOrDefault(role => role.Id == id);
        if (role is null || role.ValidTo < Today)
        {
            return null;
        }

        var accounts = await AccountNames.OfBodyAsync(session, cancellation);
        return (FacesOf([role], await UnitNames.ReadAsync(session, cancellation))[0], accounts[role.AccountId]);
    }

    private IReadOnlyList<RoleFace> FacesOf(IEnumerable<RoleAssignment> roles, IReadOnlyDictionary<string, string> units) =>
        [
            .. roles
                .Select(role => new RoleFace(
                    role.Id,
                    RoleTokens.Roles.Name(role.Role),
                    role.Unit is { } unit ? units.GetValueOrDefault(unit, unit) : null,
                    ItalianDate.Print(role.ValidFrom),
                    role.ValidTo is { } last ? ItalianDate.Print(last) : null,
                    role.IsValidOn(Today),
                    role.ValidTo is not { } end || end >= Today
                ))
                .OrderByDescending(role => role.IsValid)
                .ThenByDescending(role => role.MayBeEnded),
        ];
}
