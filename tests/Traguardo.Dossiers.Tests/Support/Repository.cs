// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Tests.Support;

/// <summary>Files of the repository that are made from code and checked against it.</summary>
internal static class Repository
{
    /// <summary>Set to 1 to write the files anew instead of checking them.</summary>
    private const string Refresh = "TRAGUARDO_REFRESH_DOCS";

    public static string PathOf(string relative)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Traguardo.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository."), relative);
    }

    public static string Read(string relative) => File.ReadAllText(PathOf(relative)).ReplaceLineEndings("\n");

    /// <summary>The file is what the code makes, or is made so.</summary>
    public static void Matches(string relative, string expected)
    {
        if (Environment.GetEnvironmentVariable(Refresh) == "1")
        {
            File.WriteAllText(PathOf(relative), expected);
        }

        var actual = File.Exists(PathOf(relative)) ? Read(relative) : "";
        Assert.True(
            actual == expected,
            $"{relative} is not what the schema says. Refresh it with: {Refresh}=1 dotnet test tests/Traguardo.Dossiers.Tests --filter Documentation"
        );
    }
}
