// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Accounts;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Accounts;

/// <summary>Accounts to test with.</summary>
internal static class StoredAccounts
{
    public static async Task<Account> AddAccountAsync(this TestDatabase test, Action<Account>? change = null, bool isSample = false)
    {
        var name = "a" + Guid.NewGuid().ToString("N");
        var account = new Account
        {
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            DisplayName = name,
            SecurityStamp = "stamp",
            IsSample = isSample,
        };
        change?.Invoke(account);
        await using var session = await test.Database.BeginOutsideAsync(accountId: null);
        await AccountRows.AddAsync(session, account, address: null);
        await session.CommitAsync();
        return account;
    }
}
