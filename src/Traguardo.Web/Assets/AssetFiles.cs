// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticFiles;

namespace Traguardo.Web.Assets;

/// <summary>
/// The files that browsers load (style sheets, fonts, icons, scripts), read once from the folder <c>assets</c> beside the program. Their addresses
/// carry one hash of the whole set before the path, so that a style sheet finds its fonts by relative addresses and everything may be cached for ever.
/// </summary>
internal sealed partial class AssetFiles
{
    /// <summary>First part of every address.</summary>
    public const string Root = "/statico/";

    private readonly FrozenDictionary<string, AssetFile> files;

    private AssetFiles(FrozenDictionary<string, AssetFile> files)
    {
        this.files = files;
        Hash = HashOf(files);
    }

    /// <summary>Hash of the whole set, in hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Paths of all files, with slashes.</summary>
    public IEnumerable<string> Paths => files.Keys;

    /// <summary>Reads every file below a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="made">Texts that the program makes itself, served like files.</param>
    /// <exception cref="DirectoryNotFoundException">The folder is not there: the program was copied without it.</exception>
    public static AssetFiles Read(string folder, params IReadOnlyList<(string Path, string Text)> made)
    {
        var types = new FileExtensionContentTypeProvider();
        var found = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), Content: Content(file)));
        return new AssetFiles(
            found
                .Concat(made.Select(file => (file.Path, Content: Encoding.UTF8.GetBytes(file.Text))))
                .ToFrozenDictionary(
                    file => file.Path,
                    file => new AssetFile(
                        types.TryGetContentType(file.Path, out var type) ? WithCharset(type) : "text/plain; charset=utf-8",
                        file.Content
                    ),
                    StringComparer.Ordinal
                )
        );
    }

    /// <summary>The address of a file.</summary>
    /// <exception cref="ArgumentException">There is no such file: a page names what the build does not copy.</exception>
    public string Address(string path) =>
        files.ContainsKey(path) ? Root + Hash + "/" + path : throw new ArgumentException($"No asset has the path «{path}».", nameof(path));

    /// <summary>Null when there is no such file.</summary>
    public AssetFile? Find(string path) => files.GetValueOrDefault(path);

    /// <summary>
    /// The file, without faces of fonts that a style sheet carries inside itself: Bootstrap Italia has one, of a video player, which
    /// <see cref="SecurityHeaders"/> refuses with a complaint in every console.
    /// </summary>
    private static byte[] Content(string file) =>
        file.EndsWith(".css", StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes(InlineFontFace().Replace(File.ReadAllText(file), ""))
            : File.ReadAllBytes(file);

    [GeneratedRegex(@"@font-face\{[^}]*url\(data:[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex InlineFontFace();

    private static string WithCharset(string type) => type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;

    private static string HashOf(FrozenDictionary<string, AssetFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, file) in files.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path + "\n" + file.Tag + "\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }
}
