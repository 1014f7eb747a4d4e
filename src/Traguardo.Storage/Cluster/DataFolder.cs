// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Security.Cryptography;

namespace Traguardo.Storage.Cluster;

/// <summary>
/// The folder of the embedded PostgreSQL's data. It belongs to this program; what is the server's is in folders of its own, that only the
/// server's user (and root) can enter, so that this program as root never writes where another user could have laid a link.
/// </summary>
/// <param name="path">Full path, without links.</param>
internal sealed class DataFolder(string path)
{
    private const string ForRelocated = "/var/lib/traguardo";

    public string Path => path;

    /// <summary>The server's data; exists only when they are complete.</summary>
    public string Cluster => In("cluster");

    /// <summary>The server's log files.</summary>
    public string Log => In("log");

    /// <summary>What the server says before it writes log files.</summary>
    public string StartLog => System.IO.Path.Combine(Log, "start.log");

    /// <summary>The folder of the socket, or a link to it.</summary>
    public string Socket => In("socket");

    /// <summary>Copies of the programs, when the server's user cannot reach the originals.</summary>
    public string Programs => In("programs");

    /// <summary>Held locked by the copy of the program that has the folder.</summary>
    public string LockFile => In("traguardo.lock");

    /// <summary>Process id of the copy of the program that has the folder.</summary>
    public string HolderFile => In("traguardo.pid");

    /// <summary>True when there is no room for anything on the disk.</summary>
    public bool IsFull => new DriveInfo(path).AvailableFreeSpace < 1024 * 1024;

    /// <summary>A new name for data that are being made.</summary>
    public string NewDraft() => In(DraftPrefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)));

    /// <summary>Data whose making was interrupted.</summary>
    public IReadOnlyList<string> Drafts => Directory.GetDirectories(path, DraftPrefix + "*");

    private static string DraftPrefix => "cluster.new-";

    /// <summary>Makes the folder where it does not exist, and finds the user for the server in it.</summary>
    /// <param name="requested">Full path of the folder.</param>
    /// <param name="mayRelocate">True when the data may go elsewhere, with a link in the folder's place.</param>
    /// <exception cref="DatabaseSetupException">It cannot be made or used.</exception>
    public static async Task<(DataFolder Folder, ServerAccount Account)> PrepareAsync(
        string requested,
        bool mayRelocate,
        CancellationToken cancellation
    )
    {
        try
        {
            Make(requested);
            var folder = await RealAsync(requested, cancellation);
            RefuseForeign(folder);
            var account = await ServerAccount.ChooseAsync(folder.Cluster, cancellation);
            var closed = await account.FirstClosedFolderAsync(folder.Path, cancellation);
            if (closed == folder.Path)
            {
                // A strict umask made it so
                FileModes.LetPass(closed);
                closed = null;
            }

            if (closed is not null)
            {
                folder =
                    mayRelocate && !Directory.EnumerateFileSystemEntries(folder.Path).Any()
                        ? Relocate(requested)
                        : throw new DatabaseSetupException(
                            $"PostgreSQL non può girare come root e gira con l'utente «{account.Name}», che non può entrare nella cartella «{closed}» e quindi non può usare la cartella dei dati «{requested}».",
                            $"Indicare un'altra cartella con {DatabaseVariables.DataFolder} (per esempio {ForRelocated}), avviare Traguardo con un utente normale, o aprire il passaggio: chmod o+x «{closed}»"
                        );
            }

            await account.MakePrivateFolderAsync(folder.Log, cancellation);
            return (folder, account);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unusable(requested, problem);
        }
    }

    /// <summary>Says why a file system refused.</summary>
    public static DatabaseSetupException Unusable(string folder, Exception problem) =>
        problem switch
        {
            UnauthorizedAccessException => new(
                $"la cartella dei dati «{folder}» non si può usare: non c'è il permesso di leggere e scrivere.",
                $"Controllare a chi appartiene, oppure indicarne un'altra con {DatabaseVariables.DataFolder}.",
                cause: problem
            ),
            _ when problem.Message.Contains("No space left", StringComparison.OrdinalIgnoreCase) => new(
                $"la cartella dei dati «{folder}» non si può usare: il disco è pieno.",
                "Liberare spazio e riprovare.",
                cause: problem
            ),
            _ => new(
                $"la cartella dei dati «{folder}» non si può usare.",
                $"Indicarne un'altra con {DatabaseVariables.DataFolder}.",
                [problem.Message],
                problem
            ),
        };

    private string In(string name) => System.IO.Path.Combine(path, name);

    private static void Make(string folder)
    {
        // A link whose end was deleted: the data of a relocated folder, that somebody wanted to be rid of
        if (new DirectoryInfo(folder) is { LinkTarget: not null, Exists: false } link)
        {
            FileModes.MakePassableFolder(link.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
        }
        else if (Directory.Exists(folder))
        {
            // What somebody made keeps the mode that they gave it
            return;
        }
        else if (Environment.IsPrivilegedProcess)
        {
            FileModes.MakePassableFolder(folder);
        }
        else
        {
            FileModes.MakePrivateFolder(folder);
        }
    }

    /// <summary>The folder without links in its path, as the system shows it for the server's processes.</summary>
    private static async Task<DataFolder> RealAsync(string folder, CancellationToken cancellation)
    {
        var result = await ServerAccount.Own.RunAsync("readlink", ["-f", "--", folder], cancellation);
        return result.Succeeded ? new(result.Output.TrimEnd('\n')) : throw new IOException(string.Join(' ', result.LastLines));
    }

    private static void RefuseForeign(DataFolder folder)
    {
        if (File.Exists(folder.In("PG_VERSION")))
        {
            throw new DatabaseSetupException(
                $"la cartella «{folder.Path}» contiene già i dati di un altro server PostgreSQL.",
                $"Indicare con {DatabaseVariables.DataFolder} una cartella vuota o nuova; per usare quel server: {DatabaseVariables.Server}."
            );
        }
    }

    private static DataFolder Relocate(string requested)
    {
        FileModes.MakeReadableFolder(ForRelocated);
        var target = System.IO.Path.Combine(ForRelocated, "data-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)));
        FileModes.MakePassableFolder(target);
        Directory.Delete(requested);
        Directory.CreateSymbolicLink(requested, target);
        return new(target);
    }
}
