// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Npgsql;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Sessions;

namespace Traguardo.Web.Features.Accounts.Sessions;

/// <summary>
/// Makes the first key of an installation while other nodes wait: two nodes that start together on an empty database would each make one, and not read
/// each other's cookies until the next day.
/// </summary>
internal sealed partial class FirstKey(Database database, IKeyManager keys, TimeProvider clock, ILogger<FirstKey> log) : IHostedService
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var session = await database.BeginOutsideAsync(accountId: null, cancellationToken);
            await ProtectionKeys.HoldAsync(session, cancellationToken);
            if ((await ProtectionKeys.ListAsync(session, cancellationToken)).Count == 0)
            {
                var now = clock.GetUtcNow();
                keys.CreateNewKey(now, now + Lifetime);
            }
        }
        catch (NpgsqlException problem)
        {
            // The pages say that the database is silent, and work when it answers again; the framework then makes the key
            LogSilent(problem);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not answer: the first key of cookies is not made now")]
    private partial void LogSilent(Exception problem);
}
