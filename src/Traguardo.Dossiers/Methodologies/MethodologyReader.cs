// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Methodologies.Checking;
using Traguardo.Dossiers.Methodologies.Reading;
using Traguardo.Dossiers.Methodologies.Yaml;
using Traguardo.Dossiers.Reading;

namespace Traguardo.Dossiers.Methodologies;

/// <summary>
/// Reads methodologies written in YAML for people (docs/metodologie.md). All or nothing: a methodology that holds together, or all the errors of the
/// file with their lines.
/// </summary>
public static class MethodologyReader
{
    /// <summary>What the checks of a section rely on besides the section itself; they are skipped while any of it could not be read.</summary>
    private static readonly Dictionary<string, string[]> ReliesOn = new(StringComparer.Ordinal)
    {
        [nameof(Methodology.Indicators)] = [nameof(Methodology.Levels), nameof(Methodology.Grades)],
        [nameof(Methodology.Levels)] = [nameof(Methodology.Ratings)],
        [nameof(Methodology.Units)] = [nameof(Methodology.Levels), nameof(Methodology.Ratings)],
        [nameof(Methodology.Views)] = [nameof(Methodology.Levels), nameof(Methodology.Ratings)],
        [nameof(Methodology.Sheets)] = [nameof(Methodology.Levels), nameof(Methodology.Ratings)],
        [nameof(Methodology.Blocks)] = [nameof(Methodology.Levels), nameof(Methodology.Ratings)],
        [nameof(Methodology.BodyRule)] = [nameof(Methodology.Levels), nameof(Methodology.Ratings)],
        [nameof(Methodology.Closures)] = [nameof(Methodology.Levels)],
    };

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static MethodologyReading ReadFile(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            if (Bounded(path) is not { } bytes)
            {
                return TooLarge(name);
            }

            return Read(name, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes));
        }
        catch (NothingToReadException)
        {
            return MethodologyReading.Failed(
                new MethodologyError(name, 1, 1, "Il file è vuoto, oppure non è un file di dati ma una pipe o un dispositivo.")
            );
        }
        catch (DecoderFallbackException broken)
        {
            return MethodologyReading.Failed(
                new MethodologyError(
                    name,
                    1,
                    1,
                    $"Il file non è un testo UTF-8: il byte {broken.Index} non si legge. Salvalo come «UTF-8»."
                )
            );
        }
    }

    /// <summary>The bytes of a file; null when there are more than a methodology may have.</summary>
    private static byte[]? Bounded(string path)
    {
        using var file = SourceFile.Open(path);
        if (file.Length > YamlLimits.Size)
        {
            return null;
        }

        var buffer = new byte[YamlLimits.Size + 1];
        var read = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return read > YamlLimits.Size ? null : buffer[..read];
    }

    /// <summary>Reads a text.</summary>
    /// <param name="file">How errors name it.</param>
    /// <param name="text">The YAML.</param>
    public static MethodologyReading Read(string file, string text)
    {
        if (text.Length > YamlLimits.Size)
        {
            return TooLarge(file);
        }

        var context = new ReadingContext(file);
        var tree = YamlTree.Parse(text.TrimStart('\uFEFF'), out var problems);
        foreach (var problem in problems)
        {
            context.Add(problem);
        }

        if (tree is null || Values.Map(tree, MethodologyPath.Root, context) is not { } root)
        {
            return MethodologyReading.Failed(context);
        }

        var methodology = DocumentReader.Read(root);
        foreach (var problem in MethodologyChecks.Of(methodology).Where(problem => CanBeTrusted(problem, context)))
        {
            context.Add(problem);
        }

        return context.HasErrors ? MethodologyReading.Failed(context) : MethodologyReading.Of(methodology);
    }

    /// <summary>False when a problem may only follow from something that could not be read.</summary>
    private static bool CanBeTrusted(MethodologyProblem problem, ReadingContext context)
    {
        var section = ReadingContext.SectionOf(problem.Place);
        return !context.IsBroken(section) && !(ReliesOn.TryGetValue(section, out var others) && Array.Exists(others, context.IsBroken));
    }

    private static MethodologyReading TooLarge(string file) =>
        MethodologyReading.Failed(
            new MethodologyError(file, 1, 1, "Il file è troppo grande per essere una metodologia.", Expected: "al massimo 1 MB")
        );
}
