// SPDX-License-Identifier: AGPL-3.0-or-later

using System.ComponentModel;
using System.Diagnostics;

namespace Traguardo.Storage.Cluster;

/// <summary>
/// A server that this program started. It is in a session of its own (a Ctrl-C in the terminal does not reach it) and shares none of this
/// program's streams (a caller that reads them is not kept waiting). A watcher beside it stops it when this program ends, however it ends.
/// </summary>
internal sealed class ServerProcess : IDisposable
{
    /// <summary>
    /// The shell becomes the server. The watcher reads the pipe whose other end this program holds: a line sends it home; the end of the pipe
    /// means that this program is no more, and the watcher asks the server for a fast stop. It is nobody's child, or the server would have a
    /// child that it does not know. Descriptors that this program inherited without knowing (a lock of the calling script) are closed.
    /// </summary>
    private const string Script = """
        umask 077
        log=$1
        shift
        exec 3<&0 4<&- 5<&- 6<&- 7<&- 8<&- 9<&- </dev/null >"$log" 2>&1
        ( (
          exec >/dev/null 2>&1
          read -r order <&3 || kill -INT "$$"
        ) & )
        exec 3<&-
        exec "$@"
        """;

    private readonly Process process;

    private ServerProcess(Process process) => this.process = process;

    public int Id => process.Id;

    public bool HasEnded => process.HasExited;

    /// <summary>Starts a server.</summary>
    /// <param name="account">Its user.</param>
    /// <param name="log">Full path of the file that gets what it says before it writes log files; written anew.</param>
    /// <param name="program">Full path of postgres.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="DatabaseSetupException">The system has not what is needed to start it.</exception>
    public static ServerProcess Start(ServerAccount account, string log, string program, IEnumerable<string> arguments)
    {
        try
        {
            var command = account.Command("setsid", ["/bin/sh", "-c", Script, "traguardo", log, program, .. arguments]);
            return new(Process.Start(command)!);
        }
        catch (Win32Exception problem)
        {
            throw new DatabaseSetupException(
                "PostgreSQL non si può avviare: manca il comando «setsid» o non si può eseguire.",
                "Installare il pacchetto util-linux.",
                [problem.Message],
                problem
            );
        }
    }

    public Task WaitForEndAsync(CancellationToken cancellation) => process.WaitForExitAsync(cancellation);

    /// <summary>Lets the watcher of a server that has ended go. Of a server that runs, it would leave it without one.</summary>
    public void Dispose()
    {
        try
        {
            using var order = process.StandardInput;
            order.WriteLine();
        }
        catch (IOException)
        {
            // The watcher was killed too
        }

        process.StandardOutput.Dispose();
        process.StandardError.Dispose();
        process.Dispose();
    }
}
