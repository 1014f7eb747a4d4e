// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Security.Cryptography;
using Traguardo.Cli.Installations;
using Traguardo.Cli.Loading;
using Traguardo.Cli.Output;
using Traguardo.Cli.Usage;
using Traguardo.Domain.Notation;
using Traguardo.Storage.Backup;
using Traguardo.Storage.Cluster;
using Traguardo.Storage.Moments;
using Traguardo.Storage.Sessions;

namespace Traguardo.Cli.Commands;

/// <summary><c>restore</c>: an empty installation becomes the one of a backup.</summary>
internal static class RestoreCommand
{
    public static CliCommand Create(Terminal terminal)
    {
        var file = CommonOptions.Text("FILE", "una copia fatta con «traguardo backup»");
        var command = new CliCommand("restore", "ripristina una copia in un'installazione vuota: tutta o niente")
        {
            Details =
                "L'installazione dev'essere senza enti e senza account, e l'applicazione ferma. La copia viene controllata prima per intero; dopo, si ricalcola il registro di ogni ente. "
                + "Se qualcosa non va non cambia nulla. Finisce con 1 quando il registro di un ente non era integro già nella copia.",
            Examples = [new("restore copia-2025-06-30.traguardo", "l'installazione com'era quel giorno")],
        };
        command.Add(file);
        command.SetAction(parsed =>
        {
            var path = terminal.FullPath(parsed.GetRequiredValue(file));
            return Installation.Work(terminal, besideRunning: false, database => RestoreAsync(terminal, database, path));
        });
        return command;
    }

    private static async Task<int> RestoreAsync(Terminal terminal, OpenDatabase opened, string path)
    {
        await using var backup = await OpenAsync(terminal, path);
        var note = new BackupNote(Path.GetFileName(path), new FileInfo(path).Length, await HashAsync(path), backup.Manifest.Bodies.Count);

        // Brings the schema up to date and makes the role of the web application, as its start would
        await using (await Database.OpenAsync(opened.OwnerConnectionString, Installation.WebConnection(terminal))) { }

        await BackupRestore.RunAsync(opened.OwnerConnectionString, backup, note);
        var bodies = backup.Manifest.Bodies;
        var rows = backup.Manifest.Tables.Sum(table => table.Rows);
        Say(
            terminal,
            $"Ripristinata la copia del {Moment(backup.Manifest.MadeAt)}: {Counted.Of(bodies.Count, "ente", "enti")}, {ItalianNumber.Print(rows)} righe."
        );
        var broken = bodies.Where(body => body.FirstBroken is not null).ToList();
        foreach (var body in broken)
        {
            Say(terminal, $"Attenzione: il registro di «{body.Name}» non era integro già nella copia, dalla voce {body.FirstBroken}.");
        }

        if (broken.Count == 0 && bodies.Count > 0)
        {
            Say(terminal, "Il registro di ogni ente è stato ricalcolato ed è integro.");
        }

        return broken.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
    }

    private static async Task<BackupFile> OpenAsync(Terminal terminal, string path)
    {
        try
        {
            return await BackupFile.OpenAsync(path);
        }
        catch (BackupException problem)
        {
            throw new BadInputException($"«{terminal.Shown(path)}» non si può ripristinare: {problem.Message}");
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BadInputException($"il file «{terminal.Shown(path)}» non esiste.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"il file «{terminal.Shown(path)}» non si può leggere.");
        }
    }

    private static async Task<byte[]> HashAsync(string path)
    {
        await using var stream = File.OpenRead(path);
        return await SHA256.HashDataAsync(stream);
    }

    private static string Moment(DateTimeOffset at) => ItalianDate.Print(ItalianTime.DayOf(at));

    private static void Say(Terminal terminal, string text) => Paragraph.Write(terminal.Output, text, terminal.Width, "", "  ");
}
