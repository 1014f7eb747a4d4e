// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Accounts;

/// <summary>An identity of an external provider that may enter as an account.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">Who it is there: unique and never given to somebody else.</param>
/// <param name="Name">How the provider calls them; null when it does not say.</param>
/// <param name="CreatedAt">Since when.</param>
public sealed record AccountLogin(string Issuer, string Subject, string? Name, DateTimeOffset CreatedAt);

/// <summary>The identities of the single sign-on, each of one account.</summary>
public static class AccountLogins
{
    /// <summary>The account that an identity may enter as; null when there is none.</summary>
    public static Task<Account?> FindAccountAsync(
        BodySession session,
        string issuer,
        string subject,
        CancellationToken cancellation = default
    ) =>
        AccountRows.OneAsync(
            session.Command(
                $"select {AccountRows.All} from accounts where id = (select account_id from account_logins where provider = $1 and provider_key = $2)",
                issuer,
                subject
            ),
            cancellation
        );

    /// <summary>The identities of an account.</summary>
    public static async Task<IReadOnlyList<AccountLogin>> ListAsync(
        BodySession session,
        long accountId,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            "select provider, provider_key, display_name, created_at from account_logins where account_id = $1 order by created_at, provider_key",
            accountId
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var logins = new List<AccountLogin>();
        while (await reader.ReadAsync(cancellation))
        {
            logins.Add(new(reader.GetString(0), reader.GetString(1), reader.TextOrNull(2), reader.GetFieldValue<DateTimeOffset>(3)));
        }

        return logins;
    }

    /// <summary>Lets an identity enter as an account.</summary>
    /// <returns>False when it already enters as this one or as another.</returns>
    public static async Task<bool> AddAsync(
        BodySession session,
        long accountId,
        string issuer,
        string subject,
        string? name,
        string? address,
        CancellationToken cancellation = default
    )
    {
        await using (
            var command = session.Command(
                "insert into account_logins (provider, provider_key, display_name, account_id) values ($1, $2, $3, $4) on conflict do nothing",
                issuer,
                subject,
                name,
                accountId
            )
        )
        {
            if (await command.ExecuteNonQueryAsync(cancellation) == 0)
            {
                return false;
            }
        }

        await AccountEvents.AddAsync(session, accountId, AccountEvent.LoginLinked, $"{subject} ({issuer})", address, cancellation);
        return true;
    }

    /// <summary>Lets an identity enter no more.</summary>
    /// <returns>False when it was not one of the account.</returns>
    public static async Task<bool> RemoveAsync(
        BodySession session,
        long accountId,
        string issuer,
        string subject,
        string? address,
        CancellationToken cancellation = default
    )
    {
        await using (
            var command = session.Command(
                "delete from account_logins where account_id = $1 and provider = $2 and provider_key = $3",
                accountId,
                issuer,
                subject
            )
        )
        {
            if (await command.ExecuteNonQueryAsync(cancellation) == 0)
            {
                return false;
            }
        }

        await AccountEvents.AddAsync(session, accountId, AccountEvent.LoginUnlinked, $"{subject} ({issuer})", address, cancellation);
        return true;
    }
}
