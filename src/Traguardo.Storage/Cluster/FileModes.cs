// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Storage.Cluster;

/// <summary>Who may enter a folder or open a file, whatever the umask of this program is.</summary>
internal static class FileModes
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OthersPass = UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode OthersRead = UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>A folder that only its owner enters.</summary>
    public static void MakePrivateFolder(string folder) => Make(folder, Private);

    /// <summary>A folder that all pass through to what is theirs, and whose content only its owner sees.</summary>
    public static void MakePassableFolder(string folder) => Make(folder, Private | OthersPass);

    /// <summary>A folder that all can read.</summary>
    public static void MakeReadableFolder(string folder) => Make(folder, Private | OthersPass | OthersRead);

    /// <summary>Lets all pass through a folder that exists.</summary>
    public static void LetPass(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | OthersPass);
        }
    }

    /// <summary>Opens a file with an exclusive lock; makes it where it does not exist, for its owner only, because who may open it may lock it.</summary>
    public static FileStream OpenExclusive(string file)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(file, options);
    }

    private static void Make(string folder, UnixFileMode mode)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, mode);
        }
    }
}
