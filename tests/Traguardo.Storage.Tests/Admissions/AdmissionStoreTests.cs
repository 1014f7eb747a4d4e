// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Storage.Admissions;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Roles;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Admissions;

public sealed class AdmissionStoreTests(TestCluster cluster) : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private readonly TestDatabase test = new(cluster);
    private long account;
    private long stranger;
    private StoredBody first = null!;
    private StoredBody second = null!;

    public async ValueTask InitializeAsync()
    {
        await test.InitializeAsync();
        await using var session = await test.Database.BeginOutsideAsync(accountId: null);
        (account, stranger) = (await AccountAsync("anna"), await AccountAsync("bruno"));
        first = await BodyStore.AddAsync(session, new Body("uno", "Uno"));
        await CycleStore.AddAsync(session, Examples.Read("mantova-2024"), methodology: null);
        await RoleStore.AddAsync(session, account, Role.Manager, "AA", Today, Today);
        await RoleStore.AddAsync(session, account, Role.Controller, unit: null, Today.AddDays(1));
        await RoleStore.AddAsync(session, account, Role.Evaluator, unit: null, Today.AddDays(-9), Today.AddDays(-1));
        second = await BodyStore.AddAsync(session, new Body("due", "Due"));
        await CycleStore.AddAsync(session, Examples.Read("sondrio-2024"), methodology: null);
        await RoleStore.AddAsync(session, stranger, Role.Reader, unit: null, Today);
        await session.CommitAsync();

        async Task<long> AccountAsync(string name)
        {
            await using var command = session.Command(
                "insert into accounts (user_name, normalized_user_name, display_name, security_stamp, concurrency_stamp) values ($1, $1, $1, 'x', 'x') returning id",
                name
            );
            return (long)(await command.ExecuteScalarAsync())!;
        }
    }

    public async ValueTask DisposeAsync() => await test.DisposeAsync();

    [Fact]
    public async Task Who_has_a_role_today_is_let_in_with_the_roles_of_today_and_sees_no_other_body()
    {
        var admission = await FindAsync(account, "uno", "mantova-2024", Today);
        Assert.Equal(first, admission!.Body);
        Assert.Equal([first], admission.Bodies);
        var role = Assert.Single(admission.Roles);
        Assert.Equal((Role.Manager, "AA"), (role.Role, role.Unit));
        Assert.Equal(["mantova-2024"], admission.Cycles.Select(cycle => cycle.Slug));
    }

    [Fact]
    public async Task The_cycle_is_the_one_that_a_session_of_the_body_reads_and_its_stamp_as_well()
    {
        var admission = await FindAsync(account, "uno", "mantova-2024", Today);
        await using var session = await test.Database.BeginReadingAsync(first.Id, account);
        var row = (await CycleStore.FindAsync(session, "mantova-2024"))!;
        Assert.Equivalent(row, admission!.Cycle, strict: true);
        Assert.Equivalent(await CycleStore.ListAsync(session), admission.Cycles, strict: true);
        Assert.Equal(await CycleStore.StampAsync(session, row.Id), admission.Stamp);
        Assert.True(admission.Stamp > 100);
    }

    [Fact]
    public async Task A_role_counts_from_its_first_day_to_its_last()
    {
        Assert.Equal([Role.Evaluator], (await FindAsync(account, "uno", null, Today.AddDays(-9)))!.Roles.Select(role => role.Role));
        Assert.Equal([Role.Evaluator], (await FindAsync(account, "uno", null, Today.AddDays(-1)))!.Roles.Select(role => role.Role));
        Assert.Equal([Role.Controller], (await FindAsync(account, "uno", null, Today.AddDays(1)))!.Roles.Select(role => role.Role));
        Assert.Null(await FindAsync(account, "uno", null, Today.AddDays(-10)));
    }

    [Theory]
    [InlineData("due")]
    [InlineData("tre")]
    [InlineData("")]
    [InlineData("uno' or true --")]
    public async Task A_body_of_others_and_one_that_is_not_there_are_the_same(string body) =>
        Assert.Null(await FindAsync(account, body, "sondrio-2024", Today));

    [Fact]
    public async Task A_cycle_of_another_body_is_not_there()
    {
        var admission = await FindAsync(account, "uno", "sondrio-2024", Today);
        Assert.Null(admission!.Cycle);
        Assert.Null(admission.Stamp);
        Assert.Equal(second, (await FindAsync(stranger, "due", "sondrio-2024", Today))!.Body);
    }

    private Task<Admission?> FindAsync(long who, string body, string? cycle, DateOnly day) =>
        AdmissionStore.FindAsync(test.Database, who, body, cycle, day);
}
