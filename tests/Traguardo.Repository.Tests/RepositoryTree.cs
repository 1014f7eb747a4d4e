// SPDX-License-Identifier: AGPL-3.0-or-later
namespace Traguardo.Repository.Tests;

/// <summary>The files of the repository in which the tests were built, without what .gitignore leaves out.</summary>
internal static class RepositoryTree
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<RepositoryFile> TextFiles { get; } = [.. Read(new DirectoryInfo(Root), Ignored())];

    /// <summary>Names of the folders directly under a folder; none when the folder does not exist.</summary>
    public static IEnumerable<string> FoldersUnder(string folder)
    {
        var directory = new DirectoryInfo(Path.Combine(Root, folder));
        return directory.Exists ? directory.EnumerateDirectories().Select(entry => entry.Name) : [];
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Traguardo.slnx")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("No folder above the tests holds Traguardo.slnx");
        }
        return directory.FullName;
    }

    /// <summary>Folder names, which is all that .gitignore needs to say of what a build or a tool leaves behind.</summary>
    private static HashSet<string> Ignored() =>
        File.ReadLines(Path.Combine(Root, ".gitignore"))
            .Where(line => line.Length > 0 && !line.Contains('*'))
            .Select(line => line.TrimEnd('/'))
            .Append(".git")
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<RepositoryFile> Read(DirectoryInfo directory, HashSet<string> ignored)
    {
        foreach (var folder in directory.EnumerateDirectories().Where(folder => !ignored.Contains(folder.Name)))
        {
            foreach (var file in Read(folder, ignored))
            {
                yield return file;
            }
        }
        // A git worktree has a file of this name, with a path of the machine in it
        foreach (var file in directory.EnumerateFiles().Where(file => !string.Equals(file.Name, ".git", StringComparison.Ordinal)))
        {
            var content = File.ReadAllText(file.FullName);
            if (!content.Contains('\0'))
            {
                yield return new RepositoryFile(
                    Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'),
                    content.TrimEnd('\n').Split('\n')
                );
            }
        }
    }
}
