// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;

namespace Traguardo.Storage.Sessions;

/// <summary>
/// Connections are kept open between requests. One may have died meanwhile, with all others (the server was restarted, a firewall forgot them): its next user
/// is the first to notice. As nothing was done on it yet, that user takes a new one, and no person is told of it.
/// </summary>
internal static class Pool
{
    /// <summary>Of several users that find a dead connection at once only one empties the pool: the others may meet another dead one meanwhile.</summary>
    private const int Attempts = 8;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);

    /// <summary>Does the first work on a connection; again on another connection when the one that was kept is dead.</summary>
    /// <param name="work">Changes nothing that lasts, and makes its own connection and commands: what was sent on a dead connection believes that it was prepared there.</param>
    public static async Task<T> TryAsync<T>(NpgsqlDataSource source, Func<Task<T>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (NpgsqlException problem) when (attempt < Attempts && HasDied(problem))
            {
                source.Clear();
                await Task.Delay(attempt * Pause);
            }
        }
    }

    /// <summary>True when the connection was open once and is no more; not when none can be opened, which the next attempt would not change.</summary>
    private static bool HasDied(NpgsqlException problem) =>
        problem is PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown }
        || problem.InnerException is IOException;
}
