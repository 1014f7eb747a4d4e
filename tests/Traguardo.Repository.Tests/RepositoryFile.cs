// SPDX-License-Identifier: AGPL-3.0-or-later
namespace Traguardo.Repository.Tests;

/// <summary>A text file of the repository: its path from the root, with '/', and its lines.</summary>
internal sealed record RepositoryFile(string Path, IReadOnlyList<string> Lines)
{
    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsScript => Lines.Count > 0 && Lines[0].StartsWith("#!", StringComparison.Ordinal);

    /// <summary>The lines for which <paramref name="find"/> gives something, as "path:line: what".</summary>
    public IEnumerable<string> Offences(Func<string, string?> find) =>
        Lines.SelectMany((line, index) => find(line) is { } what ? [$"{Path}:{index + 1}: {what}"] : Array.Empty<string>());
}
