// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Output;

namespace Traguardo.Cli.Loading;

/// <summary>
/// Finds the methodology of a dossier: the file that the user names; or metodologia.yaml in the dossier's folder or beside it; or the file with the
/// id that the cycle names, in the program's methodologies or in a folder "methodologies" upwards from the dossier.
/// </summary>
internal static class MethodologyFinder
{
    private const string OwnFile = "metodologia.yaml";

    /// <summary>The path of the file.</summary>
    /// <param name="named">The file that the user names; null when none.</param>
    /// <param name="dossier">Full path of the dossier.</param>
    /// <param name="id">Id that the cycle names; null when it names none.</param>
    /// <param name="terminal">The current directory and the environment.</param>
    /// <exception cref="BadInputException">There is none; the exception says where it was looked for.</exception>
    public static string Find(string? named, string dossier, string? id, Terminal terminal)
    {
        if (named is not null)
        {
            var path = terminal.FullPath(named);
            return File.Exists(path) ? path : throw new BadInputException($"il file della metodologia «{named}» non esiste.");
        }

        var places = Places(dossier, id, terminal).Distinct(StringComparer.Ordinal).ToList();
        return places.FirstOrDefault(File.Exists)
            ?? throw new BadInputException(
                id is null
                    ? "manca la metodologia: il ciclo non dice con quale si misura, e accanto al dossier non ce n'è una."
                    : $"la metodologia «{id}», con cui si misura il ciclo, non si trova.",
                [.. places.Select(place => "cercata in " + terminal.Shown(place))],
                "Per usarne un'altra: --methodology FILE"
            );
    }

    private static IEnumerable<string> Places(string dossier, string? id, Terminal terminal)
    {
        if (Directory.Exists(dossier))
        {
            yield return Path.Combine(dossier, OwnFile);
        }

        var beside = Path.GetDirectoryName(dossier) ?? dossier;
        yield return Path.Combine(beside, OwnFile);

        // An id is a name, never a path out of the folder of methodologies
        if (string.IsNullOrWhiteSpace(id) || id.AsSpan().ContainsAny("/\\") || id is "." or "..")
        {
            yield break;
        }

        var home = Home.Find(terminal);
        foreach (var folder in home is null ? Home.Upwards(beside) : Home.Upwards(beside).Prepend(home))
        {
            var file = Path.Combine(folder, Home.Methodologies, id + ".yaml");
            if (folder == home || Directory.Exists(Path.GetDirectoryName(file)))
            {
                yield return file;
            }
        }
    }
}
