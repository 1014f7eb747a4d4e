// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Storage.Cluster;

/// <summary>
/// The right of one copy of the program to a data folder: a file held open with an exclusive lock, which the kernel releases however the
/// program ends. The file itself is never deleted, or two copies could hold locks of two files of the same name.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly DataFolder folder;
    private readonly FileStream file;

    private FolderLock(DataFolder folder, FileStream file) => (this.folder, this.file) = (folder, file);

    /// <summary>Takes the right; null when another copy of the program has it.</summary>
    /// <exception cref="DatabaseSetupException">The lock file cannot be written.</exception>
    public static FolderLock? TryTake(DataFolder folder)
    {
        FileStream held;
        try
        {
            held = FileModes.OpenExclusive(folder.LockFile);
        }
        catch (IOException problem) when (IsHeld(problem))
        {
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw DataFolder.Unusable(folder.Path, problem);
        }

        try
        {
            // Deleted first: as root, what may lie there is not followed
            File.Delete(folder.HolderFile);
            using var holder = new StreamWriter(
                new FileStream(folder.HolderFile, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite)
            );
            holder.Write(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new(folder, held);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            File.Delete(folder.HolderFile);
            held.Dispose();
            throw DataFolder.Unusable(folder.Path, problem);
        }
    }

    /// <summary>Says that another copy of the program has the folder, and which.</summary>
    public static DatabaseSetupException Refusal(DataFolder folder)
    {
        var holder = HolderId(folder);
        return new(
            $"un'altra copia di Traguardo usa già la cartella dei dati «{folder.Path}»"
                + (holder is null ? "." : string.Create(CultureInfo.InvariantCulture, $" (processo {holder}).")),
            $"Chiuderla prima di avviarne una nuova, oppure indicare un'altra cartella con {DatabaseVariables.DataFolder}."
        );
    }

    public void Dispose()
    {
        // Gone when somebody deleted the folder under the running program
        if (File.Exists(folder.HolderFile))
        {
            File.Delete(folder.HolderFile);
        }

        file.Dispose();
    }

    private static int? HolderId(DataFolder folder)
    {
        try
        {
            return int.TryParse(File.ReadAllText(folder.HolderFile), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? id
                : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // It is ending, or has only just begun
            return null;
        }
    }

    /// <summary>EWOULDBLOCK (11): what a lock that another process holds gives on Linux.</summary>
    private static bool IsHeld(IOException problem) => problem.HResult == 11;
}
