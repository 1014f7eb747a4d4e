// SPDX-License-Identifier: AGPL-3.0-or-later

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Traguardo.Storage.Backup;

/// <summary>A backup on disk, whose content was found to be what it says of itself.</summary>
public sealed class BackupFile : IAsyncDisposable
{
    /// <summary>A manifest of thousands of bodies has a few megabytes.</summary>
    private const int LargestManifest = 64 * 1024 * 1024;

    private readonly ZipArchive zip;

    private BackupFile(ZipArchive zip, BackupManifest manifest) => (this.zip, Manifest) = (zip, manifest);

    public BackupManifest Manifest { get; }

    /// <summary>Opens a backup and compares all of it with its hashes.</summary>
    /// <exception cref="BackupException">It is none, or it is not whole.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static async Task<BackupFile> OpenAsync(string path, CancellationToken cancellation = default)
    {
        var stream = File.OpenRead(path);
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read);
            var file = new BackupFile(archive, await ManifestAsync(archive, cancellation));
            foreach (var table in file.Manifest.Tables)
            {
                await file.CheckAsync(table, cancellation);
            }

            return file;
        }
        catch (Exception problem)
        {
            archive?.Dispose();
            await stream.DisposeAsync();
            throw problem is InvalidDataException ? Damaged(problem) : problem;
        }
    }

    /// <summary>The lines of a table.</summary>
    internal async Task<Stream> OpenAsync(BackupTable table, CancellationToken cancellation) =>
        await zip.GetEntry(table.FileName)!.OpenAsync(cancellation);

    /// <summary>Writes a file that nobody else may read, whole or not at all: into a hidden one beside it, which then takes its place.</summary>
    /// <param name="overwrite">True to replace the file that may be there.</param>
    /// <returns>Its size and hash.</returns>
    /// <exception cref="IOException">It cannot be written, or is there and may not be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static async Task<(long Size, byte[] Sha256)> WriteAsync(
        string path,
        bool overwrite,
        Func<Stream, Task> write,
        CancellationToken cancellation = default
    )
    {
        var draft = Path.Combine(Path.GetDirectoryName(path)!, ".traguardo-" + Path.GetRandomFileName());
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            await using (var stream = new FileStream(draft, options))
            {
                await write(stream);
                stream.Flush(flushToDisk: true);
            }

            byte[] hash;
            long size;
            await using (var written = File.OpenRead(draft))
            {
                (size, hash) = (written.Length, await SHA256.HashDataAsync(written, cancellation));
            }

            File.Move(draft, path, overwrite);
            return (size, hash);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await zip.DisposeAsync();

    private static async Task<BackupManifest> ManifestAsync(ZipArchive archive, CancellationToken cancellation)
    {
        var (entry, hash) = (archive.GetEntry(BackupManifest.FileName), archive.GetEntry(BackupManifest.HashFileName));
        if (entry is null || hash is null)
        {
            throw archive.Entries.Any(file => file.FullName.StartsWith("cicli/", StringComparison.Ordinal))
                ? new BackupException(
                    "il file contiene i cicli di un ente e non l'intera installazione: i cicli si importano dalle pagine, in «Importa/Esporta»."
                )
                : new BackupException("il file non è una copia di Traguardo.");
        }

        if (entry.Length > LargestManifest)
        {
            throw Damaged();
        }

        var bytes = await ReadAsync(entry, cancellation);
        var expected = Encoding.ASCII.GetString(await ReadAsync(hash, cancellation));
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != expected || BackupManifest.Of(bytes) is not { } manifest)
        {
            throw Damaged();
        }

        return manifest.Format == BackupManifest.CurrentFormat
            ? manifest
            : throw new BackupException($"la copia è in un formato ({manifest.Format}) che questa versione di Traguardo non conosce.");
    }

    private async Task CheckAsync(BackupTable table, CancellationToken cancellation)
    {
        if (zip.GetEntry(table.FileName) is not { } entry)
        {
            throw Damaged();
        }

        await using var stored = await entry.OpenAsync(cancellation);
        var (rows, hash) = await HashedLines.OfAsync(stored, cancellation);
        if (rows != table.Rows || hash != table.Sha256)
        {
            throw Damaged();
        }
    }

    private static async Task<byte[]> ReadAsync(ZipArchiveEntry entry, CancellationToken cancellation)
    {
        await using var stored = await entry.OpenAsync(cancellation);
        using var memory = new MemoryStream();
        await stored.CopyToAsync(memory, cancellation);
        return memory.ToArray();
    }

    private static BackupException Damaged(Exception? cause = null) =>
        new("la copia è danneggiata o incompleta: il suo contenuto non è quello che dichiara.", cause);
}
