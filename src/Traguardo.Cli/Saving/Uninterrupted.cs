// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Runtime.InteropServices;

namespace Traguardo.Cli.Saving;

/// <summary>A while in which nobody interrupts the program, so that what has begun is finished and leaves nothing half done.</summary>
internal sealed class Uninterrupted : IDisposable
{
    private readonly PosixSignalRegistration[] held =
    [
        .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal =>
            PosixSignalRegistration.Create(signal, context => context.Cancel = true)
        ),
    ];

    private Uninterrupted() { }

    public static Uninterrupted Begin() => new();

    public void Dispose()
    {
        foreach (var signal in held)
        {
            signal.Dispose();
        }
    }
}
