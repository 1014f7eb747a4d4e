// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text.Json;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Audit;

/// <summary>Names of what rows of the register point to by number.</summary>
internal sealed class NamesOf
{
    private readonly Dictionary<(string Kind, long Id), string> names = [];

    private NamesOf() { }

    /// <summary>The names that the session's body needs: of its accounts, plans and methodologies.</summary>
    public static async Task<NamesOf> ReadAsync(BodySession session, CancellationToken cancellation)
    {
        var read = new NamesOf();
        await using var command = session.Command(
            """
            select 'account', id, display_name || ' (' || user_name || ')' from accounts
            where id in (select account_id from role_assignments where body_id = $1 union select account_id from people where body_id = $1)
            union all select 'plan', id, title from plans where body_id = $1
            union all select 'methodology', id, code || ' (testo ' || id || ')' from methodologies where body_id = $1
            """,
            session.RequiredBodyId
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            read.names.Add((reader.GetString(0), reader.GetInt64(1)), reader.GetString(2));
        }

        return read;
    }

    public string? Account(JsonElement id) => Find("account", id);

    public string? Plan(JsonElement id) => Find("plan", id);

    public string? Methodology(JsonElement id) => Find("methodology", id);

    private string? Find(string kind, JsonElement id) =>
        id.TryGetInt64(out var number)
            ? names.GetValueOrDefault((kind, number)) ?? "numero " + number.ToString(CultureInfo.InvariantCulture)
            : null;
}
