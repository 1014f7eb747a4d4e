// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Methodologies;

/// <summary>The methodologies of a folder.</summary>
public static class MethodologyFolder
{
    /// <summary>Reads every YAML file of a folder, not of its sub-folders.</summary>
    /// <returns>By file name, in its order. Of two files with the same id the second has an error.</returns>
    /// <exception cref="IOException">The folder or one of its files cannot be opened.</exception>
    public static IReadOnlyDictionary<string, MethodologyReading> Read(string folder)
    {
        var readings = new SortedDictionary<string, MethodologyReading>(StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder).Where(IsYaml).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            var reading = MethodologyReader.ReadFile(path);
            if (reading.Methodology is { } methodology && !owners.TryAdd(methodology.Id, name))
            {
                var message = $"L'id «{methodology.Id}» è già della metodologia del file {owners[methodology.Id]}.";
                reading = MethodologyReading.Failed(new MethodologyError(name, 1, 1, message, Expected: "un id diverso in ogni file"));
            }

            readings.Add(name, reading);
        }

        return readings;
    }

    private static bool IsYaml(string path) => Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml";
}
