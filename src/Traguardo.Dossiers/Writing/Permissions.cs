// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Writing;

/// <summary>Who may read and write a file.</summary>
internal static class Permissions
{
    /// <summary>Lets the same people at a new file as at the one that it is to replace, if there is one.</summary>
    public static void Keep(string replaced, string file)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(replaced))
        {
            File.SetUnixFileMode(file, File.GetUnixFileMode(replaced));
        }
    }
}
