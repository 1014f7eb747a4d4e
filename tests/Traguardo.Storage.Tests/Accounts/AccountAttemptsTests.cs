// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Accounts;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Accounts;

public sealed class AccountAttemptsTests(TestDatabase test) : IClassFixture<TestDatabase>
{
    private static readonly LockoutRule Rule = new(Limit: 5, Suspension: TimeSpan.FromMinutes(10));
    private static readonly DateTimeOffset Now = new(2031, 5, 6, 7, 8, 9, TimeSpan.Zero);

    [Fact]
    public async Task The_last_attempt_that_is_judged_suspends_the_account_for_its_time()
    {
        var account = await test.AddAccountAsync();
        for (var attempt = 1; attempt <= Rule.Limit; attempt++)
        {
            var judged = await TakeAsync(account, Now);
            Assert.NotNull(judged);
            Assert.Equal(attempt == Rule.Limit, judged.IsLockedAt(Now));
        }

        Assert.Null(await TakeAsync(account, Now));
        Assert.Null(await TakeAsync(account, Now + Rule.Suspension - TimeSpan.FromSeconds(1)));
        var later = await TakeAsync(account, Now + Rule.Suspension);
        Assert.NotNull(later);
        // Counted from the beginning
        Assert.False(later.IsLockedAt(Now + Rule.Suspension));
    }

    [Fact]
    public async Task Of_many_attempts_that_arrive_together_no_more_than_the_limit_are_judged()
    {
        var account = await test.AddAccountAsync();
        var judged = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => TakeAsync(account, Now)));
        Assert.Equal(Rule.Limit, judged.Count(one => one is not null));
    }

    [Fact]
    public async Task A_right_attempt_takes_itself_back_and_nothing_more()
    {
        var account = await test.AddAccountAsync();
        for (var attempt = 1; attempt < Rule.Limit; attempt++)
        {
            await TakeAsync(account, Now);
        }

        Assert.True((await TakeAsync(account, Now))!.IsLockedAt(Now));
        await using (var session = await test.Database.BeginOutsideAsync(accountId: null))
        {
            await AccountAttempts.GiveBackAsync(session, account.Id);
            await session.CommitAsync();
        }

        // One is left, as before
        Assert.True((await TakeAsync(account, Now))!.IsLockedAt(Now));
        Assert.Null(await TakeAsync(account, Now));
    }

    [Fact]
    public async Task Attempts_that_are_forgotten_start_again()
    {
        var account = await test.AddAccountAsync();
        for (var attempt = 1; attempt <= Rule.Limit; attempt++)
        {
            await TakeAsync(account, Now);
        }

        await using (var session = await test.Database.BeginOutsideAsync(accountId: null))
        {
            await AccountAttempts.ForgetAsync(session, account.Id);
            await session.CommitAsync();
        }

        Assert.False((await TakeAsync(account, Now))!.IsLockedAt(Now));
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_never_judged()
    {
        await using var session = await test.Database.BeginOutsideAsync(accountId: null);
        Assert.Null(await AccountAttempts.TakeAsync(session, "NESSUNO", Rule, Now));
    }

    [Fact]
    public async Task Attempts_do_not_get_in_the_way_of_who_edits_the_account()
    {
        var account = await test.AddAccountAsync();
        await TakeAsync(account, Now);
        await using var session = await test.Database.BeginOutsideAsync(accountId: null);
        Assert.True(await AccountRows.UpdateAsync(session, account, address: null));
    }

    private async Task<Account?> TakeAsync(Account account, DateTimeOffset now)
    {
        await using var session = await test.Database.BeginOutsideAsync(accountId: null);
        var judged = await AccountAttempts.TakeAsync(session, account.NormalizedUserName, Rule, now);
        await session.CommitAsync();
        return judged;
    }
}
