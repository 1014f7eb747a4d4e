// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Accounts;

/// <summary>The keys with which the application encrypts cookies and forms: in the database, so that every node reads what another wrote.</summary>
public static class ProtectionKeys
{
    /// <summary>"KEYS" in ASCII.</summary>
    private const long Lock = 0x4b455953;

    /// <summary>All keys, as XML.</summary>
    public static async Task<IReadOnlyList<string>> ListAsync(BodySession session, CancellationToken cancellation = default)
    {
        await using var command = session.Command("select xml from data_protection_keys order by id");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var keys = new List<string>();
        while (await reader.ReadAsync(cancellation))
        {
            keys.Add(reader.GetString(0));
        }

        return keys;
    }

    /// <summary>Adds a key.</summary>
    public static async Task AddAsync(BodySession session, string friendlyName, string xml, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            "insert into data_protection_keys (friendly_name, xml) values ($1, $2)",
            friendlyName,
            xml
        );
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Waits until no other node holds the keys; they are held until the session ends.</summary>
    public static async Task HoldAsync(BodySession session, CancellationToken cancellation = default)
    {
        await using var command = session.Command("select pg_advisory_xact_lock($1)", Lock);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
