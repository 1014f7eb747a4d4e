// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.People;
using Traguardo.Storage.Roles;
using Traguardo.Storage.Sessions;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.People;

public sealed class RoleChangesTests(TestDatabase test) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly Today = new(2031, 5, 10);
    private static readonly DateOnly Yesterday = Today.AddDays(-1);
    private static readonly DateOnly LastYear = Today.AddYears(-1);

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var session = await BodyAsync();
        var role = await GiveAsync(session, await AccountAsync(session), Role.Administrator, LastYear);
        Assert.Equal(RoleEnding.LastAdministrator, await RoleChanges.EndAsync(session, role, Yesterday));
        Assert.Null(Assert.Single(await RoleStore.ListAsync(session)).ValidTo);
    }

    [Fact]
    public async Task Who_is_limited_to_a_unit_or_may_not_enter_or_comes_too_late_is_no_other_administrator()
    {
        await using var session = await BodyAsync();
        var role = await GiveAsync(session, await AccountAsync(session), Role.Administrator, LastYear);
        await GiveAsync(session, await AccountAsync(session), Role.Administrator, LastYear, unit: "U1");
        await GiveAsync(session, await AccountAsync(session, isDisabled: true), Role.Administrator, LastYear);
        await GiveAsync(session, await AccountAsync(session), Role.Administrator, Today.AddDays(1));
        await GiveAsync(session, await AccountAsync(session), Role.Administrator, LastYear, to: Yesterday);
        Assert.Equal(RoleEnding.LastAdministrator, await RoleChanges.EndAsync(session, role, Yesterday));
        Assert.Equal(RoleEnding.Ended, await RoleChanges.EndAsync(session, role, Today));
    }

    [Fact]
    public async Task A_role_ended_yesterday_counts_no_more_today()
    {
        await using var session = await BodyAsync();
        var role = await GiveAsync(session, await AccountAsync(session), Role.Controller, LastYear);
        Assert.Equal(RoleEnding.Ended, await RoleChanges.EndAsync(session, role, Yesterday));
        Assert.False(Assert.Single(await RoleStore.ListAsync(session)).IsValidOn(Today));
        Assert.Equal(RoleEnding.Missing, await RoleChanges.EndAsync(session, role, Yesterday));
    }

    [Fact]
    public async Task A_role_given_today_and_ended_today_is_taken_away()
    {
        await using var session = await BodyAsync();
        var role = await GiveAsync(session, await AccountAsync(session), Role.Controller, Today);
        Assert.Equal(RoleEnding.Ended, await RoleChanges.EndAsync(session, role, Yesterday));
        Assert.Empty(await RoleStore.ListAsync(session));
    }

    [Fact]
    public async Task The_same_role_is_not_given_twice_for_the_same_days()
    {
        await using var session = await BodyAsync();
        var account = await AccountAsync(session);
        Assert.True(await RoleChanges.GiveAsync(session, new(account, Role.Reader, null, LastYear, Yesterday)));
        Assert.False(await RoleChanges.GiveAsync(session, new(account, Role.Reader, null, Yesterday, null)));
        Assert.True(await RoleChanges.GiveAsync(session, new(account, Role.Reader, null, Today, null)));
        Assert.True(await RoleChanges.GiveAsync(session, new(account, Role.Reader, "U1", Today, null)));
        Assert.True(await RoleChanges.GiveAsync(session, new(account, Role.Manager, null, Today, null)));
    }

    [Fact]
    public async Task A_role_of_another_body_is_not_ended()
    {
        long role;
        await using (var other = await BodyAsync())
        {
            role = await GiveAsync(other, await AccountAsync(other), Role.Reader, LastYear);
            await other.CommitAsync();
        }

        await using var session = await BodyAsync();
        Assert.Equal(RoleEnding.Missing, await RoleChanges.EndAsync(session, role, Yesterday));
    }

    [Fact]
    public async Task Of_two_who_save_a_person_the_second_is_told()
    {
        await using var session = await BodyAsync();
        var id = await PeopleStore.AddAsync(session, new PersonData("A", null, null, null, null, null), accountId: null);
        var person = (await PeopleStore.FindAsync(session, id))!;
        var other = new PersonData("B", "b@example.org", "dirigente", "U1", Today, null);
        Assert.True(await PeopleStore.UpdateAsync(session, id, person.Version, other));
        // Two saves of one transaction bear one mark: the second save is of another transaction
        Assert.Equal(other, (await PeopleStore.FindAsync(session, id))!.Data);
        await session.CommitAsync();
        await using var later = await test.Database.BeginAsync(session.RequiredBodyId, accountId: null);
        Assert.True(await PeopleStore.UpdateAsync(later, id, person.Version, person.Data));
        await later.CommitAsync();
        await using var last = await test.Database.BeginAsync(session.RequiredBodyId, accountId: null);
        Assert.False(await PeopleStore.UpdateAsync(last, id, person.Version, other));
    }

    private async Task<BodySession> BodyAsync()
    {
        var session = await test.Database.BeginOutsideAsync(accountId: null);
        await BodyStore.AddAsync(session, new Body(Guid.NewGuid().ToString("N"), "x"));
        return session;
    }

    private static async Task<long> GiveAsync(
        BodySession session,
        long account,
        Role role,
        DateOnly from,
        string? unit = null,
        DateOnly? to = null
    ) => await RoleStore.AddAsync(session, account, role, unit, from, to);

    private static async Task<long> AccountAsync(BodySession session, bool isDisabled = false)
    {
        await using var command = session.Command(
            """
            insert into accounts (user_name, normalized_user_name, display_name, security_stamp, concurrency_stamp, disabled_at)
            values ($1, $1, $1, 'x', 'x', case when $2 then now() end) returning id
            """,
            Guid.NewGuid().ToString("N"),
            isDisabled
        );
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
