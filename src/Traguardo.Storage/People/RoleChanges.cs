// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Audit;
using Traguardo.Storage.Roles;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.People;

/// <summary>Gives and ends roles in the session's body. A body never remains without an administrator.</summary>
public static class RoleChanges
{
    /// <summary>Gives a role.</summary>
    /// <returns>False when the account has the same role, for the same unit, on some of these days already; nothing is done then.</returns>
    public static async Task<bool> GiveAsync(BodySession session, NewRole role, CancellationToken cancellation = default)
    {
        await RegisterTurn.TakeAsync(session, cancellation);
        var same = (await RoleStore.ListAsync(session, cancellation)).Any(known =>
            known.AccountId == role.AccountId
            && known.Role == role.Role
            && known.Unit == role.Unit
            && (known.ValidTo is not { } last || last >= role.From)
            && (role.To is not { } until || known.ValidFrom <= until)
        );
        if (same)
        {
            return false;
        }

        await RoleStore.AddAsync(session, role.AccountId, role.Role, role.Unit, role.From, role.To, cancellation);
        return true;
    }

    /// <summary>Ends a role after a day. One that would not have begun by then is taken away: it never counted, and the register keeps it.</summary>
    /// <param name="lastDay">The last day on which it counts; the day before today ends it at once.</param>
    public static async Task<RoleEnding> EndAsync(BodySession session, long id, DateOnly lastDay, CancellationToken cancellation = default)
    {
        await RegisterTurn.TakeAsync(session, cancellation);
        var roles = await RoleStore.ListAsync(session, cancellation);
        var ended = roles.FirstOrDefault(role => role.Id == id);
        if (ended is null || ended.ValidTo <= lastDay)
        {
            return RoleEnding.Missing;
        }

        if (IsFullAdministrator(ended) && !await AnotherAdministratorAsync(session, roles, ended, lastDay.AddDays(1), cancellation))
        {
            return RoleEnding.LastAdministrator;
        }

        if (ended.ValidFrom <= lastDay)
        {
            await RoleStore.EndAsync(session, id, lastDay, cancellation);
        }
        else
        {
            await using var remove = session.Command(
                "delete from role_assignments where id = $1 and body_id = $2",
                id,
                session.RequiredBodyId
            );
            await remove.ExecuteNonQueryAsync(cancellation);
        }

        return RoleEnding.Ended;
    }

    /// <summary>Whether somebody else who may enter is administrator from a day on.</summary>
    private static async Task<bool> AnotherAdministratorAsync(
        BodySession session,
        IReadOnlyList<RoleAssignment> roles,
        RoleAssignment ended,
        DateOnly day,
        CancellationToken cancellation
    )
    {
        var accounts = await AccountNames.OfBodyAsync(session, cancellation);
        return roles.Any(role =>
            role.Id != ended.Id && IsFullAdministrator(role) && role.IsValidOn(day) && accounts[role.AccountId] is { IsDisabled: false }
        );
    }

    private static bool IsFullAdministrator(RoleAssignment role) => role is { Role: Role.Administrator, Unit: null };
}

/// <summary>A role to give.</summary>
/// <param name="AccountId">To whom.</param>
/// <param name="Role">Which.</param>
/// <param name="Unit">Code of the unit that it is limited to; null for the whole body.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it lasts.</param>
public sealed record NewRole(long AccountId, Role Role, string? Unit, DateOnly From, DateOnly? To);

/// <summary>What came of ending a role.</summary>
public enum RoleEnding
{
    Ended,

    /// <summary>There is no such role, or it is over by then.</summary>
    Missing,

    /// <summary>Nobody would be administrator any more: the role stays.</summary>
    LastAdministrator,
}
