// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Writing;

/// <summary>Writes the files of a dossier's folder, all of them or none.</summary>
internal static class WholeFolder
{
    /// <param name="path">The folder, which may be there or not.</param>
    /// <param name="files">Contents by name.</param>
    public static void Write(string path, IReadOnlyDictionary<string, byte[]> files)
    {
        if (Directory.Exists(path))
        {
            Replace(path, files);
        }
        else
        {
            Create(path, files);
        }
    }

    private static void Create(string path, IReadOnlyDictionary<string, byte[]> files)
    {
        var draft = Hidden.In(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path))!);
        try
        {
            WriteAll(draft, files);
            Directory.Move(draft, path);
        }
        catch
        {
            Remove(draft);
            throw;
        }
    }

    private static void Replace(string path, IReadOnlyDictionary<string, byte[]> files)
    {
        using var turn = Turn(path);
        var (draft, old) = (Hidden.In(path), Hidden.In(path));
        try
        {
            WriteAll(draft, files);
            foreach (var name in files.Keys)
            {
                Permissions.Keep(Path.Combine(path, name), Path.Combine(draft, name));
            }

            Directory.CreateDirectory(old);
            Swap(path, draft, old);
            Remove(old);
        }
        finally
        {
            Remove(draft);
        }
    }

    /// <summary>Moves the old files out and the new ones in; when one of them does not move, all go back to where they were.</summary>
    private static void Swap(string path, string draft, string old)
    {
        var back = new Stack<Action>();
        try
        {
            foreach (var file in Directory.GetFiles(path).Where(file => FileNames.IsOfDossier(Path.GetFileName(file))))
            {
                Move(file, old);
            }

            foreach (var file in Directory.GetFiles(draft))
            {
                Move(file, path);
            }
        }
        catch
        {
            while (back.TryPop(out var undo))
            {
                undo();
            }

            Directory.Delete(old);
            throw;
        }

        void Move(string file, string folder)
        {
            var moved = Path.Combine(folder, Path.GetFileName(file));
            File.Move(file, moved);
            back.Push(() => File.Move(moved, file));
        }
    }

    /// <summary>Keeps other programs from writing the same folder meanwhile: they are refused, and so is this one when it comes second.</summary>
    private static FileStream Turn(string path) =>
        new(
            Path.Combine(path, ".traguardo-lock"),
            FileMode.OpenOrCreate,
            FileAccess.Write,
            FileShare.None,
            bufferSize: 0,
            FileOptions.DeleteOnClose
        );

    private static void WriteAll(string folder, IReadOnlyDictionary<string, byte[]> files)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, content) in files)
        {
            File.WriteAllBytes(Path.Combine(folder, name), content);
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
