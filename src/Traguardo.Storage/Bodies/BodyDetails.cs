// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Storage.Audit;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Bodies;

/// <summary>Saves what is written of the session's body. Its code never changes: files are known by it.</summary>
public static class BodyDetails
{
    /// <summary>A mark that changes with every save.</summary>
    public static async Task<long> VersionAsync(BodySession session, CancellationToken cancellation = default)
    {
        await using var command = session.Command("select xmin::text::bigint from bodies where id = $1", session.RequiredBodyId);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Saves everything but the code.</summary>
    /// <param name="version">The version that was read.</param>
    /// <returns>False when somebody else saved it since; nothing is done then.</returns>
    public static async Task<bool> UpdateAsync(BodySession session, long version, Body body, CancellationToken cancellation = default)
    {
        await RegisterTurn.TakeAsync(session, cancellation);
        await using var command = session.Command(
            """
            update bodies set name = $3, kind = $4, valid_from = $5, valid_to = $6, predecessors = $7
            where id = $1 and xmin::text::bigint = $2
            """,
            session.RequiredBodyId,
            version,
            body.Name,
            body.Kind,
            body.ValidFrom,
            body.ValidTo,
            body.Predecessors
        );
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }
}
