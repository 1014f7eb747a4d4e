// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Accounts;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Accounts;

public sealed class KeptFormRowsTests(TestDatabase test) : IClassFixture<TestDatabase>
{
    private static readonly byte[] Browser = [1, 2, 3];
    private static readonly byte[] Content = [4, 5, 6];
    private static readonly DateTimeOffset Now = new(2031, 5, 6, 7, 8, 9, TimeSpan.Zero);
    private static readonly DateTimeOffset Oldest = Now.AddHours(-12);

    [Fact]
    public async Task A_form_is_for_one_account_in_one_browser()
    {
        var account = await test.AddAccountAsync();
        var other = await test.AddAccountAsync();
        await using var session = await test.Database.BeginOutsideAsync(account.Id);
        var id = await KeptFormRows.AddAsync(session, account.Id, Browser, Content, Now, Oldest);

        Assert.Equal(Content, await KeptFormRows.FindAsync(session, id, account.Id, Browser, Oldest));
        Assert.Equal(account.Id, (await KeptFormRows.FindAccountAsync(session, id, Browser))!.Id);
        Assert.Null(await KeptFormRows.FindAsync(session, id, other.Id, Browser, Oldest));
        Assert.Null(await KeptFormRows.FindAsync(session, id, account.Id, [9], Oldest));
        Assert.Null(await KeptFormRows.FindAccountAsync(session, id, [9]));

        await KeptFormRows.RemoveAsync(session, id, other.Id, Browser);
        Assert.NotNull(await KeptFormRows.FindAsync(session, id, account.Id, Browser, Oldest));
        await KeptFormRows.RemoveAsync(session, id, account.Id, Browser);
        Assert.Null(await KeptFormRows.FindAsync(session, id, account.Id, Browser, Oldest));
    }

    [Fact]
    public async Task A_form_whose_time_is_over_is_not_given_and_is_dropped_by_the_next()
    {
        var account = await test.AddAccountAsync();
        await using var session = await test.Database.BeginOutsideAsync(account.Id);
        var old = await KeptFormRows.AddAsync(session, account.Id, Browser, Content, Now.AddHours(-13), Oldest.AddHours(-13));
        Assert.Null(await KeptFormRows.FindAsync(session, old, account.Id, Browser, Oldest));

        await KeptFormRows.AddAsync(session, account.Id, Browser, Content, Now, Oldest);
        Assert.Null(await KeptFormRows.FindAsync(session, old, account.Id, Browser, DateTimeOffset.MinValue.ToUniversalTime()));
    }

    [Fact]
    public async Task An_account_does_not_fill_the_table()
    {
        var account = await test.AddAccountAsync();
        await using var session = await test.Database.BeginOutsideAsync(account.Id);
        for (var form = 0; form < 25; form++)
        {
            await KeptFormRows.AddAsync(session, account.Id, Browser, Content, Now, Oldest);
        }

        await using var count = session.Command("select count(*) from kept_forms where account_id = $1", account.Id);
        Assert.Equal(20L, await count.ExecuteScalarAsync());
    }
}
