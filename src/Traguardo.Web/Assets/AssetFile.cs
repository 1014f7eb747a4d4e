// SPDX-License-Identifier: AGPL-3.0-or-later

using System.IO.Compression;
using System.Security.Cryptography;

namespace Traguardo.Web.Assets;

/// <summary>A file that browsers load, held in memory with its compressed forms, which are made when first asked for.</summary>
internal sealed class AssetFile
{
    /// <summary>Below this size a compressed form saves less than its headers cost.</summary>
    private const int LeastCompressed = 512;

    /// <summary>Brotli quality: nearly the size of 11 for a tenth of its time, which the first request waits for.</summary>
    private const int BrotliQuality = 9;

    /// <summary>Brotli window in bits: 4 MB, more than any of the files.</summary>
    private const int BrotliWindow = 22;

    private readonly Lazy<byte[]?> brotli;
    private readonly Lazy<byte[]?> gzip;

    public AssetFile(string contentType, byte[] bytes)
    {
        ContentType = contentType;
        Bytes = bytes;
        Tag = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
        brotli = new(() => IsCompressible ? SmallerOf(CompressBrotli(bytes)) : null);
        gzip = new(() => IsCompressible ? SmallerOf(CompressGzip(bytes)) : null);
    }

    public string ContentType { get; }

    public byte[] Bytes { get; }

    /// <summary>Hash of the content, in hexadecimal.</summary>
    public string Tag { get; }

    /// <summary>Null when compression gains nothing.</summary>
    public byte[]? Brotli => brotli.Value;

    /// <summary>Null when compression gains nothing.</summary>
    public byte[]? Gzip => gzip.Value;

    private bool IsCompressible =>
        Bytes.Length >= LeastCompressed && (ContentType.StartsWith("text/", StringComparison.Ordinal) || ContentType is "image/svg+xml");

    private byte[]? SmallerOf(byte[] compressed) => compressed.Length < Bytes.Length ? compressed : null;

    private static byte[] CompressBrotli(byte[] bytes)
    {
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, target, out var written, BrotliQuality, BrotliWindow) ? target[..written] : bytes;
    }

    private static byte[] CompressGzip(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var stream = new GZipStream(target, CompressionLevel.SmallestSize))
        {
            stream.Write(bytes);
        }

        return target.ToArray();
    }
}
