// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Cli.Tests.Support;

/// <summary>Where the repository's own data are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static IReadOnlyList<string> Examples { get; } =
    [.. Directory.GetDirectories(Path.Combine(Root, "examples")).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Methodologies { get; } =
    [.. Directory.GetFiles(Path.Combine(Root, "methodologies"), "*.yaml").Order(StringComparer.Ordinal)];

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Traguardo.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run below the repository.");
    }
}
