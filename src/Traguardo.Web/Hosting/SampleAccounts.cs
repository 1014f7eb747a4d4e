// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Roles;
using Traguardo.Storage.Sessions;

namespace Traguardo.Web.Hosting;

/// <summary>Accounts to try the program with: one for each role of each body. They have no password and are entered from the page of the demonstration only.</summary>
internal static class SampleAccounts
{
    public const string Installer = "installazione";

    private static readonly DateOnly Always = new(2000, 1, 1);

    public static async Task AddForBodyAsync(
        BodySession session,
        StoredBody body,
        IReadOnlyList<Unit> units,
        CancellationToken cancellation
    )
    {
        var top = units.FirstOrDefault(unit => unit.Parent is null)?.Code;
        foreach (var role in Enum.GetValues<Role>())
        {
            // Managers and officers answer for a unit, where the body has any
            var unit = role is Role.Manager or Role.Officer ? top : null;
            var word = RoleTokens.Roles.Italian(role);
            var account = await AddAsync(
                session,
                $"{word}.{body.Slug}",
                $"{Capital(RoleTokens.Roles.Name(role))}, {body.Body.Name}",
                cancellation
            );
            await RoleStore.AddAsync(session, account, role, unit, Always, cancellation: cancellation);
        }
    }

    public static async Task<long> AddAsync(
        BodySession session,
        string userName,
        string displayName,
        CancellationToken cancellation,
        bool isInstaller = false
    )
    {
        await using var command = session.Command(
            """
            insert into accounts (user_name, normalized_user_name, display_name, security_stamp, concurrency_stamp, is_installer, is_sample)
            values ($1, $2, $3, $4, $4, $5, true) returning id
            """,
            userName,
            userName.ToUpperInvariant(),
            displayName,
            Guid.NewGuid().ToString("N"),
            isInstaller
        );
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
