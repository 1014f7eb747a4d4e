// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Audit;

/// <summary>Writers of one body take turns: the register is a chain. Who decides by what is stored takes its turn before it reads.</summary>
public static class RegisterTurn
{
    /// <summary>Waits until no other session writes in the body; from then on until this session ends, what it reads is what it changes.</summary>
    public static async Task TakeAsync(BodySession session, CancellationToken cancellation = default)
    {
        // Touches no row; the trigger of the statement takes the turn
        await using var command = session.Command("update cycles set code = code where false");
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
