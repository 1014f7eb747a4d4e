// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net.Sockets;
using Npgsql;

namespace Traguardo.Storage.Sessions;

/// <summary>Tells a database that is away for now from what is wrong with a request.</summary>
public static class DatabaseTrouble
{
    /// <summary>True when the database cannot be reached, is starting or stopping, or has no connection left: the same may succeed later.</summary>
    public static bool IsAway(Exception problem)
    {
        for (var cause = problem; cause is not null; cause = cause.InnerException)
        {
            if (cause is SocketException or NpgsqlException { IsTransient: true } or TimeoutException)
            {
                return true;
            }
        }

        return false;
    }
}
