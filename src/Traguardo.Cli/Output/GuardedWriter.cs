// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;

namespace Traguardo.Cli.Output;

/// <summary>An output whose own failures (a full disk, a closed stream) are told apart from all else that may fail while something is written to it.</summary>
/// <param name="inner">Where it writes.</param>
/// <param name="failed">What to do when that fails; what could not be written is lost.</param>
internal sealed class GuardedWriter(TextWriter inner, Action<Exception> failed) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Guard(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Guard(() => inner.Write(buffer, index, count));

    public override void Write(string? value) => Guard(() => inner.Write(value));

    public override void Flush() => Guard(inner.Flush);

    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            failed(failure);
        }
    }
}
