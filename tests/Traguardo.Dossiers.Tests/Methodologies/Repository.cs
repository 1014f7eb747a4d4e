// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Tests.Methodologies;

/// <summary>The working copy that the tests run in.</summary>
internal static class Repository
{
    public static string Folder(params string[] names) => Path.Combine([Root(), .. names]);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Traguardo.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside a working copy.");
        }

        return folder.FullName;
    }
}
