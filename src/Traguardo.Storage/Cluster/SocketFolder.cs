// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Buffers;
using System.Text;

namespace Traguardo.Storage.Cluster;

/// <summary>
/// The folder of the server's socket. Whoever enters it is let in without a password, so only the server's user can. It is in the data folder,
/// or, when that path does not suit a socket, in a folder of its own in the folder of temporary files, to which a link in the data folder leads.
/// </summary>
internal static class SocketFolder
{
    /// <summary>Part of the socket's name; no network port is opened.</summary>
    public const string Port = "5432";

    private const string SocketFile = ".s.PGSQL." + Port;
    private const string TemporaryPrefix = "traguardo-";

    /// <summary>Bytes that the path of a socket may have on Linux.</summary>
    private const int LongestPath = 107;

    /// <summary>In these a path stands for itself in a list of PostgreSQL's settings and in a connection string.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-"
    );

    /// <summary>The folder as the server was told it; null when there is none.</summary>
    public static string? Find(DataFolder data) =>
        new DirectoryInfo(data.Socket) switch
        {
            { LinkTarget: { } target } => target,
            { Exists: true } => data.Socket,
            _ => null,
        };

    /// <summary>Makes the folder, empty. No server may be using the data folder.</summary>
    /// <returns>Its path, which fits a socket.</returns>
    public static async Task<string> MakeAsync(DataFolder data, ServerAccount account, CancellationToken cancellation)
    {
        await RemoveAsync(data, account, cancellation);
        if (Suits(data.Socket))
        {
            await account.MakePrivateFolderAsync(data.Socket, cancellation);
            return data.Socket;
        }

        var folder = await MakeTemporaryAsync(account, cancellation);
        await account.GiveAsync(folder, cancellation);
        Directory.CreateSymbolicLink(data.Socket, folder);
        return folder;
    }

    /// <summary>Removes the folder and what a server that was killed left in it.</summary>
    public static async Task RemoveAsync(DataFolder data, ServerAccount account, CancellationToken cancellation)
    {
        var folder = new DirectoryInfo(data.Socket);
        if (folder.LinkTarget is { } target)
        {
            if (await IsOursAsync(target, account, cancellation))
            {
                Empty(target);
                Directory.Delete(target);
            }

            // As a file: its end may be gone
            File.Delete(data.Socket);
        }
        else if (folder.Exists)
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Suits(string folder) =>
        !folder.AsSpan().ContainsAnyExcept(Plain) && Encoding.UTF8.GetByteCount(Path.Combine(folder, SocketFile)) <= LongestPath;

    /// <summary>A new folder that only this program's user can enter, where the server's user passes through too.</summary>
    private static async Task<string> MakeTemporaryAsync(ServerAccount account, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory(TemporaryPrefix).FullName;
        if (Suits(folder) && await account.FirstClosedFolderAsync(Path.GetDirectoryName(folder)!, cancellation) is null)
        {
            return folder;
        }

        Directory.Delete(folder);
        var common = "/tmp/" + TemporaryPrefix + Path.GetRandomFileName();
        FileModes.MakePrivateFolder(common);
        return common;
    }

    /// <summary>
    /// After a restart of the machine another user may have made a folder of the same name: it is left alone, and so is everything in ours that is
    /// not of a server.
    /// </summary>
    private static async Task<bool> IsOursAsync(string target, ServerAccount account, CancellationToken cancellation) =>
        new DirectoryInfo(target) is { Exists: true, LinkTarget: null } folder
        && folder.Name.StartsWith(TemporaryPrefix, StringComparison.Ordinal)
        && await ServerAccount.Own.OwnerAsync(target, cancellation) == (account.Name ?? Environment.UserName)
        && folder.EnumerateFileSystemInfos().All(entry => entry.Name.StartsWith(SocketFile, StringComparison.Ordinal));

    private static void Empty(string folder)
    {
        foreach (var file in Directory.GetFiles(folder))
        {
            File.Delete(file);
        }
    }
}
