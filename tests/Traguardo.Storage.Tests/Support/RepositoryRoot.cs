// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Storage.Tests.Support;

internal static class RepositoryRoot
{
    /// <summary>The repository in which the tests were built.</summary>
    public static string Path { get; } = Find();

    /// <summary>What scripts/install-node-packages fills.</summary>
    public static string NodeModules => System.IO.Path.Combine(Path, "node_modules");

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(directory.FullName, "Traguardo.slnx")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("No folder above the tests holds Traguardo.slnx");
        }

        return directory.FullName;
    }
}
