// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Cli.Installations;
using Traguardo.Cli.Loading;
using Traguardo.Cli.Output;
using Traguardo.Cli.Usage;
using Traguardo.Domain.Notation;
using Traguardo.Storage.Backup;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cluster;
using Traguardo.Storage.Exchange;
using Traguardo.Storage.Sessions;

namespace Traguardo.Cli.Commands;

/// <summary><c>backup</c>: the whole installation, or the cycles of one body, in one file.</summary>
internal static class BackupCommand
{
    public static CliCommand Create(Terminal terminal)
    {
        var file = CommonOptions.Text("FILE", "dove scrivere la copia");
        var body = new System.CommandLine.Option<string?>("--ente")
        {
            HelpName = "CODICE",
            Description = "copia solo i cicli di un ente, come cartelle di dossier in un archivio .zip che si può aprire e importare",
        };
        var force = CommonOptions.Flag("--force", "sostituisci il file che c'è");
        var command = new CliCommand("backup", "copia l'intera installazione in un file, anche mentre l'applicazione è in uso")
        {
            Details =
                "La copia è l'installazione com'era in un istante: enti, cicli, account, registro. Contiene dati personali e le chiavi dell'installazione: va conservata al sicuro. "
                + "Si lavora sulla base dati di TRAGUARDO_DATABASE, o su quella incorporata. Finisce con 1 quando il registro di un ente non è integro.",
            Examples =
            [
                new("backup copia-2025-06-30.traguardo", "tutta l'installazione"),
                new("backup ente.zip --ente cciaa_xx", "i cicli di un ente, leggibili anche senza Traguardo"),
            ],
        };
        command.Add(file);
        command.Add(body);
        command.Add(force);
        command.SetAction(parsed =>
        {
            var path = terminal.FullPath(parsed.GetRequiredValue(file));
            Refuse(terminal, path, parsed.GetValue(force));
            return parsed.GetValue(body) is { } code
                ? Installation.Work(terminal, besideRunning: true, database => OneBodyAsync(terminal, database, path, code))
                : Installation.Work(terminal, besideRunning: true, database => AllAsync(terminal, database, path));
        });
        return command;
    }

    private static async Task<int> AllAsync(Terminal terminal, OpenDatabase database, string path)
    {
        BackupManifest? manifest = null;
        var (size, hash) = await WriteAsync(
            terminal,
            path,
            async stream =>
                manifest = await BackupWriter.WriteAsync(
                    database.OwnerConnectionString,
                    stream,
                    CommandLine.VersionOfProgram(),
                    TimeProvider.System.GetUtcNow()
                )
        );
        var made = manifest!;
        await BackupLog.AddAsync(database.OwnerConnectionString, new BackupNote(Path.GetFileName(path), size, hash, made.Bodies.Count));
        var rows = made.Tables.Sum(table => table.Rows);
        Say(
            terminal,
            $"Copia scritta in {terminal.Shown(path)}: {Counted.Of(made.Bodies.Count, "ente", "enti")}, {ItalianNumber.Print(rows)} righe, {Megabytes(size)}."
        );
        terminal.Output.WriteLine($"Impronta SHA-256: {Convert.ToHexStringLower(hash)}");
        foreach (var body in made.Bodies.Where(body => body.FirstBroken is not null))
        {
            Say(terminal, $"Attenzione: il registro di «{body.Name}» non è integro dalla voce {body.FirstBroken}.");
        }

        return made.Bodies.All(body => body.FirstBroken is null) ? ExitCode.Fine : ExitCode.Findings;
    }

    private static async Task<int> OneBodyAsync(Terminal terminal, OpenDatabase opened, string path, string code)
    {
        await using var database = await Database.OpenAsync(opened.OwnerConnectionString, Installation.WebConnection(terminal));
        IReadOnlyList<StoredBody> bodies;
        await using (var session = await database.BeginAsSystemAsync())
        {
            bodies = await BodyStore.ListAsync(session);
        }

        var body =
            bodies.FirstOrDefault(known => known.Body.Code == code)
            ?? bodies.FirstOrDefault(known => known.Slug == code)
            ?? throw new BadInputException(
                $"nell'installazione non c'è un ente con il codice «{code}».",
                [.. bodies.Select(known => $"{known.Body.Code}: {known.Body.Name}")]
            );
        var cycles = 0;
        var (size, _) = await WriteAsync(
            terminal,
            path,
            async stream =>
            {
                await using var session = await database.BeginReadingAsync(body.Id, accountId: null);
                cycles = await BodyArchive.WriteAsync(session, stream);
            }
        );
        Say(terminal, $"Scritto {terminal.Shown(path)}: {body.Body.Name}, {Counted.Of(cycles, "ciclo", "cicli")}, {Megabytes(size)}.");
        return ExitCode.Fine;
    }

    private static async Task<(long Size, byte[] Sha256)> WriteAsync(Terminal terminal, string path, Func<Stream, Task> write)
    {
        try
        {
            return await BackupFile.WriteAsync(path, overwrite: true, write);
        }
        catch (UnauthorizedAccessException)
        {
            throw new BadInputException($"non si può scrivere «{terminal.Shown(path)}»: mancano i permessi.");
        }
        catch (IOException)
        {
            throw new BadInputException($"non si può scrivere «{terminal.Shown(path)}»: il disco o un altro programma lo impedisce.");
        }
    }

    private static void Refuse(Terminal terminal, string path, bool force)
    {
        if (Directory.Exists(path))
        {
            throw new BadInputException($"«{terminal.Shown(path)}» è una cartella: non si può sostituire con un file.");
        }

        if (File.Exists(path) && !force)
        {
            throw new BadInputException($"«{terminal.Shown(path)}» c'è già.", [], "Per sostituirlo: --force");
        }

        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw new BadInputException($"non si può scrivere «{terminal.Shown(path)}»: la cartella che deve contenerlo non esiste.");
        }
    }

    private static string Megabytes(long bytes) =>
        bytes < 100_000
            ? string.Create(CultureInfo.InvariantCulture, $"{(bytes + 999) / 1000} kB")
            : ItalianNumber.Print(bytes / 1_000_000m, 1) + " MB";

    private static void Say(Terminal terminal, string text) => Paragraph.Write(terminal.Output, text, terminal.Width, "", "  ");
}
