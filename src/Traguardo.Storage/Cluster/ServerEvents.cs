// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.Extensions.Logging;

namespace Traguardo.Storage.Cluster;

/// <summary>What the program's log says of the embedded PostgreSQL while the program runs.</summary>
internal static class ServerEvents
{
    public static readonly Action<ILogger, Exception?> Died = LoggerMessage.Define(
        LogLevel.Warning,
        new EventId(1, nameof(Died)),
        "PostgreSQL incorporato si è fermato da solo: lo si riavvia."
    );

    public static readonly Action<ILogger, Exception?> Restarted = LoggerMessage.Define(
        LogLevel.Information,
        new EventId(2, nameof(Restarted)),
        "PostgreSQL incorporato è di nuovo attivo."
    );

    public static readonly Action<ILogger, int, int, Exception?> NotRestarted = LoggerMessage.Define<int, int>(
        LogLevel.Error,
        new EventId(3, nameof(NotRestarted)),
        "PostgreSQL incorporato non si riavvia (tentativo {Attempt} di {Most})."
    );
}
