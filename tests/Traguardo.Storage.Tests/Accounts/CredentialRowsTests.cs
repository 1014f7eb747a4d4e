// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Accounts;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Accounts;

/// <summary>Codes, passkeys and identities: each good for one account, and what is used once is used once on all nodes.</summary>
public sealed class CredentialRowsTests(TestDatabase test) : IClassFixture<TestDatabase>
{
    private const string Issuer = "https://accesso.example.org";

    [Fact]
    public async Task The_code_of_a_time_step_is_good_once_however_many_ask_together()
    {
        var account = await WithSecondFactorAsync(step: 100, []);
        Assert.Equal(0, await CountAsync(20, session => SecondFactorRows.UseStepAsync(session, account.Id, 100)));
        Assert.Equal(1, await CountAsync(20, session => SecondFactorRows.UseStepAsync(session, account.Id, 101)));
        Assert.Equal(0, await CountAsync(1, session => SecondFactorRows.UseStepAsync(session, account.Id, 99)));
    }

    [Fact]
    public async Task A_recovery_code_is_good_once_however_many_ask_together()
    {
        byte[] one = [1],
            two = [2];
        var account = await WithSecondFactorAsync(step: 1, [one, two]);
        Assert.Equal(1, await CountAsync(20, session => SecondFactorRows.UseCodeAsync(session, account.Id, one, address: null)));
        await using var session = await test.Database.BeginOutsideAsync(account.Id);
        Assert.Equal(1, await SecondFactorRows.CountCodesAsync(session, account.Id));
        Assert.Single(await AccountEvents.ListAsync(session, account.Id, 100), happened => happened.What is AccountEvent.RecoveryCodeUsed);
    }

    [Fact]
    public async Task New_recovery_codes_replace_the_old_ones()
    {
        var account = await WithSecondFactorAsync(
            step: 1,
            [
                [1],
                [2],
            ]
        );
        await using var session = await test.Database.BeginOutsideAsync(account.Id);
        await SecondFactorRows.RenewCodesAsync(
            session,
            account.Id,
            [
                [3],
            ],
            address: null
        );
        Assert.False(await SecondFactorRows.UseCodeAsync(session, account.Id, [1], address: null));
        Assert.True(await SecondFactorRows.UseCodeAsync(session, account.Id, [3], address: null));
    }

    [Fact]
    public async Task A_second_factor_changes_the_stamp_when_it_comes_and_when_it_goes()
    {
        var account = await WithSecondFactorAsync(
            step: 1,
            [
                [1],
            ]
        );
        await using var session = await test.Database.BeginOutsideAsync(account.Id);
        var with = (await AccountRows.FindAsync(session, account.Id))!;
        Assert.True(with.HasSecondFactor);
        Assert.NotEqual(account.SecurityStamp, with.SecurityStamp);

        Assert.True(await SecondFactorRows.DisableAsync(session, account.Id, address: null));
        var without = (await AccountRows.FindAsync(session, account.Id))!;
        Assert.False(without.HasSecondFactor);
        Assert.Null(without.AuthenticatorKey);
        Assert.NotEqual(with.SecurityStamp, without.SecurityStamp);
        Assert.Equal(0, await SecondFactorRows.CountCodesAsync(session, account.Id));
        Assert.False(await SecondFactorRows.UseStepAsync(session, account.Id, 1000));
        Assert.False(await SecondFactorRows.DisableAsync(session, account.Id, address: null));
    }

    [Fact]
    public async Task An_identity_of_a_provider_enters_as_one_account_only()
    {
        var subject = Guid.NewGuid().ToString();
        var one = await test.AddAccountAsync();
        var two = await test.AddAccountAsync();
        await using var session = await test.Database.BeginOutsideAsync(one.Id);
        Assert.True(await AccountLogins.AddAsync(session, one.Id, Issuer, subject, "Nome", address: null));
        Assert.False(await AccountLogins.AddAsync(session, two.Id, Issuer, subject, "Nome", address: null));
        Assert.Equal(one.Id, (await AccountLogins.FindAccountAsync(session, Issuer, subject))!.Id);
        Assert.Null(await AccountLogins.FindAccountAsync(session, "https://altro.example.org", subject));

        Assert.False(await AccountLogins.RemoveAsync(session, two.Id, Issuer, subject, address: null));
        Assert.True(await AccountLogins.RemoveAsync(session, one.Id, Issuer, subject, address: null));
        Assert.Null(await AccountLogins.FindAccountAsync(session, Issuer, subject));
    }

    [Fact]
    public async Task A_passkey_is_added_once_saved_after_each_use_and_removed_by_its_owner_only()
    {
        byte[] id = Guid.NewGuid().ToByteArray();
        var one = await test.AddAccountAsync();
        var two = await test.AddAccountAsync();
        var passkey = new AccountPasskey(id, "Portatile", """{"n": 1}""", new DateTimeOffset(2031, 1, 2, 3, 4, 5, TimeSpan.Zero));
        await using var session = await test.Database.BeginOutsideAsync(one.Id);
        await AccountPasskeys.SaveAsync(session, one.Id, passkey, address: null);
        await AccountPasskeys.SaveAsync(session, one.Id, passkey with { Data = """{"n": 2}""" }, address: null);
        await AccountPasskeys.SaveAsync(session, two.Id, passkey with { Data = """{"n": 3}""" }, address: null);

        var stored = Assert.Single(await AccountPasskeys.ListAsync(session, one.Id));
        Assert.Equal(("Portatile", """{"n": 2}""", passkey.CreatedAt), (stored.Name, stored.Data, stored.CreatedAt));
        Assert.Equal(id, stored.CredentialId);
        Assert.Empty(await AccountPasskeys.ListAsync(session, two.Id));
        Assert.Equal(one.Id, (await AccountPasskeys.FindAccountAsync(session, id))!.Id);
        Assert.Single(await AccountEvents.ListAsync(session, one.Id, 10));

        Assert.False(await AccountPasskeys.RemoveAsync(session, two.Id, id, address: null));
        Assert.True(await AccountPasskeys.RemoveAsync(session, one.Id, id, address: null));
        Assert.Null(await AccountPasskeys.FindAccountAsync(session, id));
    }

    private async Task<Account> WithSecondFactorAsync(long step, IEnumerable<byte[]> hashes)
    {
        var account = await test.AddAccountAsync();
        await using var session = await test.Database.BeginOutsideAsync(account.Id);
        await SecondFactorRows.EnableAsync(session, account.Id, "KEY", step, hashes, address: null);
        await session.CommitAsync();
        return account;
    }

    private async Task<int> CountAsync(int times, Func<Traguardo.Storage.Sessions.BodySession, Task<bool>> use)
    {
        var results = await Task.WhenAll(
            Enumerable
                .Range(0, times)
                .Select(async _ =>
                {
                    await using var session = await test.Database.BeginOutsideAsync(accountId: null);
                    var used = await use(session);
                    await session.CommitAsync();
                    return used;
                })
        );
        return results.Count(used => used);
    }
}
