// SPDX-License-Identifier: AGPL-3.0-or-later

using System.ComponentModel;
using System.Diagnostics;

namespace Traguardo.Storage.Cluster;

/// <summary>
/// The system user under which PostgreSQL runs: this program's own, or another when this program is root, because PostgreSQL refuses to be root.
/// </summary>
internal sealed class ServerAccount
{
    /// <summary>
    /// Who serves root, the first that exists. An administrator who wants the data out of reach of what else runs as postgres or nobody
    /// makes a system user of the first name.
    /// </summary>
    private static readonly string[] Candidates = ["traguardo", "postgres", "nobody"];

    private static readonly string[] KeptVariables = ["PATH", "LD_LIBRARY_PATH"];

    private ServerAccount(string? name) => Name = name;

    /// <summary>The user of this program.</summary>
    public static ServerAccount Own { get; } = new(null);

    /// <summary>Name of the user; null when it is this program's own.</summary>
    public string? Name { get; }

    /// <summary>Chooses the user: for data that exist and do not belong to root, their owner.</summary>
    /// <param name="data">Folder of the server's data, which may not exist.</param>
    /// <exception cref="DatabaseSetupException">This program is root, and no other user is there.</exception>
    public static async Task<ServerAccount> ChooseAsync(string data, CancellationToken cancellation)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return Own;
        }

        if (Directory.Exists(data) && await Own.OwnerAsync(data, cancellation) is { } owner and not ("root" or "UNKNOWN"))
        {
            return new(owner);
        }

        foreach (var name in Candidates)
        {
            if ((await Own.RunAsync("id", ["-u", name], cancellation)).Succeeded)
            {
                return new(name);
            }
        }

        throw new DatabaseSetupException(
            $"PostgreSQL non può girare come root, e sul sistema non c'è nessuno degli utenti con cui Traguardo lo avvia ({string.Join(", ", Candidates)}).",
            "Crearne uno (useradd --system traguardo), oppure avviare Traguardo con un utente normale."
        );
    }

    /// <summary>Name of the owner of a file or folder ("UNKNOWN" for a number without a name); null when it cannot be told.</summary>
    public async Task<string?> OwnerAsync(string path, CancellationToken cancellation) =>
        await RunAsync("stat", ["-c", "%U", "--", path], cancellation) is { Succeeded: true, Output: var output } ? output.Trim() : null;

    /// <summary>A command as this user: from the root folder, which every user can enter, and with nothing of this program's environment but the search paths.</summary>
    public ProcessStartInfo Command(string program, IEnumerable<string> arguments)
    {
        var command = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (Name is not null)
        {
            command.UserName = Name;
        }

        var kept = KeptVariables.Select(name => (name, value: Environment.GetEnvironmentVariable(name))).ToList();
        command.Environment.Clear();
        foreach (var (name, value) in kept.Where(pair => pair.value is not null))
        {
            command.Environment[name] = value;
        }

        // Messages in English, which the diagnosis reads, and the time in which the server's log is written
        command.Environment["LC_ALL"] = "C";
        command.Environment["TZ"] = "UTC";
        return command;
    }

    /// <summary>Runs a command to its end. One that cannot be started at all fails like one that fails.</summary>
    public async Task<CommandResult> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        try
        {
            using var process = Process.Start(Command(program, arguments))!;
            try
            {
                process.StandardInput.Close();
                var output = process.StandardOutput.ReadToEndAsync(cancellation);
                var error = process.StandardError.ReadToEndAsync(cancellation);
                await process.WaitForExitAsync(cancellation);
                return new(process.ExitCode, await output, await error);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
        catch (Win32Exception problem)
        {
            return new(127, "", problem.Message);
        }
    }

    /// <summary>Gives a file or folder of this program's to this user, with all that is in it.</summary>
    /// <exception cref="DatabaseSetupException">The file system does not let it.</exception>
    public async Task GiveAsync(string path, CancellationToken cancellation)
    {
        if (Name is null)
        {
            return;
        }

        var result = await Own.RunAsync("chown", ["-R", "-h", Name + ":", "--", path], cancellation);
        if (!result.Succeeded)
        {
            throw new DatabaseSetupException(
                $"la cartella «{path}» non si può assegnare all'utente «{Name}», con cui gira PostgreSQL.",
                $"Indicare con {DatabaseVariables.DataFolder} una cartella di un disco locale.",
                result.LastLines
            );
        }
    }

    /// <summary>Makes an empty folder that only this user can enter.</summary>
    public async Task MakePrivateFolderAsync(string path, CancellationToken cancellation)
    {
        FileModes.MakePrivateFolder(path);
        await GiveAsync(path, cancellation);
    }

    /// <summary>The outermost folder, of those on the way to a folder and it included, that this user cannot enter; null when it can enter all.</summary>
    /// <param name="folder">A folder without links in its path.</param>
    /// <exception cref="DatabaseSetupException">This program may not start others as this user.</exception>
    public async Task<string?> FirstClosedFolderAsync(string folder, CancellationToken cancellation)
    {
        if (Name is null)
        {
            return null;
        }

        var way = new List<string>();
        for (var next = new DirectoryInfo(folder); next is not null; next = next.Parent)
        {
            way.Insert(0, next.FullName);
        }

        const string Script = """for folder do [ -x "$folder" ] || { printf %s "$folder"; exit 1; }; done""";
        var result = await RunAsync("/bin/sh", ["-c", Script, "sh", .. way], cancellation);
        return result switch
        {
            { Succeeded: true } => null,
            { Output.Length: > 0 } => result.Output,
            _ => throw new DatabaseSetupException(
                $"PostgreSQL non può girare come root, e Traguardo non può avviare programmi con l'utente «{Name}».",
                "Avviare Traguardo con un utente normale.",
                result.LastLines
            ),
        };
    }
}
