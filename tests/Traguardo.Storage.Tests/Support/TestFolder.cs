// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Security.Cryptography;

namespace Traguardo.Storage.Tests.Support;

/// <summary>A folder among the temporary ones, which every user can enter. Deleted afterwards, also what killed tests left.</summary>
internal sealed class TestFolder : IDisposable
{
    private const string Prefix = "traguardo-test-";

    static TestFolder()
    {
        foreach (var left in Directory.GetDirectories("/tmp", Prefix + "*"))
        {
            var owner = System.IO.Path.GetFileName(left)[Prefix.Length..].Split('-')[0];
            if (!Directory.Exists("/proc/" + owner))
            {
                TryDelete(left);
            }
        }
    }

    public TestFolder()
    {
        Path = string.Create(
            CultureInfo.InvariantCulture,
            $"/tmp/{Prefix}{Environment.ProcessId}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}"
        );
        Directory.CreateDirectory(Path);
        OpenTo(Path);
    }

    public string Path { get; }

    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Lets every user do everything in a folder.</summary>
    public static void OpenTo(string folder) => SetMode(folder, "rwxrwxrwx");

    /// <summary>Sets who may do what, as ls shows it.</summary>
    public static void SetMode(string folder, string mode)
    {
        var bits = mode.Aggregate(0, (sum, letter) => (sum << 1) | (letter == '-' ? 0 : 1));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, (UnixFileMode)bits);
        }
    }

    /// <summary>Who may do what, as ls shows it.</summary>
    public static string Mode(string path)
    {
        var bits = OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);
        return string.Concat("rwxrwxrwx".Select((letter, index) => ((int)bits & (1 << (8 - index))) == 0 ? '-' : letter));
    }

    public void Dispose() => TryDelete(Path);

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Of another user, or in use: the next run tries again
        }
    }
}
