// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Output;

namespace Traguardo.Cli.Loading;

/// <summary>Finds the data that come with the program: examples and methodologies.</summary>
internal static class Home
{
    public const string Examples = "examples";
    public const string Methodologies = "methodologies";

    /// <summary>Names the folder that holds them, whatever the current directory is.</summary>
    private const string Variable = "TRAGUARDO_HOME";

    /// <summary>The folder that the environment names, or the first upwards from the current directory and from the program that holds examples; null when there is none.</summary>
    public static string? Find(Terminal terminal)
    {
        if (Named(terminal) is { } named)
        {
            return named;
        }

        return new[] { terminal.Directory, AppContext.BaseDirectory }
            .OfType<string>()
            .SelectMany(Upwards)
            .FirstOrDefault(folder => Directory.Exists(Path.Combine(folder, Examples)));
    }

    /// <summary>The folder that the environment names; null when it names none.</summary>
    private static string? Named(Terminal terminal) => terminal[Variable] is { Length: > 0 } folder ? terminal.FullPath(folder) : null;

    /// <summary>A folder and all that contain it, the nearest first.</summary>
    public static IEnumerable<string> Upwards(string folder)
    {
        for (var next = new DirectoryInfo(Path.TrimEndingDirectorySeparator(folder)); next is not null; next = next.Parent)
        {
            yield return next.FullName;
        }
    }
}
