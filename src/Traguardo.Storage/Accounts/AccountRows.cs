// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Accounts;

/// <summary>The accounts of an installation. They are disabled, never removed: what they did carries their id.</summary>
public static class AccountRows
{
    internal const string All = """
        id, user_name, normalized_user_name, display_name, email, normalized_email, password_hash, security_stamp, concurrency_stamp, lockout_end,
        two_factor_enabled, authenticator_key, must_change_password, is_installer, is_sample, disabled_at, created_at
        """;

    /// <summary>The account; null when there is none.</summary>
    public static Task<Account?> FindAsync(BodySession session, long id, CancellationToken cancellation = default) =>
        OneAsync(session.Command($"select {All} from accounts where id = $1", id), cancellation);

    /// <summary>The account, read in one round trip; null when there is none.</summary>
    public static Task<Account?> FindAsync(Database database, long id, CancellationToken cancellation = default) =>
        database.ReadTogetherAsync(
            id,
            [new Statement($"select {All} from accounts where id = $1", id)],
            async reader => await reader.ReadAsync(cancellation) ? Read(reader) : null,
            cancellation
        );

    /// <summary>The account of a normalized user name; null when there is none.</summary>
    public static Task<Account?> FindByNameAsync(
        BodySession session,
        string normalizedUserName,
        CancellationToken cancellation = default
    ) => OneAsync(session.Command($"select {All} from accounts where normalized_user_name = $1", normalizedUserName), cancellation);

    /// <summary>The accounts of a normalized e-mail address: none, one, or several.</summary>
    public static Task<IReadOnlyList<Account>> FindByEmailAsync(
        BodySession session,
        string normalizedEmail,
        CancellationToken cancellation = default
    ) => ManyAsync(session.Command($"select {All} from accounts where normalized_email = $1 order by id", normalizedEmail), cancellation);

    /// <summary>The sample accounts that may enter, in the order in which they were made.</summary>
    public static Task<IReadOnlyList<Account>> SamplesAsync(BodySession session, CancellationToken cancellation = default) =>
        ManyAsync(session.Command($"select {All} from accounts where is_sample and disabled_at is null order by id"), cancellation);

    /// <summary>Accounts by display name, a page at a time.</summary>
    /// <param name="text">Part of a name or of an address, in any case; empty for all.</param>
    public static async Task<AccountPage> SearchAsync(
        BodySession session,
        string text,
        int skip,
        int take,
        CancellationToken cancellation = default
    )
    {
        const string Condition = """
            where position(lower($1) in lower(display_name)) > 0 or position(lower($1) in lower(user_name)) > 0
              or position(lower($1) in lower(coalesce(email, ''))) > 0
            """;
        int total;
        await using (var count = session.Command($"select count(*)::integer from accounts {Condition}", text))
        {
            total = (int)(await count.ExecuteScalarAsync(cancellation))!;
        }

        var rows = await ManyAsync(
            session.Command(
                $"select {All} from accounts {Condition} order by lower(display_name), id offset $2 limit $3",
                text,
                skip,
                take
            ),
            cancellation
        );
        return new AccountPage(rows, total);
    }

    /// <summary>
    /// How many accounts that look after the installation may enter. Holds them all until the transaction ends, so that two cannot each take the other's
    /// place away.
    /// </summary>
    /// <param name="withSamples">True where sample accounts may enter.</param>
    public static async Task<int> CountInstallersAsync(BodySession session, bool withSamples, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            """
            select count(*)::integer
            from (select from accounts where is_installer and disabled_at is null and ($1 or not is_sample) order by id for update) as held
            """,
            withSamples
        );
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Adds an account and its notes.</summary>
    /// <exception cref="PostgresException">There is one with this name.</exception>
    public static async Task AddAsync(BodySession session, Account account, string? address, CancellationToken cancellation = default)
    {
        account.ConcurrencyStamp = NewStamp();
        await using (
            var command = session.Command(
                """
                insert into accounts (user_name, normalized_user_name, display_name, email, normalized_email, password_hash, security_stamp,
                  concurrency_stamp, must_change_password, is_installer, is_sample, disabled_at)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id, created_at
                """,
                account.UserName,
                account.NormalizedUserName,
                account.DisplayName,
                account.Email,
                account.NormalizedEmail,
                account.PasswordHash,
                account.SecurityStamp,
                account.ConcurrencyStamp,
                account.MustChangePassword,
                account.IsInstaller,
                account.IsSample,
                account.DisabledAt
            )
        )
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            await reader.ReadAsync(cancellation);
            account.Id = reader.GetInt64(0);
            account.CreatedAt = reader.GetFieldValue<DateTimeOffset>(1);
        }

