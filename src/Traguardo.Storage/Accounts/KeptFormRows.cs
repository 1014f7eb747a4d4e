// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Accounts;

/// <summary>Forms that arrived after their session had ended. Each is for one account in one browser, for a time.</summary>
public static class KeptFormRows
{
    /// <summary>Most forms of one account: older ones give way.</summary>
    private const int MostOfOneAccount = 20;

    /// <summary>Keeps a form, and drops those whose time is over.</summary>
    /// <param name="content">Its fields, encrypted.</param>
    /// <param name="oldest">Forms kept before this time are dropped.</param>
    /// <returns>Its id.</returns>
    public static async Task<long> AddAsync(
        BodySession session,
        long accountId,
        byte[] browserHash,
        byte[] content,
        DateTimeOffset now,
        DateTimeOffset oldest,
        CancellationToken cancellation = default
    )
    {
        long id;
        await using (
            var insert = session.Command(
                "insert into kept_forms (account_id, browser_hash, content, created_at) values ($1, $2, $3, $4) returning id",
                accountId,
                browserHash,
                content,
                now
            )
        )
        {
            id = (long)(await insert.ExecuteScalarAsync(cancellation))!;
        }

        await using var delete = session.Command(
            """
            delete from kept_forms where created_at < $2
              or id in (select id from kept_forms where account_id = $1 order by id desc offset $3)
            """,
            accountId,
            oldest,
            MostOfOneAccount
        );
        await delete.ExecuteNonQueryAsync(cancellation);
        return id;
    }

    /// <summary>The fields of a form, encrypted; null when there is none for this account in this browser, or its time is over.</summary>
    public static async Task<byte[]?> FindAsync(
        BodySession session,
        long id,
        long accountId,
        byte[] browserHash,
        DateTimeOffset oldest,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            "select content from kept_forms where id = $1 and account_id = $2 and browser_hash = $3 and created_at >= $4",
            id,
            accountId,
            browserHash,
            oldest
        );
        return (byte[]?)await command.ExecuteScalarAsync(cancellation);
    }

    /// <summary>The account that a form is kept for, when it is kept for this browser; null otherwise.</summary>
    public static Task<Account?> FindAccountAsync(
        BodySession session,
        long id,
        byte[] browserHash,
        CancellationToken cancellation = default
    ) =>
        AccountRows.OneAsync(
            session.Command(
                $"select {AccountRows.All} from accounts where id = (select account_id from kept_forms where id = $1 and browser_hash = $2)",
                id,
                browserHash
            ),
            cancellation
        );

    /// <summary>Drops a form of this account in this browser.</summary>
    public static async Task RemoveAsync(
        BodySession session,
        long id,
        long accountId,
        byte[] browserHash,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            "delete from kept_forms where id = $1 and account_id = $2 and browser_hash = $3",
            id,
            accountId,
            browserHash
        );
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
