// SPDX-License-Identifier: AGPL-3.0-or-later

using System.ComponentModel;
using System.Diagnostics;

namespace Traguardo.Documents.Office;

/// <summary>Finds LibreOffice and runs it once.</summary>
internal static class OfficeProgram
{
    /// <summary>Where to write what the program says.</summary>
    private const string LogFile = "soffice.log";

    /// <summary>What is shown of it, the end first.</summary>
    private const int ShownLog = 400;

    /// <summary>Path of the program; null when it is not installed.</summary>
    public static string? Find(OfficeOptions options)
    {
        var named = options.Program ?? Environment.GetEnvironmentVariable(OfficeOptions.ProgramVariable);
        if (!string.IsNullOrWhiteSpace(named))
        {
            return File.Exists(named) ? Path.GetFullPath(named) : null;
        }

        var names = OperatingSystem.IsWindows() ? (string[])["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Runs the program to its end.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">What it is to do.</param>
    /// <param name="folder">Folder of this run.</param>
    /// <param name="limit">How long it may take.</param>
    /// <exception cref="OfficeException">It took too long, or could not be started.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up. The program has ended by then.</exception>
    public static async Task RunAsync(
        string program,
        IEnumerable<string> arguments,
        string folder,
        TimeSpan limit,
        CancellationToken cancellationToken
    )
    {
        using var process = Start(program, arguments, folder);
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timer.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(timer.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            cancellationToken.ThrowIfCancellationRequested();
            throw new OfficeException(
                OfficeFailure.TimeLimit,
                $"LibreOffice non ha finito entro {limit.TotalSeconds:0} secondi ed è stato fermato: riprovare, o dividere il documento."
            );
        }
    }

    /// <summary>The last words of a run, for the message of its failure.</summary>
    public static string LastWords(string folder)
    {
        var path = Path.Combine(folder, LogFile);
        var said = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings(" ").Trim() : "";
        return said.Length > ShownLog ? "…" + said[^ShownLog..] : said;
    }

    private static Process Start(string program, IEnumerable<string> arguments, string folder)
    {
        // Its children would hold pipes open after it has been ended: what it says goes to a file
        var start = new ProcessStartInfo
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        if (OperatingSystem.IsWindows())
        {
            start.FileName = program;
        }
        else
        {
            start.FileName = "/bin/sh";
            start.ArgumentList.Add("-c");
            // Behind those who wait for a page
            start.ArgumentList.Add($"exec nice -n 10 \"$0\" \"$@\" </dev/null >{LogFile} 2>&1");
            start.ArgumentList.Add(program);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Not the user's language and hour, nor a screen
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["TZ"] = "UTC";
        start.Environment["SAL_USE_VCLPLUGIN"] = "svp";
        try
        {
            return Process.Start(start) ?? throw OfficeException.Missing();
        }
        catch (Win32Exception exception)
        {
            throw new OfficeException(
                OfficeFailure.Missing,
                $"LibreOffice non parte ({exception.Message}): controllare l'installazione.",
                exception
            );
        }
    }
}
