// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Features.Exchange;

/// <summary>Files that this node reads at once: reading one takes many times its size in memory.</summary>
internal sealed class ImportTurns : IDisposable
{
    /// <summary>Larger files are read in the background: nobody waits for an answer meanwhile.</summary>
    public const int LargestAtOnce = 512 * 1024;

    private readonly SemaphoreSlim turns = new(Math.Max(2, Environment.ProcessorCount));

    /// <summary>Does something in its turn.</summary>
    public async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await turns.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose() => turns.Dispose();
}
