// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Security.Cryptography;
using System.Text;

namespace Traguardo.Storage.Backup;

/// <summary>Lines of a table on their way into an archive: counted and hashed as they pass.</summary>
/// <param name="target">Where they go; disposed of with this.</param>
internal sealed class HashedLines(Stream target) : IAsyncDisposable
{
    private const int Piece = 65536;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Encoder encoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetEncoder();
    private long lines;

    /// <summary>Copies all lines of a reader.</summary>
    public async Task CopyFromAsync(TextReader source, CancellationToken cancellation)
    {
        var letters = new char[Piece];
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(Piece)];
        int read;
        while ((read = await source.ReadAsync(letters.AsMemory(), cancellation)) > 0)
        {
            var length = encoder.GetBytes(letters, 0, read, bytes, 0, flush: false);
            hash.AppendData(bytes, 0, length);
            lines += bytes.AsSpan(0, length).Count((byte)'\n');
            await target.WriteAsync(bytes.AsMemory(0, length), cancellation);
        }
    }

    /// <summary>How many lines there were, and their hash in hexadecimal.</summary>
    public (long Lines, string Sha256) Finish() => (lines, Convert.ToHexStringLower(hash.GetHashAndReset()));

    /// <summary>Counts and hashes what is in an archive.</summary>
    public static async Task<(long Lines, string Sha256)> OfAsync(Stream stored, CancellationToken cancellation)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = new byte[Piece];
        var (count, read) = (0L, 0);
        while ((read = await stored.ReadAsync(bytes, cancellation)) > 0)
        {
            sum.AppendData(bytes, 0, read);
            count += bytes.AsSpan(0, read).Count((byte)'\n');
        }

        return (count, Convert.ToHexStringLower(sum.GetHashAndReset()));
    }

    public async ValueTask DisposeAsync()
    {
        hash.Dispose();
        await target.DisposeAsync();
    }
}
