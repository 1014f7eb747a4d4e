// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using System.Globalization;

namespace Traguardo.Storage.Cluster;

/// <summary>
/// The processes of PostgreSQL on this machine that work in a folder. The process id in postmaster.pid is not believed: after a kill another
/// program may have it.
/// </summary>
internal static class ServerProcesses
{
    private static readonly string[] Programs = ["postgres", "initdb"];

    /// <summary>Process ids of what works in a folder or was told to.</summary>
    /// <param name="folder">Full path of the folder, without links.</param>
    public static IReadOnlyList<int> In(string folder) =>
        [
            .. Directory
                .GetDirectories("/proc")
                .Where(process => int.TryParse(Path.GetFileName(process), NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .Where(process =>
                    IsServer(process) && (LinkOf(process, "cwd") == folder || Arguments(process).Contains(folder, StringComparer.Ordinal))
                )
                .Select(process => int.Parse(Path.GetFileName(process), CultureInfo.InvariantCulture)),
        ];

    /// <summary>Waits until no process works in a folder; kills those that still do after a while.</summary>
    /// <exception cref="DatabaseSetupException">One cannot be killed.</exception>
    public static async Task EndAllAsync(string folder, TimeSpan patience, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        while (In(folder) is { Count: > 0 } left)
        {
            if (clock.Elapsed > patience)
            {
                left.ToList().ForEach(Kill);
            }

            if (clock.Elapsed > patience + TimeSpan.FromSeconds(20))
            {
                throw new DatabaseSetupException(
                    $"un server PostgreSQL avviato in precedenza lavora ancora nella cartella «{folder}» e non si può fermare (processi {string.Join(", ", left)}).",
                    "Fermarlo, o riavviare la macchina."
                );
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // It has ended meanwhile
        }
    }

    /// <summary>The program of a process whose file was replaced is shown with a word after its name.</summary>
    private static bool IsServer(string process) =>
        LinkOf(process, "exe") is { } program && Programs.Contains(Path.GetFileName(program).Split(' ')[0], StringComparer.Ordinal);

    private static string? LinkOf(string process, string name) =>
        Read(() => File.ResolveLinkTarget(Path.Combine(process, name), false)?.FullName);

    private static string[] Arguments(string process) => Read(() => File.ReadAllText(Path.Combine(process, "cmdline")))?.Split('\0') ?? [];

    /// <summary>Null for a process that has ended, or of another user, which cannot be in a folder that only the server's user enters.</summary>
    private static T? Read<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
