// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Accounts;

/// <summary>Something that happened to an account.</summary>
/// <param name="At">When.</param>
/// <param name="What">What.</param>
/// <param name="Detail">More of it; null when there is no more.</param>
/// <param name="Actor">Display name of who did it; null when nobody had signed in, and for the program itself.</param>
/// <param name="IsByOwner">True when the account itself did it.</param>
/// <param name="Address">Network address of who did it.</param>
public sealed record StoredAccountEvent(
    DateTimeOffset At,
    AccountEvent What,
    string? Detail,
    string? Actor,
    bool IsByOwner,
    string? Address
);

/// <summary>The events of accounts: rows that are added and never changed.</summary>
public static class AccountEvents
{
    /// <summary>Longest detail, as the table holds it.</summary>
    private const int LongestDetail = 1000;

    private static readonly Dictionary<string, AccountEvent> ByCode = Enum.GetValues<AccountEvent>().ToDictionary(CodeOf);

    /// <summary>Adds an event; the account of the session did it.</summary>
    /// <param name="accountId">The account that it happened to; null for a sign-in under a name that nobody has.</param>
    public static async Task AddAsync(
        BodySession session,
        long? accountId,
        AccountEvent what,
        string? detail,
        string? address,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            "insert into account_events (account_id, event, detail, address) values ($1, $2, $3, $4)",
            accountId,
            CodeOf(what),
            detail is { Length: > LongestDetail } ? detail[..LongestDetail] : detail,
            address
        );
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Adds a failure to enter under a user name, which nobody may have: the same work in both cases.</summary>
    public static async Task AddFailureAsync(
        BodySession session,
        string normalizedUserName,
        string? address,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            "insert into account_events (account_id, event, address) values ((select id from accounts where normalized_user_name = $1), $2, $3)",
            normalizedUserName,
            CodeOf(AccountEvent.SignInFailed),
            address
        );
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The latest events of an account, the latest first.</summary>
    public static async Task<IReadOnlyList<StoredAccountEvent>> ListAsync(
        BodySession session,
        long accountId,
        int count,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            """
            select e.at, e.event, e.detail, a.display_name, e.actor_id = e.account_id, e.address
            from account_events e left join accounts a on a.id = e.actor_id where e.account_id = $1 order by e.id desc limit $2
            """,
            accountId,
            count
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var events = new List<StoredAccountEvent>();
        while (await reader.ReadAsync(cancellation))
        {
            events.Add(
                new(
                    reader.GetFieldValue<DateTimeOffset>(0),
                    ByCode[reader.GetString(1)],
                    reader.TextOrNull(2),
                    reader.TextOrNull(3),
                    !await reader.IsDBNullAsync(4, cancellation) && reader.GetBoolean(4),
                    reader.TextOrNull(5)
                )
            );
        }

        return events;
    }

    private static string CodeOf(AccountEvent what)
    {
        var code = new StringBuilder();
        foreach (var letter in what.ToString())
        {
            if (char.IsUpper(letter) && code.Length > 0)
            {
                code.Append('-');
            }

            code.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
        }

        return code.ToString();
    }
}
