// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;

namespace Traguardo.Storage.Sessions;

/// <summary>
/// Connections are kept open between requests. One may have died meanwhile, with all others (the server was restarted, a firewall forgot them): its next user
/// is the first to notice. As nothing was done on it yet, that user takes a new one, and no person is told of it.
/// </summary>
internal static class Pool
{
    /// <summary>Does the first work on a connection; once more on a new connection when the one that was kept is dead.</summary>
    /// <param name="work">Changes nothing that lasts, and takes its own connection.</param>
    public static async Task<T> TryAsync<T>(NpgsqlDataSource source, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (NpgsqlException problem) when (problem.IsTransient)
        {
            source.Clear();
            return await work();
        }
    }
}