        await AddNotesAsync(session, account, address, cancellation);
    }

    /// <summary>Saves an account and its notes.</summary>
    /// <returns>False when somebody else saved it since it was read; nothing is done then.</returns>
    /// <exception cref="PostgresException">There is another with this name.</exception>
    public static async Task<bool> UpdateAsync(
        BodySession session,
        Account account,
        string? address,
        CancellationToken cancellation = default
    )
    {
        var stamp = NewStamp();
        await using (
            var command = session.Command(
                """
                update accounts set user_name = $3, normalized_user_name = $4, display_name = $5, email = $6, normalized_email = $7, password_hash = $8,
                  security_stamp = $9, concurrency_stamp = $10, must_change_password = $11, is_installer = $12, disabled_at = $13
                where id = $1 and concurrency_stamp = $2
                """,
                account.Id,
                account.ConcurrencyStamp,
                account.UserName,
                account.NormalizedUserName,
                account.DisplayName,
                account.Email,
                account.NormalizedEmail,
                account.PasswordHash,
                account.SecurityStamp,
                stamp,
                account.MustChangePassword,
                account.IsInstaller,
                account.DisabledAt
            )
        )
        {
            if (await command.ExecuteNonQueryAsync(cancellation) == 0)
            {
                return false;
            }
        }

        account.ConcurrencyStamp = stamp;
        await AddNotesAsync(session, account, address, cancellation);
        return true;
    }

    internal static string NewStamp() => Guid.NewGuid().ToString("N");

    internal static Account Read(NpgsqlDataReader reader) =>
        new()
        {
            Id = reader.GetInt64(0),
            UserName = reader.GetString(1),
            NormalizedUserName = reader.GetString(2),
            DisplayName = reader.GetString(3),
            Email = reader.TextOrNull(4),
            NormalizedEmail = reader.TextOrNull(5),
            PasswordHash = reader.TextOrNull(6),
            SecurityStamp = reader.GetString(7),
            ConcurrencyStamp = reader.GetString(8),
            LockoutEnd = reader.TimeOrNull(9),
            HasSecondFactor = reader.GetBoolean(10),
            AuthenticatorKey = reader.TextOrNull(11),
            MustChangePassword = reader.GetBoolean(12),
            IsInstaller = reader.GetBoolean(13),
            IsSample = reader.GetBoolean(14),
            DisabledAt = reader.TimeOrNull(15),
            CreatedAt = reader.GetFieldValue<DateTimeOffset>(16),
        };

    internal static async Task<Account?> OneAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            return await reader.ReadAsync(cancellation) ? Read(reader) : null;
        }
    }

    private static async Task<IReadOnlyList<Account>> ManyAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var accounts = new List<Account>();
            while (await reader.ReadAsync(cancellation))
            {
                accounts.Add(Read(reader));
            }

            return accounts;
        }
    }

    private static async Task AddNotesAsync(BodySession session, Account account, string? address, CancellationToken cancellation)
    {
        foreach (var note in account.Notes)
        {
            await AccountEvents.AddAsync(session, account.Id, note.What, note.Detail, address, cancellation);
        }

        account.ForgetNotes();
    }
}

/// <summary>Some of the accounts that were looked for.</summary>
/// <param name="Rows">Those of this page.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record AccountPage(IReadOnlyList<Account> Rows, int Total);
