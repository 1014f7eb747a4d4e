// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Writing;

/// <summary>Writes a file whole or not at all: into a hidden one beside it, which then takes its place and keeps its permissions.</summary>
public static class WholeFile
{
    /// <param name="path">The file; no link.</param>
    /// <param name="overwrite">True to replace the file that may be there.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">It cannot be written, or is there and may not be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, bool overwrite, Action<Stream> write)
    {
        var draft = Hidden.In(Path.GetDirectoryName(path)!);
        try
        {
            using (var stream = new FileStream(draft, FileMode.CreateNew))
            {
                Permissions.Keep(path, draft);
                write(stream);
            }

            File.Move(draft, path, overwrite);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
