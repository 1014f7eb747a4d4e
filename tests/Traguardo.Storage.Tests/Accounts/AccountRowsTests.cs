// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Accounts;

public sealed class AccountRowsTests(TestDatabase test) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task An_account_comes_back_as_it_was_stored()
    {
        var made = await test.AddAccountAsync(account =>
        {
            account.DisplayName = "Àlma Ròssi";
            account.Email = "alma@example.org";
            account.NormalizedEmail = "ALMA@EXAMPLE.ORG";
            account.PasswordHash = "hash";
            account.IsInstaller = true;
            account.MustChangePassword = true;
        });

        await using var session = await test.Database.BeginOutsideAsync(accountId: null);
        var read = await AccountRows.FindAsync(session, made.Id);
        Assert.Equivalent(made, read);
        Assert.Equal(made.Id, (await AccountRows.FindByNameAsync(session, made.NormalizedUserName))!.Id);
        Assert.Equal(made.Id, Assert.Single(await AccountRows.FindByEmailAsync(session, "ALMA@EXAMPLE.ORG")).Id);
    }

    [Fact]
    public async Task Of_two_saves_from_the_same_reading_the_second_does_nothing()
    {
        var made = await test.AddAccountAsync();
        await using var session = await test.Database.BeginOutsideAsync(accountId: null);
        var one = (await AccountRows.FindAsync(session, made.Id))!;
        var two = (await AccountRows.FindAsync(session, made.Id))!;
        one.DisplayName = "Prima";
        two.DisplayName = "Seconda";
        two.Note(AccountEvent.DetailsChanged);

        Assert.True(await AccountRows.UpdateAsync(session, one, address: null));
        Assert.False(await AccountRows.UpdateAsync(session, two, address: null));
        Assert.Equal("Prima", (await AccountRows.FindAsync(session, made.Id))!.DisplayName);
        Assert.Empty(await AccountEvents.ListAsync(session, made.Id, 10));
    }

    [Fact]
    public async Task A_saved_account_may_be_saved_again()
    {
        var made = await test.AddAccountAsync();
        await using var session = await test.Database.BeginOutsideAsync(accountId: null);
        made.DisplayName = "Uno";
        Assert.True(await AccountRows.UpdateAsync(session, made, address: null));
        made.DisplayName = "Due";
        Assert.True(await AccountRows.UpdateAsync(session, made, address: null));
    }

    [Fact]
    public async Task Two_accounts_cannot_have_one_name()
    {
        var made = await test.AddAccountAsync();
        var problem = await Assert.ThrowsAsync<PostgresException>(() =>
            test.AddAccountAsync(account => account.NormalizedUserName = made.NormalizedUserName)
        );
        Assert.Equal(PostgresErrorCodes.UniqueViolation, problem.SqlState);
    }

    [Fact]
    public async Task Accounts_are_found_by_a_part_of_name_or_address_and_counted()
    {
        await test.AddAccountAsync(account => account.DisplayName = "Zenobia Cercata");
        await test.AddAccountAsync(account => account.Email = "zenobia@example.org");
        await test.AddAccountAsync(account => account.UserName = "la.zenobia");

        await using var session = await test.Database.BeginOutsideAsync(accountId: null);
        var found = await AccountRows.SearchAsync(session, "ZENOBIA", skip: 0, take: 2);
        Assert.Equal((2, 3), (found.Rows.Count, found.Total));
        var rest = await AccountRows.SearchAsync(session, "zenobia", skip: 2, take: 2);
        Assert.Single(rest.Rows);
        // What has a meaning in patterns has none here
        Assert.Equal(0, (await AccountRows.SearchAsync(session, "z%a", skip: 0, take: 2)).Total);
    }

    [Fact]
    public async Task Only_samples_that_may_enter_are_offered()
    {
        var sample = await test.AddAccountAsync(isSample: true);
        var disabled = await test.AddAccountAsync(account => account.DisabledAt = DateTimeOffset.UtcNow, isSample: true);
        var other = await test.AddAccountAsync();

        await using var session = await test.Database.BeginOutsideAsync(accountId: null);
        var offered = (await AccountRows.SamplesAsync(session)).Select(account => account.Id).ToList();
        Assert.Contains(sample.Id, offered);
        Assert.DoesNotContain(disabled.Id, offered);
        Assert.DoesNotContain(other.Id, offered);
    }

    [Theory]
    [InlineData("delete from accounts")]
    [InlineData("update account_events set event = 'x'")]
    [InlineData("delete from account_events")]
    [InlineData("truncate account_events")]
    [InlineData("update kept_forms set account_id = 1")]
    [InlineData("delete from data_protection_keys")]
    [InlineData("update data_protection_keys set xml = ''")]
    public async Task The_web_role_cannot_remove_accounts_nor_rewrite_what_happened(string sql)
    {
        await using var session = await test.Database.BeginOutsideAsync(accountId: null);
        await using var command = session.Command(sql);
        var problem = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, problem.SqlState);
    }

    [Theory]
    [InlineData("update account_events set event = 'x'")]
    [InlineData("delete from account_events")]
    public async Task Not_even_the_owner_rewrites_what_happened(string sql)
    {
        var made = await test.AddAccountAsync(account => account.Note(AccountEvent.Created));
        await using var owner = NpgsqlDataSource.Create(test.Owner + ";SearchPath=traguardo");
        await using var command = owner.CreateCommand($"{sql} where account_id = {made.Id}");
        var problem = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Equal("TR002", problem.SqlState);
    }

    [Fact]
    public async Task An_event_says_what_happened_who_did_it_and_from_where()
    {
        var actor = await test.AddAccountAsync(account => account.DisplayName = "Chi agisce");
        var made = await test.AddAccountAsync();
        await using var session = await test.Database.BeginOutsideAsync(actor.Id);
        foreach (var what in Enum.GetValues<AccountEvent>())
        {
            await AccountEvents.AddAsync(session, made.Id, what, "dettaglio", "192.0.2.1");
        }

        var events = await AccountEvents.ListAsync(session, made.Id, 100);
        Assert.Equal(Enum.GetValues<AccountEvent>().Reverse(), events.Select(one => one.What));
        Assert.All(
            events,
            one => Assert.Equal(("dettaglio", "Chi agisce", false, "192.0.2.1"), (one.Detail, one.Actor, one.IsByOwner, one.Address))
        );
    }

    [Fact]
    public async Task A_detail_of_any_length_is_stored_up_to_its_limit()
    {
        var made = await test.AddAccountAsync();
        await using var session = await test.Database.BeginOutsideAsync(made.Id);
        await AccountEvents.AddAsync(session, made.Id, AccountEvent.PasskeyAdded, new string('x', 100_000), address: null);
        var one = Assert.Single(await AccountEvents.ListAsync(session, made.Id, 10));
        Assert.Equal(1000, one.Detail!.Length);
        Assert.True(one.IsByOwner);
    }
}
