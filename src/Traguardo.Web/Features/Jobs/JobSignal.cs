// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Traguardo.Web.Features.Jobs;

/// <summary>Tells this node's workers which bodies may have work. A signal that is lost does no harm: the node looks round by itself.</summary>
public sealed class JobSignal
{
    private readonly Channel<long> bodies = Channel.CreateUnbounded<long>();
    private readonly ConcurrentDictionary<long, bool> told = new();

    /// <summary>Says that a body has work; to be said after the transaction that added it.</summary>
    public void Tell(long bodyId)
    {
        if (told.TryAdd(bodyId, value: true))
        {
            bodies.Writer.TryWrite(bodyId);
        }
    }

    /// <summary>Waits for a body with work.</summary>
    internal async Task<long> NextAsync(CancellationToken cancellation)
    {
        var body = await bodies.Reader.ReadAsync(cancellation);
        told.TryRemove(body, out _);
        return body;
    }
}
