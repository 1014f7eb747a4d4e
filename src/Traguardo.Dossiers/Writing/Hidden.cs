// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Writing;

/// <summary>Names of files and folders in the making, which nobody looks at.</summary>
internal static class Hidden
{
    /// <summary>A new name in a folder. It is short, so that whatever may be the name of a file can be written by way of it.</summary>
    public static string In(string folder) => Path.Combine(folder, ".traguardo-" + Path.GetRandomFileName());
}
